import { inequality } from '#checks/kit/inequality.ts';
import { divergence } from '#checks/shared/information-tables.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** A target, and how many of N samples took each value; all weights by a common factor. */
interface Values {
  p: Vector;
  counts: Vector;
  factor: number;
}
const share = ({ counts }: Values): Vector => {
  const N = counts.reduce((a, b) => a + b, 0);
  return counts.map((count) => count / N);
};
const weights = (values: Values): Vector =>
  values.counts.flatMap((count, x) =>
    Array.from(
      { length: count },
      () => (values.factor * component(values.p, x)) / component(share(values), x),
    ),
  );
const sum = (w: Vector, power: number): number => w.reduce((all, one) => all + one ** power, 0);
const ess = (w: Vector, { above = 2, below = 2 } = {}): number => sum(w, 1) ** above / sum(w, below);
const secondMoment = (values: Values): number =>
  values.p.reduce((all, p, x) => all + p ** 2 / component(share(values), x), 0);

export default inequality({
  formulas: {
    'atlas-effective-sample-size': String.raw`
\begin{aligned}
\mathrm{ESS} &= \frac{\bigl(\sum_{i=1}^{N}\tilde{w}_i\bigr)^{2}}{\sum_{i=1}^{N}\tilde{w}_i^{2}}, \qquad 1\le\mathrm{ESS}\le N \\
\frac{\mathrm{ESS}}{N} &\approx \frac{1}{\mathbb{E}_q[w^{2}]} \le \exp\bigl(-\mathrm{KL}\bigl[p\,\big|\big|\,q\bigr]\bigr)
\end{aligned}`,
  },
  against: {
    en: 'samples that take each value exactly as often as q says',
    zh: '各取值出现次数恰与 q 相符的样本',
  },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      p: random.probabilities(n),
      counts: random.list(n, () => random.integer(1, 6)),
      factor: random.between(0.2, 5),
    };
  },
  // Samples from the target itself.
  attained: (random): Values => ({ p: [0.2, 0.3, 0.5], counts: [2, 3, 5], factor: random.between(0.2, 5) }),
  smaller: (values) => [ess(weights(values)), 1 / secondMoment(values)],
  larger: (values) => [weights(values).length, Math.exp(-divergence(values.p, share(values)))],
  equal: {
    stated: (values) => [
      ess(weights(values)) / weights(values).length,
      ess([values.factor, ...weights(values).map(() => 0)]),
      ess(weights(values)) >= 1 ? 1 : 0,
    ],
    reference: (values) => [1 / secondMoment(values), 1, 1],
  },
  mutants: {
    'the sum not squared': {
      stated: (values) => [ess(weights(values), { above: 1 }) / weights(values).length, 1, 1],
    },
    'the weights below not squared': {
      stated: (values) => [ess(weights(values), { below: 1 }) / weights(values).length, 1, 1],
    },
    'the divergence in the other order': {
      larger: (values) => [weights(values).length, Math.exp(-divergence(share(values), values.p))],
    },
    'the second moment for its inverse': {
      smaller: (values) => [ess(weights(values)), secondMoment(values)],
    },
    'a bound of N − 1': {
      larger: (values) => [weights(values).length - 1, Math.exp(-divergence(values.p, share(values)))],
    },
  },
});
