import { identity } from '#checks/kit/identity.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  column,
  diagonal,
  identity as unit,
  multiply,
  outer,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';

const parts = (A: Matrix) => {
  const { values, vectors } = symmetricEigen(A);
  return { values, Q: vectors };
};
const rows = (
  A: Matrix,
  { product = (Q: Matrix, L: Matrix) => multiply(Q, multiply(L, transpose(Q))), square = false } = {},
) => {
  const { values, Q } = parts(A);
  return {
    product: product(Q, diagonal(values)),
    sum: sumOfMatrices(
      values.map((value, i) => scale(square ? value ** 2 : value, outer(column(Q, i), column(Q, i)))),
    ),
    basis: multiply(transpose(Q), Q),
  };
};

export default identity({
  formulas: {
    'atlas-spectral-theorem': String.raw`\mathbf{A} = \mathbf{A}^{T} \quad\Longrightarrow\quad \mathbf{A} = \mathbf{Q}\boldsymbol\Lambda\mathbf{Q}^{T} = \sum_{i=1}^{n}\lambda_i\,\mathbf{q}_i\mathbf{q}_i^{T}`,
  },
  against: {
    en: 'the matrix itself, its eigenvectors found by rotations',
    zh: '矩阵本身，特征向量由雅可比旋转求得',
  },
  draw: (random) => random.symmetric(random.integer(2, 5)),
  stated: (A) => rows(A),
  reference: (A) => ({ product: A, sum: A, basis: unit(A.length) }),
  mutants: {
    'the transpose on the other side': (A) =>
      rows(A, { product: (Q, L) => multiply(transpose(Q), multiply(L, Q)) }),
    'no transpose': (A) => rows(A, { product: (Q, L) => multiply(Q, multiply(L, Q)) }),
    'the eigenvalues squared': (A) => rows(A, { square: true }),
    'a matrix that is not symmetric': (A) => ({
      ...rows(A),
      product: rows(A.map((line, i) => line.map((value, j) => (i > j ? value + 1 : value)))).product,
    }),
  },
});
