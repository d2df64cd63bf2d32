import { identity } from '#checks/kit/identity.ts';
import { determinant, inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type Matrix,
  add,
  fromEntries,
  identity as unit,
  multiply,
  scale,
  trace,
  transpose,
} from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** A matrix built from its eigenvalues, a conjugate pair among them; B and C for the first row. */
interface Values {
  A: Matrix;
  real: Vector;
  pair: readonly [number, number];
  B: Matrix;
  C: Matrix;
}
const rows = ({ real, pair: [a, b], B, C }: Values, modulus = a * a + b * b) => ({
  product: trace(multiply(B, C)),
  trace: real.reduce((sum, value) => sum + value, 2 * a),
  determinant: real.reduce((product, value) => product * value, modulus),
});

export default identity({
  formulas: {
    'atlas-trace-determinant-eigenvalues': String.raw`
\begin{aligned}
\operatorname{tr}[\mathbf{A}\mathbf{B}] &= \operatorname{tr}[\mathbf{B}\mathbf{A}] \\
\operatorname{tr}[\mathbf{A}] &= \sum_{i=1}^{n}\lambda_i \\
\det\mathbf{A} &= \prod_{i=1}^{n}\lambda_i
\end{aligned}`,
  },
  against: {
    en: 'the diagonal, and elimination, of matrices built from their eigenvalues',
    zh: '由给定特征值构造的矩阵：对角元之和与消元法',
  },
  draw: (random): Values => {
    const real = random.list(random.integer(1, 3), () => random.sign() * random.between(0.3, 2));
    const pair = [random.between(-1.5, 1.5), random.between(0.3, 1.5)] as const;
    const n = real.length + 2;
    const core = fromEntries(n, n, (i, j) => {
      if (i >= 2 || j >= 2) return i === j ? (real[i - 2] ?? 0) : 0;
      return i === j ? pair[0] : i < j ? pair[1] : -pair[1];
    });
    const basis = add(unit(n), scale(0.2, random.matrix(n, n)));
    const [m, k] = [random.integer(2, 4), random.integer(1, 3)];
    return {
      A: multiply(basis, multiply(core, inverse(basis))),
      real,
      pair,
      B: random.matrix(m, k),
      C: random.matrix(k, m),
    };
  },
  stated: (values) => rows(values),
  reference: ({ A, B, C }) => ({
    product: trace(multiply(C, B)),
    trace: trace(A),
    determinant: determinant(A),
  }),
  mutants: {
    'the second factor transposed': (values) => ({
      ...rows(values),
      product: trace(multiply(values.B, transpose(values.B))),
    }),
    'complex eigenvalues counted once': (values) => ({
      ...rows(values),
      trace: rows(values).trace - values.pair[0],
    }),
    'complex eigenvalues left out of the product': (values) => rows(values, 1),
    'the sum of absolute values': (values) => ({
      ...rows(values),
      trace: values.real.reduce((sum, value) => sum + Math.abs(value), 2 * values.pair[0]),
    }),
    'the sign of the product lost': (values) => ({
      ...rows(values),
      determinant: Math.abs(rows(values).determinant),
    }),
  },
});
