import { identity } from '#checks/kit/identity.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type ProcessData,
  drawProcessData,
  kernelMatrices,
  posteriorByPrecision,
} from '#checks/shared/gaussian-processes-data.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  scale,
  transpose,
} from '#numerics/matrix.ts';

const rows = (
  data: ProcessData,
  { noise = data.noise ** 2, sign = -1, back = inverse as (C: Matrix) => Matrix } = {},
) => {
  const { K, cross, test } = kernelMatrices(data);
  const gain = multiply(transpose(cross), back(add(K, scale(noise, unit(K.length)))));
  return { mean: multiplyVector(gain, data.y), covariance: add(test, scale(sign, multiply(gain, cross))) };
};

export default identity({
  formulas: {
    'atlas-gp-posterior': String.raw`
\begin{aligned}
p(\mathbf{f}_*\mid\mathbf{X},\mathbf{y}) &= \mathcal{N}(\mathbf{f}_*\mid\boldsymbol\mu_*,\boldsymbol\Sigma_*) \\
\boldsymbol\mu_* &= \mathbf{K}_*^{T}\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{y} \\
\boldsymbol\Sigma_* &= \mathbf{K}_{**}-\mathbf{K}_*^{T}\bigl(\mathbf{K}+\sigma^{2}\mathbf{I}\bigr)^{-1}\mathbf{K}_*
\end{aligned}`,
  },
  against: { en: 'the blocks of the precision of all values together', zh: '全部取值联合精度矩阵的分块' },
  draw: drawProcessData,
  stated: (data) => rows(data),
  reference: posteriorByPrecision,
  mutants: {
    'no noise': (data) => rows(data, { noise: 1e-3 }),
    'the standard deviation of the noise': (data) => rows(data, { noise: data.noise }),
    'the covariance growing': (data) => rows(data, { sign: 1 }),
    'the matrix not inverted': (data) => rows(data, { back: (C) => C }),
  },
});
