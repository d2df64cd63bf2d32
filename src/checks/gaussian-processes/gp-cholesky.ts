import { identity } from '#checks/kit/identity.ts';
import {
  type ProcessData,
  drawProcessData,
  kernelMatrices,
  posteriorByPrecision,
} from '#checks/shared/gaussian-processes-data.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import {
  add,
  diagonalOf,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { solveLower, solveLowerTransposed } from '#numerics/triangular.ts';

const rows = (data: ProcessData, { noise = data.noise ** 2, sign = -1, logs = 2, turned = false } = {}) => {
  const { K, cross, test } = kernelMatrices(data);
  const lower = choleskyFactor(add(K, scale(noise, unit(K.length))));
  const alpha = turned
    ? solveLower(lower, solveLower(lower, data.y))
    : solveLowerTransposed(lower, solveLower(lower, data.y));
  const V = transpose(transpose(cross).map((column) => solveLower(lower, column)));
  return {
    factor: multiply(lower, transpose(lower)),
    mean: multiplyVector(transpose(cross), alpha),
    covariance: add(test, scale(sign, multiply(transpose(V), V))),
    logDeterminant: logs * diagonalOf(lower).reduce((sum, value) => sum + Math.log(value), 0),
  };
};

export default identity({
  formulas: {
    'atlas-gp-cholesky': String.raw`
\begin{aligned}
\mathbf{L}\mathbf{L}^{T} &= \mathbf{K}+\sigma^{2}\mathbf{I} \\
\boldsymbol\alpha &= \mathbf{L}^{-T}\bigl(\mathbf{L}^{-1}\mathbf{y}\bigr) \\
\mathbf{V} &= \mathbf{L}^{-1}\mathbf{K}_* \\
\boldsymbol\mu_* &= \mathbf{K}_*^{T}\boldsymbol\alpha \\
\boldsymbol\Sigma_* &= \mathbf{K}_{**}-\mathbf{V}^{T}\mathbf{V} \\
\log\det\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr) &= 2\sum_{n=1}^{N}\log L_{nn}
\end{aligned}`,
  },
  against: { en: 'the blocks of the joint precision, and eigenvalues', zh: '联合精度矩阵的分块，以及特征值' },
  draw: drawProcessData,
  stated: (data) => rows(data),
  reference: (data) => {
    const { C } = kernelMatrices(data);
    return {
      factor: C,
      ...posteriorByPrecision(data),
      logDeterminant: symmetricEigen(C).values.reduce((sum, value) => sum + Math.log(value), 0),
    };
  },
  mutants: {
    'the factor not transposed in the second solve': (data) => rows(data, { turned: true }),
    'the standard deviation of the noise': (data) => rows(data, { noise: data.noise }),
    'the covariance growing': (data) => rows(data, { sign: 1 }),
    'the logarithms not doubled': (data) => rows(data, { logs: 1 }),
  },
});
