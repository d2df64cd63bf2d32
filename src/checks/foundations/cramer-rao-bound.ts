import { inequality } from '#checks/kit/inequality.ts';
import { expectation, outcomes, variance } from '#checks/shared/foundations-enumeration.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

/** N tosses with probability θ; an unbiased estimator Σ wᵢxᵢ + c(x₁x₂ − x₂x₃), Σ wᵢ = 1. */
interface Values {
  theta: number;
  weights: Vector;
  twist: number;
}
const estimator =
  ({ weights, twist }: Values) =>
  (x: readonly number[]): number =>
    dot(weights, x) + twist * component(x, 1) * (component(x, 0) - component(x, 2));
const score =
  ({ theta }: Values) =>
  (x: readonly number[]): number =>
    x.reduce((sum, one) => sum + (one === 1 ? 1 / theta : -1 / (1 - theta)), 0);
const information = ({ theta }: Values): number => 1 / (theta * (1 - theta));
const all = ({ theta, weights }: Values) => outcomes([1 - theta, theta], weights.length);

const rows = (values: Values, N = values.weights.length) => {
  const [T, S] = [estimator(values), score(values)];
  return {
    product: expectation(all(values), (x) => T(x) * S(x)),
    covariance: expectation(all(values), (x) => (T(x) - values.theta) * S(x)),
    information: N * information(values),
  };
};

export default inequality({
  formulas: {
    'atlas-cramer-rao-bound': String.raw`
\begin{aligned}
1 = \partial_\theta\,\mathbb{E}_\theta[T] &= \mathbb{E}_\theta[T\,S] = \mathrm{Cov}[T,S] \\
1 &\le \mathrm{Var}[T]\,\mathrm{Var}[S] = \mathrm{Var}[T]\;N\,\mathcal{I}(\theta) \\
\mathrm{Var}[T] &\ge \frac{1}{N\,\mathcal{I}(\theta)}
\end{aligned}`,
  },
  against: {
    en: 'all outcomes of some coin tosses, for random unbiased estimators',
    zh: '若干次抛硬币的全部结果，估计量取随机的无偏估计',
  },
  draw: (random): Values => {
    const N = random.integer(3, 5);
    const raw = random.vector(N);
    const sum = raw.reduce((a, b) => a + b, 0);
    return {
      theta: random.between(0.15, 0.85),
      weights: raw.map((w) => w + (1 - sum) / N),
      twist: random.normal(),
    };
  },
  // The mean of the tosses is efficient.
  attained: (random): Values => ({
    theta: random.between(0.15, 0.85),
    weights: [0.25, 0.25, 0.25, 0.25],
    twist: 0,
  }),
  smaller: (values) => [1, 1 / (values.weights.length * information(values))],
  larger: (values) => [
    variance(all(values), estimator(values)) * variance(all(values), score(values)),
    variance(all(values), estimator(values)),
  ],
  equal: {
    stated: (values) => rows(values),
    reference: (values) => ({ product: 1, covariance: 1, information: variance(all(values), score(values)) }),
  },
  mutants: {
    'N left out': { stated: (values) => rows(values, 1) },
    'a biased estimator': {
      stated: (values) => rows({ ...values, weights: values.weights.map((w) => 1.1 * w) }),
    },
    'the information for its inverse': {
      smaller: (values) => [1, information(values) / values.weights.length],
    },
    'standard deviations for variances': {
      larger: (values) => [
        1 / variance(all(values), estimator(values)),
        variance(all(values), estimator(values)),
      ],
    },
    'N squared': { smaller: (values) => [1, values.weights.length / information(values)] },
  },
});
