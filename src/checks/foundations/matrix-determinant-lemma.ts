import { identity } from '#checks/kit/identity.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
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
import { type Vector, dot } from '#numerics/vector.ts';

interface Values {
  A: Matrix;
  U: Matrix;
  V: Matrix;
  u: Vector;
  v: Vector;
}
/** Σ over permutations, by expansion along the first row. */
function leibniz(a: Matrix): number {
  const [first = [], ...rest] = a;
  if (rest.length === 0) return first[0] ?? 1;
  return first.reduce(
    (sum, value, j) =>
      sum + (j % 2 === 0 ? 1 : -1) * value * leibniz(rest.map((line) => line.filter((_, k) => k !== j))),
    0,
  );
}

const rows = ({ A, U, V, u, v }: Values, { sign = 1, power = 1, middle = inverse(A) } = {}) => ({
  block:
    determinant(A) ** power * determinant(add(unit(V.length), scale(sign, multiply(V, multiply(middle, U))))),
  vector: determinant(A) ** power * (1 + sign * dot(v, multiplyVector(middle, u))),
});

export default identity({
  formulas: {
    'atlas-matrix-determinant-lemma': String.raw`
\begin{aligned}
\det(\mathbf{A}+\mathbf{U}\mathbf{V}) &= \det\mathbf{A}\,\det\bigl(\mathbf{I}_k+\mathbf{V}\mathbf{A}^{-1}\mathbf{U}\bigr) \\
\det(\mathbf{A}+\mathbf{u}\mathbf{v}^{T}) &= \det\mathbf{A}\,\bigl(1+\mathbf{v}^{T}\mathbf{A}^{-1}\mathbf{u}\bigr)
\end{aligned}`,
  },
  against: { en: 'the sum over permutations for the left sides', zh: '左端按全部排列展开求和' },
  draw: (random): Values => {
    const [n, k] = [random.integer(2, 4), random.integer(1, 3)];
    return {
      A: add(scale(0.5, random.matrix(n, n)), scale(3, unit(n))),
      U: random.matrix(n, k),
      V: random.matrix(k, n),
      u: random.vector(n),
      v: random.vector(n),
    };
  },
  stated: (values) => rows(values),
  reference: ({ A, U, V, u, v }) => ({
    block: leibniz(add(A, multiply(U, V))),
    vector: leibniz(add(A, outer(u, v))),
  }),
  mutants: {
    'a minus for the plus': (values) => rows(values, { sign: -1 }),
    'A not inverted': (values) => rows(values, { middle: values.A }),
    'the determinant divided by': (values) => rows(values, { power: -1 }),
    'A transposed': (values) => rows(values, { middle: transpose(inverse(values.A)) }),
    'the vectors exchanged': (values) => ({
      ...rows(values),
      vector: rows({ ...values, u: values.v, v: values.u }).vector,
    }),
  },
});
