import { identity } from '#checks/kit/identity.ts';
import { type Normal, drawNormal } from '#checks/shared/latent-normal.ts';
import { luFactor, luInverse } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  diagonal,
  multiply,
  multiplyVector,
  outer,
  scale,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, addVectors, subtractVectors, zeroVector } from '#numerics/vector.ts';

/** What the encoder gives, and a generative network f_G[z] = Wz + b. */
interface Values {
  q: Normal;
  W: Matrix;
  b: Vector;
}

/** The symmetric root of a covariance. */
function root(covariance: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(covariance);
  return multiply(vectors, multiply(diagonal(values.map(Math.sqrt)), transpose(vectors)));
}
const inverse = (covariance: Matrix): Matrix => luInverse(luFactor(covariance));

/** Noise of mean 0 and covariance I with finitely many values: ±√d along each axis. */
function noise(d: number): Vector[] {
  const axis = (i: number, size: number): Vector => zeroVector(d).map((_, j) => (i === j ? size : 0));
  return zeroVector(d).flatMap((_, i) => [axis(i, Math.sqrt(d)), axis(i, -Math.sqrt(d))]);
}
function moments(points: readonly Vector[]) {
  const d = points[0]?.length ?? 0;
  const sum = points.reduce<Vector>((total, x) => addScaled(total, 1 / points.length, x), zeroVector(d));
  const covariance = points
    .map((x) => subtractVectors(x, sum))
    .reduce<Matrix>((total, x) => add(total, scale(1 / points.length, outer(x, x))), zeroMatrix(d, d));
  return { mean: sum, covariance };
}

const decode = ({ W, b }: Values, z: Vector): Vector => addVectors(multiplyVector(W, z), b);
/** Moments of z, and of the reconstruction that is made from it or, by `code`, from something else. */
const sides =
  (sample: (values: Values, e: Vector) => Vector, code: (z: Vector, e: Vector) => Vector = (z) => z) =>
  (values: Values) => {
    const points = noise(values.q.mean.length);
    return {
      latent: moments(points.map((e) => sample(values, e))),
      reconstruction: moments(points.map((e) => decode(values, code(sample(values, e), e)))),
    };
  };
const by =
  (factor: (covariance: Matrix) => Matrix) =>
  ({ q }: Values, e: Vector): Vector =>
    addVectors(q.mean, multiplyVector(factor(q.covariance), e));

export default identity({
  formulas: {
    'udl-17-25': String.raw`\mathbf{z}^* = \boldsymbol\mu + \boldsymbol\Sigma^{1/2}\boldsymbol\epsilon^*`,
    'formulary-vae-reparameterisation': String.raw`\tilde z^{(m)} = \mu_I + \Sigma_I^{1/2} \epsilon^{(m)}, \qquad \epsilon^{(m)} \sim \mathcal{N}(0, I)`,
    'formulary-vae-forward-pass': String.raw`\epsilon \sim \mathcal{N}(0, I), \qquad z = \mu_I + \Sigma_I^{1/2} \epsilon, \qquad \mu_G = f_G(z;\theta)`,
  },
  against: {
    en: 'mean and covariance of the encoder, and what a linear generative network makes of them',
    zh: '编码器给出的均值与协方差，以及它们经线性生成网络之后的值',
  },
  draw: (random): Values => {
    const d = random.integer(1, 3);
    return { q: drawNormal(random, d), W: random.matrix(2, d), b: random.vector(2) };
  },
  stated: sides(by(root)),
  reference: (values) => ({
    latent: { mean: values.q.mean, covariance: values.q.covariance },
    reconstruction: {
      mean: decode(values, values.q.mean),
      covariance: multiply(values.W, multiply(values.q.covariance, transpose(values.W))),
    },
  }),
  mutants: {
    'the covariance for its root': sides(by((covariance) => covariance)),
    'the inverse root': sides(by((covariance) => inverse(root(covariance)))),
    'the mean left out': sides(({ q }, e) => multiplyVector(root(q.covariance), e)),
    'the noise decoded': sides(by(root), (_, e) => e),
  },
  sourceReads: {
    'formulary-vae-reparameterisation': sides(by(inverse)),
    'formulary-vae-forward-pass': sides(by(inverse), (_, e) => e),
  },
});
