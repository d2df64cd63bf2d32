import { convergence } from '#checks/kit/convergence.ts';
import { type Regression, drawRegression, observeInTurn } from '#checks/shared/bayesian-regression.ts';
import { determinant, solve } from '#checks/shared/foundations-linear-solve.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import {
  add,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  shape,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, component, dot, scaleVector } from '#numerics/vector.ts';

/** A regression, whose posterior is normal; and d coins of which each is tossed N times, with these shares of heads. */
interface Values {
  regression: Regression;
  shares: Vector;
}
const logJoint = (
  { features, y, alpha, beta }: Regression,
  w: Vector,
): { likelihood: number; prior: number } => ({
  likelihood: features.reduce(
    (sum, phi, n) => sum + logGaussian(component(y, n), { mean: dot(phi, w), sd: 1 / Math.sqrt(beta) }),
    0,
  ),
  prior: w.reduce((sum, one) => sum + logGaussian(one, { mean: 0, sd: 1 / Math.sqrt(alpha) }), 0),
});
const laplace = ({ regression }: Values, { half = -0.5, constant = 0.5, prior = 1 } = {}): number => {
  const { features, alpha, beta } = regression;
  const d = shape(features)[1];
  const H = add(scale(alpha, unit(d)), scale(beta, multiply(transpose(features), features)));
  const mode = scaleVector(beta, solve(H, multiplyVector(transpose(features), regression.y)));
  const at = logJoint(regression, mode);
  return (
    at.likelihood + prior * at.prior + constant * d * Math.log(2 * Math.PI) + half * Math.log(determinant(H))
  );
};

/** log B(a + 1, b + 1) for large counts, by Stirling's series with two terms. */
const logFactorial = (n: number): number =>
  (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3);
/** The log evidence of uniform priors less the expansion: it must settle. */
const remainder = ({ shares }: Values, N: number, per = 0.5): number =>
  shares.reduce((sum, share) => {
    const [h, t] = [share * N, (1 - share) * N];
    const evidence = logFactorial(h) + logFactorial(t) - logFactorial(N) - Math.log(N + 1);
    return sum + evidence - (h * Math.log(share) + t * Math.log(1 - share) - per * Math.log(N));
  }, 0);
const drift = (values: Values, per = 0.5): number[] =>
  [1e3, 1e4, 1e5].map((N) => Math.abs(remainder(values, 10 * N, per) - remainder(values, N, per)));

export default convergence({
  formulas: {
    'atlas-laplace-evidence': String.raw`
\begin{aligned}
\log p(\mathcal{D}) &\approx \log p(\mathcal{D}\mid\hat{\boldsymbol\theta})+\log p(\hat{\boldsymbol\theta})+\frac{d}{2}\log(2\pi)-\frac{1}{2}\log\det\mathbf{H} \\
&= \log p(\mathcal{D}\mid\hat{\boldsymbol\theta}_{\mathrm{ML}})-\frac{d}{2}\log N+O(1)
\end{aligned}`,
  },
  against: {
    en: 'the exact evidence of regressions, and of coins tossed up to a million times',
    zh: '回归模型的精确证据，以及至多抛一百万次的硬币的精确证据',
  },
  draw: (random): Values => ({
    regression: drawRegression(random),
    shares: random.list(random.integer(1, 3), () => random.between(0.2, 0.8)),
  }),
  errors: (values) => drift(values),
  // The constant that the expansion leaves out is reached up to a multiple of 1/N.
  guarantee: ({ shares }) => [1e3, 1e4, 1e5].map((N) => (3 * shares.length) / N),
  equal: {
    stated: (values) => laplace(values),
    reference: ({ regression }) => observeInTurn(regression).logEvidence,
  },
  mutants: {
    'd for d/2': { errors: (values) => drift(values, 1) },
    'the logarithm of N added': { errors: (values) => drift(values, -0.5) },
    'the determinant with the other sign': { stated: (values) => laplace(values, { half: 0.5 }) },
    'the volume left out': { stated: (values) => laplace(values, { constant: 0 }) },
    'the prior left out': { stated: (values) => laplace(values, { prior: 0 }) },
  },
});
