import { identity } from '#checks/kit/identity.ts';
import { sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import { drawOrthogonal, singularVectors } from '#checks/shared/foundations-orthogonal.ts';
import {
  type Matrix,
  add,
  identity as unit,
  multiply,
  multiplyVector,
  outer,
  scale,
  transpose,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { scaleVector } from '#numerics/vector.ts';

const rows = (
  B: Matrix,
  { power = 1, left = (all: ReturnType<typeof singularVectors>) => all.left } = {},
) => {
  const all = singularVectors(B);
  const U = left(all);
  return {
    sum: all.values.reduce(
      (sum, s, i) => add(sum, scale(s ** power, outer(U[i] ?? [], all.right[i] ?? []))),
      scale(0, B),
    ),
    squares: all.values.map((s) => s ** (2 * power)),
    left: multiply(U, transpose(U)),
  };
};

export default identity({
  formulas: {
    'atlas-singular-value-decomposition': String.raw`
\begin{aligned}
\mathbf{B}^{T}\mathbf{B}\,\mathbf{v}_i &= s_i^{2}\,\mathbf{v}_i, \qquad \mathbf{u}_i = \frac{\mathbf{B}\mathbf{v}_i}{s_i} \\
\mathbf{B} &= \sum_{i=1}^{r}s_i\,\mathbf{u}_i\mathbf{v}_i^{T}
\end{aligned}`,
  },
  against: { en: 'the matrix itself and the eigenvalues of BBᵀ', zh: '矩阵本身与 BBᵀ 的特征值' },
  // Rank r with singular values that are well apart from zero.
  draw: (random): Matrix => {
    const [m, n] = [random.integer(2, 4), random.integer(2, 4)];
    const r = random.integer(1, Math.min(m, n));
    const [left, right] = [drawOrthogonal(random, m), drawOrthogonal(random, n)];
    return sumOfMatrices(
      random.list(r, (i) => scale(random.between(0.4, 3), outer(left[i] ?? [], right[i] ?? []))),
    );
  },
  stated: (B) => rows(B),
  reference: (B) => {
    const { length } = singularVectors(B).values;
    return {
      sum: B,
      squares: symmetricEigen(multiply(B, transpose(B)))
        .values.toReversed()
        .slice(0, length),
      left: unit(length),
    };
  },
  mutants: {
    'the squared singular values in the sum': (B) => rows(B, { power: 2 }),
    'the left vectors not divided': (B) =>
      rows(B, { left: ({ right }) => right.map((v) => multiplyVector(B, v)) }),
    'the left vectors divided twice': (B) =>
      rows(B, { left: ({ left, values }) => left.map((u, i) => scaleVector(1 / (values[i] ?? 1), u)) }),
    'the last term left out': (B) =>
      rows(B, { left: ({ left }) => left.map((u, i) => (i === left.length - 1 ? scaleVector(0, u) : u)) }),
  },
});
