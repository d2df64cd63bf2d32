import { identity } from '#checks/kit/identity.ts';
import {
  type Controller,
  type FiniteEpisode,
  type Trajectory,
  controlProbability,
  drawController,
  drawEpisode,
  probability,
  sumOfMeans,
  trajectories,
  trajectoryCost,
} from '#checks/shared/finite-episode.ts';
import { entry } from '#numerics/matrix.ts';

interface Values {
  episode: FiniteEpisode;
  pi: Controller;
  q: Controller;
}

/** ∏ π(u|x)/q(u|x). */
const weight = ({ pi, q }: Values, tau: Trajectory): number =>
  controlProbability(pi, tau) / controlProbability(q, tau);

/** The weights of all trajectories, and the estimate from a sample that holds each as often as q produces it. */
function rows(values: Values, { of = weight, normalised = true } = {}) {
  const { episode, q } = values;
  const all = trajectories(episode);
  const total = (term: (tau: Trajectory) => number): number =>
    all.reduce((sum, tau) => sum + probability(episode, q, tau) * of(values, tau) * term(tau), 0);
  return {
    weights: all.map((tau) => of(values, tau)),
    estimate: total((tau) => trajectoryCost(episode, tau)) / (normalised ? total(() => 1) : all.length),
  };
}

const lastStep = ({ pi, q }: Values, { x, u }: Trajectory): number => {
  const only = { x: x.slice(-1), u: u.slice(-1) };
  return controlProbability(pi.slice(-1), only) / controlProbability(q.slice(-1), only);
};

export default identity({
  formulas: {
    'atlas-importance-sampled-policy-search': String.raw`
\begin{gathered}
\hat{J}(\boldsymbol\theta)=\frac{\sum_{i=1}^{N}w_i(\boldsymbol\theta)\,\ell(\tau_i)}{\sum_{i=1}^{N}w_i(\boldsymbol\theta)}\\
w_i(\boldsymbol\theta)=\frac{\pi_{\boldsymbol\theta}(\tau_i)}{q(\tau_i)}=\prod_{t=1}^{T}\frac{\pi_{\boldsymbol\theta}(\mathbf{u}_{it}\mid\mathbf{x}_{it})}{q(\mathbf{u}_{it}\mid\mathbf{x}_{it})}
\end{gathered}`,
  },
  against: {
    en: 'quotients of the whole trajectory probabilities, and the policy’s own expected cost',
    zh: '整条轨迹概率之比，以及策略自身的期望代价',
  },
  draw: (random): Values => {
    const episode = drawEpisode(random);
    return { episode, pi: drawController(random, episode), q: drawController(random, episode) };
  },
  stated: (values) => rows(values),
  reference: ({ episode, pi, q }) => ({
    weights: trajectories(episode).map((tau) => probability(episode, pi, tau) / probability(episode, q, tau)),
    estimate: sumOfMeans(episode, pi, (_, x, u) => entry(episode.cost, x, u)),
  }),
  mutants: {
    'the quotient inverted': (values) => rows(values, { of: (v, tau) => 1 / weight(v, tau) }),
    'the factor of the last step alone': (values) => rows(values, { of: lastStep }),
    'divided by the number of trajectories': (values) => rows(values, { normalised: false }),
  },
});
