import { recursion } from '#checks/kit/identity.ts';
import { type Matrix, add, multiply, outer, scale, transpose } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';

interface Form {
  root: (alpha: number) => number;
  complement: number;
}

/** L by the step of the entry, again and again. */
function factor(sigma: Matrix, form: Form): Matrix {
  const [first = [], ...below] = sigma;
  const [alpha = NaN] = first;
  const a = below.map((line) => line[0] ?? NaN);
  const root = form.root(alpha);
  const top = [root, ...a.map(() => 0)];
  if (below.length === 0) return [top];
  const complement = add(
    below.map((line) => line.slice(1)),
    scale(form.complement / alpha, outer(a, a)),
  );
  return [top, ...factor(complement, form).map((line, i) => [(a[i] ?? NaN) / root, ...line])];
}

const rows = (sigma: Matrix, form: Partial<Form> = {}, logs = 2) => {
  const lower = factor(sigma, { root: Math.sqrt, complement: -1, ...form });
  return {
    product: multiply(lower, transpose(lower)),
    logDeterminant: logs * lower.reduce((sum, line, i) => sum + Math.log(Math.abs(line[i] ?? NaN)), 0),
  };
};

export default recursion({
  formulas: {
    'atlas-cholesky-factorisation': String.raw`
\begin{aligned}
\boldsymbol\Sigma &= \begin{bmatrix}\alpha & \mathbf{a}^{T}\\ \mathbf{a} & \mathbf{B}\end{bmatrix}, \qquad \mathbf{S} = \mathbf{B}-\frac{1}{\alpha}\mathbf{a}\mathbf{a}^{T} = \mathbf{L}_S\mathbf{L}_S^{T} \\
\boldsymbol\Sigma &= \mathbf{L}\mathbf{L}^{T}, \qquad \mathbf{L} = \begin{bmatrix}\sqrt{\alpha} & \mathbf{0}^{T}\\ \mathbf{a}/\sqrt{\alpha} & \mathbf{L}_S\end{bmatrix} \\
\log\det\boldsymbol\Sigma &= 2\sum_{i=1}^{n}\log L_{ii}
\end{aligned}`,
  },
  against: { en: 'the matrix itself and its eigenvalues', zh: '矩阵本身及其特征值' },
  draw: (random) => random.positiveDefinite(random.integer(1, 5)),
  stated: (sigma) => rows(sigma),
  reference: (sigma) => ({
    product: sigma,
    logDeterminant: symmetricEigen(sigma).values.reduce((sum, value) => sum + Math.log(value), 0),
  }),
  mutants: {
    'no root of the pivot': (sigma) => rows(sigma, { root: (alpha) => alpha }),
    'half of the outer product': (sigma) => rows(sigma, { complement: -0.5 }),
    'the logarithms not doubled': (sigma) => rows(sigma, {}, 1),
    'the factors exchanged': (sigma) => {
      const lower = factor(sigma, { root: Math.sqrt, complement: -1 });
      return { ...rows(sigma), product: multiply(transpose(lower), lower) };
    },
  },
});
