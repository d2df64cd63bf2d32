import { identity } from '#checks/kit/identity.ts';
import {
  type Controller,
  type FiniteEpisode,
  drawController,
  drawEpisode,
  probability,
  sumOfMeans,
  sumOverTrajectories,
  trajectoryCost,
  worldProbability,
} from '#checks/shared/finite-episode.ts';
import { entry } from '#numerics/matrix.ts';

interface Values {
  episode: FiniteEpisode;
  p: Controller;
}

/** log Z: the normalising constant of the dynamics weighted with e^{−ℓ}. */
const logZ = (episode: FiniteEpisode): number =>
  Math.log(
    sumOverTrajectories(
      episode,
      (tau) => worldProbability(episode, tau) * Math.exp(-trajectoryCost(episode, tau)),
    ),
  );

const entropyOf = (row: readonly number[]): number =>
  -row.reduce((sum, chance) => sum + chance * Math.log(chance), 0);

/** The two right sides, by times. */
const rows = ({ episode, p }: Values, { entropy = -1, constant = 1, cost = 1 } = {}): number[] => {
  const expected = sumOfMeans(episode, p, (_, x, u) => cost * entry(episode.cost, x, u));
  const logs = sumOfMeans(episode, p, (t, x, u) => Math.log(entry(p[t] ?? [], x, u)));
  const entropies = sumOfMeans(episode, p, (t, x) => entropyOf(p[t]?.[x] ?? []));
  return [
    logs + expected + constant * logZ(episode),
    expected + entropy * entropies + constant * logZ(episode),
  ];
};

export default identity({
  formulas: {
    'atlas-maximum-entropy-trajectory-objective': String.raw`
\begin{aligned}
\tilde p(\tau)&=\frac1Z\,p(\mathbf{x}_1)\prod_{t=1}^{T}p(\mathbf{x}_{t+1}\mid\mathbf{x}_t,\mathbf{u}_t)\,e^{-\ell(\mathbf{x}_t,\mathbf{u}_t)}\\
\mathrm{KL}\bigl(p(\tau)\,\big\|\,\tilde p(\tau)\bigr)&=\mathbb{E}_{p(\tau)}\biggl[\sum_{t=1}^{T}\log p(\mathbf{u}_t\mid\mathbf{x}_t)+\sum_{t=1}^{T}\ell(\mathbf{x}_t,\mathbf{u}_t)\biggr]+\log Z\\
&=\mathbb{E}_{p(\tau)}\bigl[\ell(\tau)\bigr]-\sum_{t=1}^{T}\mathbb{E}_{p(\mathbf{x}_t)}\Bigl[\mathcal{H}\bigl(p(\mathbf{u}_t\mid\mathbf{x}_t)\bigr)\Bigr]+\log Z
\end{aligned}`,
  },
  against: {
    en: 'the divergence itself, summed over all trajectories',
    zh: '散度本身：对全部轨迹求和',
  },
  draw: (random): Values => {
    const episode = drawEpisode(random);
    return { episode, p: drawController(random, episode) };
  },
  stated: (values) => rows(values),
  reference: ({ episode, p }) => {
    const Z = Math.exp(logZ(episode));
    const divergence = sumOverTrajectories(episode, (tau) => {
      const target = (worldProbability(episode, tau) * Math.exp(-trajectoryCost(episode, tau))) / Z;
      const chance = probability(episode, p, tau);
      return chance * Math.log(chance / target);
    });
    return [divergence, divergence];
  },
  mutants: {
    'the entropy added': (values) => rows(values, { entropy: 1 }),
    'log Z subtracted': (values) => rows(values, { constant: -1 }),
    'the cost rewarded': (values) => rows(values, { cost: -1 }),
  },
});
