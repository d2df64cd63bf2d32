import { inequality } from '#checks/kit/inequality.ts';
import { orthonormal, singularVectors } from '#checks/shared/foundations-orthogonal.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  outer,
  scale,
  subtract,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';

interface Values {
  B: Matrix;
  k: number;
  /** Another matrix of rank k. */
  competitor: Matrix;
}
const distance = (a: Matrix, b: Matrix): number =>
  subtract(a, b)
    .flat()
    .reduce((sum, value) => sum + value * value, 0);

/** The terms of the decomposition from the largest singular value on. */
function truncated({ B, k }: Pick<Values, 'B' | 'k'>, from = 0): Matrix {
  const { values, right, left } = singularVectors(B);
  return values
    .slice(from, from + k)
    .reduce(
      (sum, s, i) => add(sum, scale(s, outer(left[from + i] ?? [], right[from + i] ?? []))),
      scale(0, B),
    );
}
const rest = ({ B, k }: Values, shift = 0, power = 2): number =>
  singularVectors(B)
    .values.slice(k + shift)
    .reduce((sum, s) => sum + s ** power, 0);

export default inequality({
  formulas: {
    'atlas-best-low-rank-approximation': String.raw`
\begin{aligned}
\mathbf{B}_k &= \sum_{i=1}^{k}s_i\,\mathbf{u}_i\mathbf{v}_i^{T} \\
\min_{\mathrm{rank}\,\mathbf{C}\le k}\|\mathbf{B}-\mathbf{C}\|_F^{2} &= \|\mathbf{B}-\mathbf{B}_k\|_F^{2} = \sum_{i>k}s_i^{2}
\end{aligned}`,
  },
  against: {
    en: 'other matrices of the same rank, and the eigenvalues of BBᵀ',
    zh: '同秩的其他矩阵，以及 BBᵀ 的特征值',
  },
  draw: (random): Values => {
    const [m, n] = [random.integer(2, 4), random.integer(2, 4)];
    const k = random.integer(1, Math.min(m, n) - 1);
    const B = random.matrix(m, n);
    // One column space at random, with the best that it can hold; or a small step away from the best of all.
    const basis = orthonormal(random.matrix(k, m));
    const projected = multiply(transpose(basis), multiply(basis, B));
    const near = multiply(truncated({ B, k }), add(unit(n), scale(0.1, random.matrix(n, n))));
    return { B, k, competitor: random.pick([projected, near]) };
  },
  attained: (random): Values => {
    const B = random.matrix(3, 4);
    return { B, k: 2, competitor: truncated({ B, k: 2 }) };
  },
  smaller: (values) => rest(values),
  larger: ({ B, competitor }) => distance(B, competitor),
  equal: {
    stated: (values) => [distance(values.B, truncated(values)), rest(values)],
    reference: ({ B, k }) => {
      const least = symmetricEigen(multiply(B, transpose(B)))
        .values.slice(0, B.length - k)
        .reduce((sum, value) => sum + value, 0);
      return [least, least];
    },
  },
  mutants: {
    'the sum from k on': { smaller: (values) => rest(values, -1) },
    'the singular values not squared': {
      stated: (values) => [distance(values.B, truncated(values)), rest(values, 0, 1)],
    },
    'the first term left out': {
      stated: (values) => [distance(values.B, truncated(values, 1)), rest(values)],
    },
    'one term too many': {
      stated: (values) => [distance(values.B, truncated({ ...values, k: values.k + 1 })), rest(values)],
    },
  },
});
