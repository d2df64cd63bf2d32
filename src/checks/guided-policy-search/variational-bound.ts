import { inequality } from '#checks/kit/inequality.ts';
import {
  type Controller,
  type FiniteEpisode,
  drawController,
  drawEpisode,
  probability,
  trajectories,
  trajectoryCost,
} from '#checks/shared/finite-episode.ts';
import { klOf } from '#checks/shared/policy-performance.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** A policy, and any distribution over all trajectories. */
interface Values {
  episode: FiniteEpisode;
  pi: Controller;
  q: Vector;
}

const prior = ({ episode, pi }: Values): Vector =>
  trajectories(episode).map((tau) => probability(episode, pi, tau));
const costs = ({ episode }: Values): Vector =>
  trajectories(episode).map((tau) => trajectoryCost(episode, tau));

/** log p(O): the policy's probability of success. */
const evidence = (values: Values): number =>
  Math.log(
    dot(
      prior(values),
      costs(values).map((cost) => Math.exp(-cost)),
    ),
  );

/** p(τ | O). */
const posterior = (values: Values): Vector => {
  const cost = costs(values);
  return prior(values).map(
    (chance, i) => (chance * Math.exp(-component(cost, i))) / Math.exp(evidence(values)),
  );
};

const bound =
  ({ sign = 1, exchanged = false } = {}) =>
  (values: Values): number => {
    const [pi, { q }] = [prior(values), values];
    return -dot(q, costs(values)) - sign * (exchanged ? klOf(pi, q) : klOf(q, pi));
  };

/** The second row, and the evidence less the bound. */
const rows =
  ({ inverted = false, lower = bound() } = {}) =>
  (values: Values) => {
    const [pi, cost] = [prior(values), costs(values)];
    const weighted = values.q.map((q, i) => {
      const ratio = component(pi, i) / q;
      return q * (inverted ? 1 / ratio : ratio) * Math.exp(-component(cost, i));
    });
    return {
      sampled: Math.log(weighted.reduce((sum, term) => sum + term, 0)),
      gap: evidence(values) - lower(values),
    };
  };

export default inequality({
  formulas: {
    'atlas-variational-gps-bound': String.raw`
\begin{aligned}
\log p(\mathcal{O}\mid\boldsymbol\theta)&=\log\int\pi_{\boldsymbol\theta}(\tau)\,e^{-\ell(\tau)}\,d\tau\\
&=\log\mathbb{E}_{q(\tau)}\biggl[\frac{\pi_{\boldsymbol\theta}(\tau)}{q(\tau)}\,e^{-\ell(\tau)}\biggr]\\
&\ge\mathbb{E}_{q(\tau)}\bigl[-\ell(\tau)\bigr]-\mathrm{KL}\bigl(q(\tau)\,\big\|\,\pi_{\boldsymbol\theta}(\tau)\bigr)\\
\text{gap}&=\mathrm{KL}\bigl(q(\tau)\,\big\|\,p(\tau\mid\mathcal{O},\boldsymbol\theta)\bigr)
\end{aligned}`,
  },
  against: {
    en: 'the probability of success summed over all trajectories, and the divergence from the posterior',
    zh: '对全部轨迹求和的成功概率，以及与后验的散度',
  },
  cases: 100,
  draw: (random): Values => {
    const episode = drawEpisode(random);
    const pi = drawController(random, episode);
    return { episode, pi, q: random.probabilities(trajectories(episode).length) };
  },
  attained: (random) => {
    const episode = drawEpisode(random);
    const values = { episode, pi: drawController(random, episode), q: [] };
    return { ...values, q: posterior(values) };
  },
  smaller: bound(),
  larger: evidence,
  equal: {
    stated: rows(),
    reference: (values) => ({ sampled: evidence(values), gap: klOf(values.q, posterior(values)) }),
  },
  mutants: {
    'the divergence added': { smaller: bound({ sign: -1 }), stated: rows({ lower: bound({ sign: -1 }) }) },
    'the divergence the other way round': {
      smaller: bound({ exchanged: true }),
      stated: rows({ lower: bound({ exchanged: true }) }),
    },
    'the weight inverted': { stated: rows({ inverted: true }) },
    'no divergence': { smaller: bound({ sign: 0 }) },
  },
});
