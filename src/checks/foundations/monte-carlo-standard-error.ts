import { identity } from '#checks/kit/identity.ts';
import { expectation, outcomes, variance } from '#checks/shared/foundations-enumeration.ts';
import { type Vector, component, dot } from '#numerics/vector.ts';

interface Values {
  p: Vector;
  f: Vector;
  N: number;
}
const estimate =
  ({ f }: Values) =>
  (draws: readonly number[]): number =>
    draws.reduce((sum, x) => sum + component(f, x), 0) / draws.length;
/** SE², for a choice of what is divided by. */
const squaredError =
  (values: Values, divisor: number) =>
  (draws: readonly number[]): number =>
    draws.reduce((sum, x) => sum + (component(values.f, x) - estimate(values)(draws)) ** 2, 0) / divisor;
const spread = ({ p, f }: Values): number =>
  dot(
    p,
    f.map((value) => (value - dot(p, f)) ** 2),
  );
const all = ({ p, N }: Values) => outcomes(p, N);

const rows = (values: Values, { divisor = values.N * (values.N - 1), power = 1 } = {}) => ({
  mean: dot(values.p, values.f),
  variance: spread(values) / values.N ** power,
  squaredError: expectation(all(values), squaredError(values, divisor)),
});

export default identity({
  formulas: {
    'atlas-monte-carlo-standard-error': String.raw`
\begin{aligned}
\hat{\mu} &= \frac1N\sum_{i=1}^{N}f(x_i), \qquad \mathbb{E}[\hat{\mu}] = \mu, \qquad \mathrm{Var}[\hat{\mu}] = \frac{\mathrm{Var}_p[f]}{N} \\
\mathrm{SE} &= \sqrt{\frac{1}{N(N-1)}\sum_{i=1}^{N}\bigl(f(x_i)-\hat{\mu}\bigr)^{2}}
\end{aligned}`,
  },
  against: {
    en: 'mean and variance of the estimate over all outcomes',
    zh: '遍历全部抽样结果求出的估计量均值与方差',
  },
  draw: (random): Values => {
    const n = random.integer(2, 3);
    return { p: random.probabilities(n), f: random.vector(n), N: random.integer(2, 5) };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const spreadOfEstimate = variance(all(values), estimate(values));
    return {
      mean: expectation(all(values), estimate(values)),
      variance: spreadOfEstimate,
      squaredError: spreadOfEstimate,
    };
  },
  mutants: {
    'N² for N(N − 1)': (values) => rows(values, { divisor: values.N ** 2 }),
    'the spread of one draw': (values) => rows(values, { divisor: values.N - 1 }),
    'N squared': (values) => rows(values, { power: 2 }),
    'an unweighted mean': (values) => ({
      ...rows(values),
      mean: values.f.reduce((a, b) => a + b, 0) / values.f.length,
    }),
  },
});
