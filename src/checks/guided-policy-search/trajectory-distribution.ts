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
import { component } from '#numerics/vector.ts';
import { entry } from '#numerics/matrix.ts';

interface Values {
  episode: FiniteEpisode;
  p: Controller;
}

/** All probabilities together, and the cost by the marginals of each time. */
const rows = ({ episode, p }: Values, { product = probability, from = 0, doubled = 1 } = {}) => ({
  total: sumOverTrajectories(episode, (tau) => product(episode, p, tau)),
  byTrajectories: sumOverTrajectories(
    episode,
    (tau) => product(episode, p, tau) * trajectoryCost(episode, tau),
  ),
  byTimes: sumOfMeans(episode, p, (t, x, u) => (t < from ? 0 : doubled ** t * entry(episode.cost, x, u))),
});

/** The expected cost by a recursion from the last step. */
function backwards({ episode, p }: Values): number {
  let later: readonly number[] = episode.start.map(() => 0);
  for (let t = episode.T - 1; t >= 0; t -= 1) {
    const ahead = later;
    later = episode.start.map((_, x) =>
      (p[t]?.[x] ?? []).reduce((sum, chance, u) => {
        const next = (episode.transitions[u]?.[x] ?? []).reduce(
          (inner, weight, y) => inner + weight * component(ahead, y),
          0,
        );
        return sum + chance * (entry(episode.cost, x, u) + next);
      }, 0),
    );
  }
  return episode.start.reduce((sum, weight, x) => sum + weight * component(later, x), 0);
}

export default identity({
  formulas: {
    'atlas-gps-trajectory-distribution': String.raw`
\begin{gathered}
p(\tau)=p(\mathbf{x}_1)\prod_{t=1}^{T}p(\mathbf{u}_t\mid\mathbf{x}_t)\,p(\mathbf{x}_{t+1}\mid\mathbf{x}_t,\mathbf{u}_t)\\
J(p)=\mathbb{E}_{p(\tau)}\bigl[\ell(\tau)\bigr]=\sum_{t=1}^{T}\mathbb{E}_{p(\mathbf{x}_t,\mathbf{u}_t)}\bigl[\ell(\mathbf{x}_t,\mathbf{u}_t)\bigr]
\end{gathered}`,
  },
  against: {
    en: 'one, and the expected cost by a recursion from the last step, with all trajectories listed',
    zh: '1，以及从最后一步反向递推的期望代价；全部轨迹逐一列出',
  },
  draw: (random): Values => {
    const episode = drawEpisode(random);
    return { episode, p: drawController(random, episode) };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const cost = backwards(values);
    return { total: 1, byTrajectories: cost, byTimes: cost };
  },
  mutants: {
    'the controller left out of the product': (values) =>
      rows(values, { product: (episode, _, tau) => worldProbability(episode, tau) }),
    'the first step not counted': (values) => rows(values, { from: 1 }),
    'later steps counted more': (values) => rows(values, { doubled: 2 }),
  },
});
