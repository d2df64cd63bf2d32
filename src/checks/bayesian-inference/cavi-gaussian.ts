import { quadrature } from '#checks/kit/identity.ts';
import { averageUnder } from '#checks/shared/bayesian-normal.ts';
import { total } from '#checks/shared/information-tables.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';

interface Values {
  x: Vector;
  mu0: number;
  lambda0: number;
  a0: number;
  b0: number;
  /** The factors that the updates start from: q_τ by shape and rate, q_μ by its precision. */
  shape: number;
  rate: number;
  lambda: number;
}
/** log p(x, μ, τ) up to a constant. */
const logJoint = ({ x, mu0, lambda0, a0, b0 }: Values, mu: number, tau: number): number =>
  x.reduce((sum, one) => sum + logGaussian(one, { mean: mu, sd: 1 / Math.sqrt(tau) }), 0) +
  logGaussian(mu, { mean: mu0, sd: 1 / Math.sqrt(lambda0 * tau) }) +
  (a0 - 1) * Math.log(tau) -
  b0 * tau;

const meanOf = ({ x, mu0, lambda0 }: Values): number => (lambda0 * mu0 + total(x)) / (lambda0 + x.length);
const rows = (
  values: Values,
  {
    shape = (x: Vector) => (x.length + 1) / 2,
    half = 0.5,
    last = 1,
    expected = values.shape / values.rate,
  } = {},
) => {
  const { x, mu0, lambda0, a0, b0, lambda } = values;
  const m = meanOf(values);
  const squares = total(x.map((one) => (one - m) ** 2)) + lambda0 * (m - mu0) ** 2;
  return {
    mean: m,
    precision: (lambda0 + x.length) * expected,
    shape: a0 + shape(x),
    rate: b0 + half * (squares + (last * (lambda0 + x.length)) / lambda),
  };
};

/** E over q_τ of f(τ), a gamma of this shape and rate. */
const averageTau = ({ shape, rate }: Values, f: (tau: number) => number): number => {
  const density = (tau: number): number => tau ** (shape - 1) * Math.exp(-rate * tau);
  const breaks = [0, 0.5, 1, 2, 5, 12].map((step) => (step * (shape + 3)) / rate);
  return integrate((tau) => density(tau) * f(tau), breaks) / integrate(density, breaks);
};

export default quadrature({
  formulas: {
    'atlas-cavi-gaussian': String.raw`
\begin{aligned}
p(\mu,\tau) &= \mathcal{N}\bigl(\mu\mid\mu_0,(\lambda_0\tau)^{-1}\bigr)\,\mathrm{Gam}(\tau\mid a_0,b_0), \qquad q(\mu,\tau) = q_\mu(\mu)\,q_\tau(\tau) \\
q_\mu &= \mathcal{N}(\mu\mid\mu_N,\lambda_N^{-1}), \qquad \mu_N = \frac{\lambda_0\mu_0+N\bar{x}}{\lambda_0+N}, \qquad \lambda_N = (\lambda_0+N)\,\mathbb{E}[\tau] \\
q_\tau &= \mathrm{Gam}(\tau\mid a_N,b_N), \qquad a_N = a_0+\frac{N+1}{2} \\
b_N &= b_0+\frac{1}{2}\biggl(\sum_{n=1}^{N}(x_n-\mu_N)^2+\lambda_0(\mu_N-\mu_0)^2+\frac{\lambda_0+N}{\lambda_N}\biggr)
\end{aligned}`,
  },
  against: {
    en: 'each log factor as the mean of the log joint density over the other factor',
    zh: '每个因子的对数等于对数联合密度在另一因子下的平均',
  },
  cases: 100,
  draw: (random): Values => ({
    x: random.vector(random.integer(2, 5)),
    mu0: random.between(-1, 1),
    lambda0: random.between(0.3, 2),
    a0: random.between(1, 3),
    b0: random.between(0.5, 2),
    shape: random.integer(2, 5),
    rate: random.between(0.7, 3),
    lambda: random.between(0.5, 4),
  }),
  stated: (values) => rows(values),
  reference: (values) => {
    // A parabola in μ by three values; in τ a multiple of log τ and one of τ.
    const inMu = (mu: number): number => averageTau(values, (tau) => logJoint(values, mu, tau));
    const [left, here, right] = [inMu(-1), inMu(0), inMu(1)];
    const precision = 2 * here - left - right;
    const q = { mean: meanOf(values), sd: 1 / Math.sqrt(values.lambda) };
    const inTau = (tau: number): number => averageUnder(q, (mu) => logJoint(values, mu, tau));
    const [one, two, four] = [inTau(1), inTau(2), inTau(4)];
    // f = (a − 1) log τ − bτ + c: f(2) − f(1) = (a − 1) log 2 − b and f(4) − f(2) = (a − 1) log 2 − 2b.
    const rate = two - one - (four - two);
    return {
      mean: (right - left) / 2 / precision,
      precision,
      shape: 1 + (two - one + rate) / Math.LN2,
      rate,
    };
  },
  mutants: {
    'N/2 for (N + 1)/2': (values) => rows(values, { shape: (x) => x.length / 2 }),
    'no half in the rate': (values) => rows(values, { half: 1 }),
    'the spread of μ left out': (values) => rows(values, { last: 0 }),
    'the variance for the precision': (values) => rows(values, { expected: values.rate / values.shape }),
    'the sample mean alone': (values) => ({ ...rows(values), mean: total(values.x) / values.x.length }),
  },
});
