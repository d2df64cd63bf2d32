import { identity } from '#checks/kit/identity.ts';
import { type Normal, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { determinant, inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  quadraticForm,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, scaleVector, subtractVectors, zeroVector } from '#numerics/vector.ts';

interface Values {
  prior: Normal;
  A: Matrix;
  b: Vector;
  R: Matrix;
  z: Vector;
  y: Vector;
}
const rows = (
  { prior: { mean, covariance: P }, A, b, R, z, y }: Values,
  { noise = R, sign = -1, invert = inverse as (C: Matrix) => Matrix, offset = b } = {},
) => {
  const C = add(multiply(A, multiply(P, transpose(A))), noise);
  const K = multiply(P, multiply(transpose(A), invert(C)));
  const posterior = {
    mean: addVectors(
      mean,
      multiplyVector(K, subtractVectors(subtractVectors(y, multiplyVector(A, mean)), offset)),
    ),
    covariance: add(P, scale(sign, multiply(K, multiply(A, P)))),
  };
  return {
    posterior,
    // Posterior times evidence, at any z.
    logJoint:
      -0.5 *
        (quadraticForm(inverse(posterior.covariance), subtractVectors(z, posterior.mean)) +
          Math.log(Math.abs(determinant(posterior.covariance))) +
          z.length * Math.log(2 * Math.PI)) +
      logNormal(y, { mean: addVectors(multiplyVector(A, mean), offset), covariance: C }),
  };
};

export default identity({
  formulas: {
    'atlas-linear-gaussian-bayes': String.raw`
\begin{aligned}
p(\mathbf{z}) &= \mathcal{N}(\mathbf{z}\mid\mathbf{m},\mathbf{P}), \qquad p(\mathbf{y}\mid\mathbf{z}) = \mathcal{N}(\mathbf{y}\mid\mathbf{A}\mathbf{z}+\mathbf{b},\mathbf{R}) \\
p(\mathbf{y}) &= \mathcal{N}(\mathbf{y}\mid\mathbf{A}\mathbf{m}+\mathbf{b},\mathbf{C}), \qquad \mathbf{C} = \mathbf{A}\mathbf{P}\mathbf{A}^{T}+\mathbf{R} \\
p(\mathbf{z}\mid\mathbf{y}) &= \mathcal{N}\bigl(\mathbf{z}\mid\mathbf{m}+\mathbf{K}(\mathbf{y}-\mathbf{A}\mathbf{m}-\mathbf{b}),\;\mathbf{P}-\mathbf{K}\mathbf{A}\mathbf{P}\bigr), \qquad \mathbf{K} = \mathbf{P}\mathbf{A}^{T}\mathbf{C}^{-1} \\
\mathbf{P}-\mathbf{K}\mathbf{A}\mathbf{P} &= \bigl(\mathbf{P}^{-1}+\mathbf{A}^{T}\mathbf{R}^{-1}\mathbf{A}\bigr)^{-1}
\end{aligned}`,
  },
  against: { en: 'the information form, and prior times likelihood', zh: '信息形式，以及先验与似然之积' },
  draw: (random): Values => {
    const [d, k] = [random.integer(1, 3), random.integer(1, 3)];
    return {
      prior: drawNormal(random, d),
      A: random.matrix(k, d),
      b: random.vector(k),
      R: random.positiveDefinite(k),
      z: random.vector(d),
      y: random.vector(k),
    };
  },
  stated: (values) => rows(values),
  reference: ({ prior, A, b, R, z, y }) => {
    const precision = add(inverse(prior.covariance), multiply(transpose(A), multiply(inverse(R), A)));
    const vector = addVectors(
      solve(prior.covariance, prior.mean),
      multiplyVector(transpose(A), solve(R, subtractVectors(y, b))),
    );
    return {
      posterior: { mean: solve(precision, vector), covariance: inverse(precision) },
      logJoint:
        logNormal(z, prior) + logNormal(y, { mean: addVectors(multiplyVector(A, z), b), covariance: R }),
    };
  },
  mutants: {
    'no noise in the gain': (values) => rows(values, { noise: scale(0.2, values.R) }),
    'the covariance growing': (values) => rows(values, { sign: 1 }),
    'C not inverted': (values) => rows(values, { invert: (C) => C }),
    'the offset left out': (values) => rows(values, { offset: zeroVector(values.b.length) }),
    'the offset added': (values) => rows(values, { offset: scaleVector(-1, values.b) }),
  },
});
