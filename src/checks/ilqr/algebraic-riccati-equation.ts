import { identity } from '#checks/kit/identity.ts';
import { luFactor, luSolveMatrix } from '#numerics/lu.ts';
import { type Matrix, add, multiply, scale, transpose } from '#numerics/matrix.ts';
import { solveDiscreteRiccati } from '#numerics/control/algebraic-riccati.ts';
import { type LinearQuadratic, riccatiRecursion } from '#numerics/control/riccati.ts';

/** Both rows at the stabilising solution, which the doubling algorithm finds. */
function rows(values: LinearQuadratic, { correction = -1, feedback = -1, weight = values.R } = {}) {
  const { A, B, Q } = values;
  const { P } = solveDiscreteRiccati(values);
  const BtP = multiply(transpose(B), P);
  const gain = luSolveMatrix(luFactor(add(weight, multiply(BtP, B))), multiply(BtP, A));
  const AtP = multiply(transpose(A), P);
  return {
    P: add(add(Q, multiply(AtP, A)), scale(correction, multiply(multiply(AtP, B), gain))),
    K: scale(feedback, gain),
  };
}

export default identity({
  formulas: {
    'atlas-algebraic-riccati-equation': String.raw`
\begin{aligned}
\mathbf{P} &= \mathbf{Q} + \mathbf{A}^{T}\mathbf{P}\mathbf{A} - \mathbf{A}^{T}\mathbf{P}\mathbf{B}\bigl(\mathbf{R}+\mathbf{B}^{T}\mathbf{P}\mathbf{B}\bigr)^{-1}\mathbf{B}^{T}\mathbf{P}\mathbf{A} \\
\mathbf{K} &= -\bigl(\mathbf{R}+\mathbf{B}^{T}\mathbf{P}\mathbf{B}\bigr)^{-1}\mathbf{B}^{T}\mathbf{P}\mathbf{A}
\end{aligned}`,
  },
  against: {
    en: 'the cost matrix and gain after 400 steps of the recursion from zero',
    zh: '从零开始递推四百步所得的代价矩阵与增益',
  },
  tolerance: 1e-9,
  because: 'two algorithms for an unstable system differ in their last digits',
  cases: 50,
  draw: (random): LinearQuadratic => {
    const [n, m] = [random.integer(1, 3), random.integer(1, 2)];
    return {
      A: random.matrix(n, n),
      B: random.matrix(n, m),
      Q: random.positiveDefinite(n),
      R: random.positiveDefinite(m),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const zero: Matrix = scale(0, values.Q);
    const first = riccatiRecursion(values, zero, 400)[0];
    return { P: first?.P ?? [], K: scale(-1, first?.K ?? []) };
  },
  mutants: {
    'the correction added': (values) => rows(values, { correction: 1 }),
    'the gain without its minus': (values) => rows(values, { feedback: 1 }),
    'the weight of the controls doubled': (values) => rows(values, { weight: scale(2, values.R) }),
  },
});
