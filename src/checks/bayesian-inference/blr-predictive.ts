import { quadrature } from '#checks/kit/identity.ts';
import { type Normal, averageUnder, drawNormal } from '#checks/shared/bayesian-normal.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, addVectors, dot } from '#numerics/vector.ts';

interface Values {
  posterior: Normal;
  features: Vector;
  beta: number;
  y: number;
}
const rows = (
  { posterior: { mean, covariance }, features, beta, y }: Values,
  { noise = 1 / beta, spread = quadraticForm(covariance, features) } = {},
): number => gaussian(y, { mean: dot(mean, features), sd: Math.sqrt(noise + spread) });

export default quadrature({
  formulas: {
    'atlas-blr-predictive': String.raw`
\begin{aligned}
p(y_*\mid\mathbf{x}_*,\mathbf{y}) &= \int \mathcal{N}(y_*\mid\mathbf{w}^{T}\boldsymbol\phi_*,\beta^{-1})\,\mathcal{N}(\mathbf{w}\mid\mathbf{m}_N,\mathbf{S}_N)\,d\mathbf{w} \\
&= \mathcal{N}\bigl(y_*\mid\mathbf{m}_N^{T}\boldsymbol\phi_*,\;\beta^{-1}+\boldsymbol\phi_*^{T}\mathbf{S}_N\boldsymbol\phi_*\bigr)
\end{aligned}`,
  },
  against: { en: 'the integral over both weights', zh: '对两个权重的二重积分' },
  cases: 12,
  draw: (random): Values => ({
    posterior: drawNormal(random, 2),
    features: random.vector(2),
    beta: random.between(0.5, 3),
    y: random.between(-2, 2),
  }),
  stated: (values) => rows(values),
  reference: ({ posterior: { mean, covariance }, features, beta, y }) => {
    const lower = choleskyFactor(covariance);
    const standard = { mean: 0, sd: 1 };
    return averageUnder(standard, (first) =>
      averageUnder(standard, (second) => {
        const w = addVectors(mean, multiplyVector(lower, [first, second]));
        return gaussian(y, { mean: dot(w, features), sd: 1 / Math.sqrt(beta) });
      }),
    );
  },
  mutants: {
    'the noise alone': (values) => rows(values, { spread: 0 }),
    'no noise': (values) => rows(values, { noise: 0 }),
    'the precision for the variance': (values) => rows(values, { noise: values.beta }),
    'the covariance inverted': (values) =>
      rows(values, { spread: quadraticForm(inverse(values.posterior.covariance), values.features) }),
  },
});
