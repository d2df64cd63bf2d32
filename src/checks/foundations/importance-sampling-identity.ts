import { quadrature } from '#checks/kit/identity.ts';
import { averageUnder } from '#checks/shared/bayesian-normal.ts';
import { type Gaussian, logGaussian } from '#numerics/gaussian.ts';

interface Values {
  p: Gaussian;
  q: Gaussian;
  /** f(x) = cos(ωx + φ). */
  frequency: number;
  phase: number;
}
const f =
  ({ frequency, phase }: Values) =>
  (x: number): number =>
    Math.cos(frequency * x + phase);
const ratio =
  (from: Gaussian, to: Gaussian) =>
  (x: number): number =>
    Math.exp(logGaussian(x, from) - logGaussian(x, to));

/** E_q[w f], and the mean of the estimate from two draws, for a choice of the weight and of what is divided by. */
const rows = (values: Values, weight = ratio(values.p, values.q), divisor = 2) => {
  const { p, q } = values;
  const term = averageUnder(q, (x) => weight(x) * f(values)(x));
  return {
    integral: averageUnder(p, f(values)),
    weighted: term,
    // Both draws are independent: the second integral is one over the first draw, the first over the second.
    estimate: averageUnder(q, (x) => (weight(x) * f(values)(x) + term) / divisor),
  };
};

export default quadrature({
  formulas: {
    'atlas-importance-sampling-identity': String.raw`
\begin{aligned}
\mu = \mathbb{E}_p\bigl[f(x)\bigr] &= \int f(x)\,\frac{p(x)}{q(x)}\,q(x)\,dx = \mathbb{E}_q\bigl[w(x)f(x)\bigr], \qquad w(x) = \frac{p(x)}{q(x)} \\
\hat{\mu} &= \frac1N\sum_{i=1}^{N}w(x_i)f(x_i), \qquad x_i\sim q
\end{aligned}`,
  },
  against: { en: 'the closed form of E[cos(ωx + φ)] under a normal', zh: '正态分布下 E[cos(ωx + φ)] 的闭式' },
  draw: (random): Values => {
    const p = { mean: random.between(-1, 1), sd: random.between(0.5, 1) };
    return {
      p,
      q: { mean: random.between(-1, 1), sd: random.between(1, 1.8) },
      frequency: random.between(0.5, 2),
      phase: random.between(0, 3),
    };
  },
  stated: (values) => rows(values),
  reference: ({ p, frequency, phase }) => {
    const value = Math.exp(-((frequency * p.sd) ** 2) / 2) * Math.cos(frequency * p.mean + phase);
    return { integral: value, weighted: value, estimate: value };
  },
  mutants: {
    'the weight upside down': (values) =>
      rows({ ...values, q: values.p, p: values.q }, ratio(values.q, values.p)),
    'no weight': (values) => rows(values, () => 1),
    'a sum for the mean': (values) => rows(values, ratio(values.p, values.q), 1),
    'draws from the target': (values) => ({
      ...rows(values),
      weighted: averageUnder(values.p, (x) => ratio(values.p, values.q)(x) * f(values)(x)),
    }),
  },
});
