import { convergence } from '#checks/kit/convergence.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';

/** Exponential observations of rate λ, whose estimate is one over the mean; a quantile z of √N(λ̂ − λ). */
interface Values {
  rate: number;
  z: number;
  sample: Vector;
}
const SIZES = [400, 1600, 6400];

const standardNormal = (z: number): number =>
  integrate((u) => gaussian(u, { mean: 0, sd: 1 }), [-10, ...(z > -4 ? [-4] : []), z]);
const logGamma = (n: number): number => {
  // Stirling's series; n is large.
  return (n - 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
};
/** P(√N(1/x̄ − λ) ≤ z): the sum of the observations is gamma distributed. */
const exact = ({ rate, z }: Values, N: number): number => {
  const from = N / (1 + z / (rate * Math.sqrt(N)));
  const density = (t: number): number => Math.exp((N - 1) * Math.log(t) - t - logGamma(N));
  const centre = N - 1;
  const breaks = [from, centre, centre + 4 * Math.sqrt(N), centre + 12 * Math.sqrt(N)].filter(
    (t) => t >= from,
  );
  return integrate(density, breaks);
};
const information = ({ rate }: Values): number => 1 / rate ** 2;
const limit = (values: Values, power = 0.5): number =>
  standardNormal(values.z * information(values) ** power);

const score = (x: number, rate: number): number => 1 / rate - x;
const rows = ({ sample, rate }: Values, { sign = 1, slope = -1 / rate ** 2 } = {}) => {
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const total = (at: number): number => sample.reduce((sum, x) => sum + score(x, at), 0);
  return {
    estimate: total(1 / mean),
    // The linearised equation, solved for the estimate.
    step: (-sign * total(rate)) / (sample.length * slope),
  };
};

export default convergence({
  formulas: {
    'atlas-mle-asymptotic-normality': String.raw`
\begin{aligned}
0 = \frac{1}{\sqrt N}\sum_{i=1}^{N}s(x_i,\hat\theta) &\approx \frac{1}{\sqrt N}\sum_{i=1}^{N}s(x_i,\theta_0) + \sqrt N(\hat\theta-\theta_0)\cdot\frac1N\sum_{i=1}^{N}\partial_\theta s(x_i,\theta_0) \\
\sqrt N(\hat\theta-\theta_0) &\approx \frac{1}{\mathcal{I}(\theta_0)}\cdot\frac{1}{\sqrt N}\sum_{i=1}^{N}s(x_i,\theta_0) \\
&\xrightarrow{\;d\;} \mathcal{N}\Bigl(0,\,\frac{1}{\mathcal{I}(\theta_0)}\Bigr)
\end{aligned}`,
  },
  against: {
    en: 'the exact distribution of the estimate of a rate, from 400 to 6400 observations',
    zh: '速率估计量在 400 至 6400 个观测下的精确分布',
  },
  cases: 60,
  draw: (random): Values => {
    const rate = random.between(0.5, 2);
    return {
      rate,
      z: rate * random.between(-2, 2),
      sample: random.list(6, () => -Math.log(1 - random.between(0, 0.98)) / rate),
    };
  },
  errors: (values) => SIZES.map((N) => Math.abs(exact(values, N) - limit(values))),
  guarantee: () => SIZES.map((N) => 0.5 / Math.sqrt(N)),
  equal: {
    stated: (values) => rows(values),
    reference: ({ sample, rate }) => {
      // For this family the mean of the observations minus 1/λ is the score, so the step can be written without it.
      const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
      return { estimate: 0, step: rate ** 2 * (1 / rate - mean) };
    },
  },
  mutants: {
    'the information for its inverse': {
      errors: (values) => SIZES.map((N) => Math.abs(exact(values, N) - limit(values, -0.5))),
    },
    'variance for standard deviation': {
      errors: (values) => SIZES.map((N) => Math.abs(exact(values, N) - limit(values, 1))),
    },
    'the sign of the step': { stated: (values) => rows(values, { sign: -1 }) },
    'N for its root': {
      errors: (values) =>
        SIZES.map((N) => Math.abs(exact({ ...values, z: values.z / Math.sqrt(N) }, N) - limit(values))),
    },
  },
});
