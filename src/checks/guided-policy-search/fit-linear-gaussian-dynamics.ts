import { identity } from '#checks/kit/identity.ts';
import { luFactor, luInverse, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  add,
  multiply,
  multiplyVector,
  outer,
  scale,
  subtract,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, subtractVectors } from '#numerics/vector.ts';

/** Samples of (state and control, next state). */
interface Values {
  samples: readonly { z: Vector; next: Vector }[];
}

const mean = (vectors: readonly Vector[]): Vector =>
  vectors.reduce<Vector>(
    (sum, vector) => addScaled(sum, 1 / vectors.length, vector),
    (vectors[0] ?? []).map(() => 0),
  );

/** The empirical covariance of two lists of vectors. */
function covariance(a: readonly Vector[], b: readonly Vector[]): Matrix {
  const [ma, mb] = [mean(a), mean(b)];
  return a.reduce(
    (sum, vector, i) =>
      add(sum, scale(1 / a.length, outer(subtractVectors(vector, ma), subtractVectors(b[i] ?? [], mb)))),
    zeroMatrix(ma.length, mb.length),
  );
}

function conditioned({ samples }: Values, { centred = true, reduced = 1 } = {}) {
  const [zs, nexts] = [samples.map(({ z }) => z), samples.map(({ next }) => next)];
  const across = covariance(nexts, zs);
  const slope = multiply(across, luInverse(luFactor(covariance(zs, zs))));
  const shift = multiplyVector(slope, mean(zs));
  return {
    slope,
    offset: centred ? subtractVectors(mean(nexts), shift) : mean(nexts),
    noise: subtract(covariance(nexts, nexts), scale(reduced, multiply(slope, transpose(across)))),
  };
}

/** Least squares with a constant, and the mean square of what is left over. */
function leastSquares({ samples }: Values) {
  const rows = samples.map(({ z }) => [...z, 1]);
  const Zt = transpose(rows);
  const targets = samples.map(({ next }) => next);
  const fit = transpose(luSolveMatrix(luFactor(multiply(Zt, rows)), multiply(Zt, targets)));
  const rest = samples.map(({ z, next }) => subtractVectors(next, multiplyVector(fit, [...z, 1])));
  return {
    slope: fit.map((row) => row.slice(0, -1)),
    offset: fit.map((row) => row.at(-1) ?? NaN),
    noise: scale(1 / rest.length, multiply(transpose(rest), rest)),
  };
}

export default identity({
  formulas: {
    'atlas-fit-linear-gaussian-dynamics': String.raw`
\begin{gathered}
p(\mathbf{x}'\mid\mathbf{z})=\mathcal{N}\bigl(\mathbf{x}'\mid\mathbf{f}_{\mathbf z}\mathbf{z}+\mathbf{f}_{c},\,\mathbf{N}\bigr)\\
\mathbf{f}_{\mathbf z}=\boldsymbol\Sigma_{\mathbf{x}'\mathbf{z}}\boldsymbol\Sigma_{\mathbf{z}\mathbf{z}}^{-1},\qquad\mathbf{f}_{c}=\boldsymbol\mu_{\mathbf{x}'}-\mathbf{f}_{\mathbf z}\boldsymbol\mu_{\mathbf z},\qquad\mathbf{N}=\boldsymbol\Sigma_{\mathbf{x}'\mathbf{x}'}-\boldsymbol\Sigma_{\mathbf{x}'\mathbf{z}}\boldsymbol\Sigma_{\mathbf{z}\mathbf{z}}^{-1}\boldsymbol\Sigma_{\mathbf{z}\mathbf{x}'}
\end{gathered}`,
  },
  against: {
    en: 'least squares with a constant term, and the mean square of its residuals',
    zh: '带常数项的最小二乘，及其残差的均方',
  },
  draw: (random): Values => {
    const [d, n] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      samples: random.list(d + n + random.integer(4, 8), () => ({
        z: random.vector(d),
        next: random.vector(n),
      })),
    };
  },
  stated: (values) => conditioned(values),
  reference: leastSquares,
  mutants: {
    'the mean of the inputs forgotten in the offset': (values) => conditioned(values, { centred: false }),
    'the spread that the inputs explain added': (values) => conditioned(values, { reduced: -1 }),
    'the spread of the next state for the noise': (values) => conditioned(values, { reduced: 0 }),
  },
});
