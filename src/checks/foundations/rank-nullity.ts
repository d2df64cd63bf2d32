import { identity } from '#checks/kit/identity.ts';
import { orthonormal } from '#checks/shared/foundations-orthogonal.ts';
import { type Matrix, fromEntries, multiply, shape, transpose } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';

/** A = BC with m × r and r × n factors of full rank. */
interface Values {
  A: Matrix;
  rank: number;
}
const dimension = (vectors: Matrix): number => orthonormal(vectors).length;
const nullity = (A: Matrix): number =>
  symmetricEigen(multiply(transpose(A), A)).values.filter((value) => Math.abs(value) < 1e-10).length;
const rows = ({ A }: Values) => ({
  columns: dimension(transpose(A)),
  rows: dimension(A),
  total: dimension(transpose(A)) + nullity(A),
});

export default identity({
  formulas: {
    'atlas-rank-nullity': String.raw`
\begin{aligned}
\mathrm{rank}\,\mathbf{A} &= \dim\mathcal{C}(\mathbf{A}) = \dim\mathcal{C}(\mathbf{A}^{T}) \\
\mathrm{rank}\,\mathbf{A} + \dim\mathcal{N}(\mathbf{A}) &= n
\end{aligned}`,
  },
  against: { en: 'products of random matrices, of known rank', zh: '秩已知的随机矩阵乘积' },
  draw: (random): Values => {
    const rank = random.integer(1, 3);
    const [m, n] = [rank + random.integer(0, 2), rank + random.integer(0, 2)];
    const full = (rows: number, columns: number) =>
      fromEntries(rows, columns, (i, j) => (i === j ? 2 : random.between(-1, 1)));
    return { A: multiply(full(m, rank), full(rank, n)), rank };
  },
  stated: rows,
  reference: ({ A, rank }) => ({ columns: rank, rows: rank, total: shape(A)[1] }),
  mutants: {
    'the null space of the transpose': (values) => ({
      ...rows(values),
      total: dimension(values.A) + nullity(transpose(values.A)),
    }),
    'the number of rows for the row space': (values) => ({ ...rows(values), rows: values.A.length }),
    'the null space subtracted': (values) => ({
      ...rows(values),
      total: dimension(values.A) - nullity(values.A),
    }),
  },
});
