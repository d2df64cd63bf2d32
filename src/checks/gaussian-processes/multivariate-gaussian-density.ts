import { identity } from '#checks/kit/identity.ts';
import { type Normal, drawNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { multiplyVector, quadraticForm, transpose } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, component, subtractVectors } from '#numerics/vector.ts';

interface Values {
  normal: Normal;
  x: Vector;
}
/** The density, with a choice of its exponents. */
const stated = (
  { normal: { mean, covariance }, x }: Values,
  { power = x.length / 2, root = 0.5, half = 0.5, back = inverse(covariance) } = {},
): number =>
  Math.exp(-half * quadraticForm(back, subtractVectors(x, mean))) /
  ((2 * Math.PI) ** power * determinant(covariance) ** root);

export default identity({
  formulas: {
    'atlas-multivariate-gaussian-density': String.raw`\mathcal{N}(\mathbf{x}\mid\boldsymbol\mu,\boldsymbol\Sigma) = \frac{1}{(2\pi)^{D/2}(\det\boldsymbol\Sigma)^{1/2}}\exp\Bigl(-\tfrac12(\mathbf{x}-\boldsymbol\mu)^{T}\boldsymbol\Sigma^{-1}(\mathbf{x}-\boldsymbol\mu)\Bigr)`,
  },
  against: {
    en: 'univariate normals along the eigenvectors, multiplied',
    zh: '沿各特征向量的一元正态密度之积',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    const normal = drawNormal(random, d);
    return { normal, x: addScaled(normal.mean, 0.7, random.vector(d)) };
  },
  scale: 0.01,
  stated: (values) => stated(values),
  reference: ({ normal: { mean, covariance }, x }) => {
    const { values, vectors } = symmetricEigen(covariance);
    const along = multiplyVector(transpose(vectors), subtractVectors(x, mean));
    return along.reduce(
      (product, coordinate, i) =>
        product * gaussian(coordinate, { mean: 0, sd: Math.sqrt(component(values, i)) }),
      1,
    );
  },
  mutants: {
    'no root of the determinant': (values) => stated(values, { root: 1 }),
    'one factor of 2π for all dimensions': (values) => stated(values, { power: 0.5 }),
    'no half in the exponent': (values) => stated(values, { half: 1 }),
    'the covariance not inverted': (values) => stated(values, { back: values.normal.covariance }),
    'the determinant above': (values) => stated(values, { root: -0.5 }),
  },
});
