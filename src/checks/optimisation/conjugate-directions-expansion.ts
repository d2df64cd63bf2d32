import { identity } from '#checks/kit/identity.ts';
import { inverse, solve, sumOfMatrices } from '#checks/shared/foundations-linear-solve.ts';
import { drawOrthogonal } from '#checks/shared/foundations-orthogonal.ts';
import { type QuadraticProblem, drawProblem } from '#checks/shared/optimisation-quadratics.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { type Matrix, identity as unit, outer, quadraticForm, scale } from '#numerics/matrix.ts';
import { solveLowerTransposed } from '#numerics/triangular.ts';
import { addScaled, dot, scaleVector } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  /** Conjugate directions as rows. */
  directions: Matrix;
}
const rows = ({ problem: { A, b }, directions }: Values, { metric = A, terms = directions } = {}) => ({
  solution: terms.reduce(
    (sum, d) => addScaled(sum, dot(d, b) / quadraticForm(metric, d), d),
    b.map(() => 0),
  ),
  inverse: sumOfMatrices(terms.map((d) => scale(1 / quadraticForm(metric, d), outer(d, d)))),
});

export default identity({
  formulas: {
    'atlas-conjugate-directions-expansion': String.raw`\mathbf{x}^{*} = \sum_{i=0}^{n-1} \frac{\mathbf{d}_i^{T}\mathbf{b}}{\mathbf{d}_i^{T}\mathbf{A}\mathbf{d}_i}\,\mathbf{d}_i, \qquad \mathbf{A}^{-1} = \sum_{i=0}^{n-1} \frac{\mathbf{d}_i\mathbf{d}_i^{T}}{\mathbf{d}_i^{T}\mathbf{A}\mathbf{d}_i}`,
  },
  against: { en: 'solution and inverse by elimination', zh: '用消元法求得的解与逆矩阵' },
  draw: (random): Values => {
    const n = random.integer(2, 5);
    const problem = drawProblem(random, n);
    // The columns of L⁻ᵀQ, for A = LLᵀ and an orthogonal Q, are conjugate; their lengths are free.
    const lower = choleskyFactor(problem.A);
    const directions = drawOrthogonal(random, n).map((q) =>
      scaleVector(random.between(0.5, 2), solveLowerTransposed(lower, q)),
    );
    return { problem, directions };
  },
  stated: (values) => rows(values),
  reference: ({ problem: { A, b } }) => ({ solution: solve(A, b), inverse: inverse(A) }),
  mutants: {
    'the directions taken for orthogonal': (values) =>
      rows(values, { metric: unit(values.problem.b.length) }),
    'the last direction left out': (values) => rows(values, { terms: values.directions.slice(0, -1) }),
    'unit lengths': (values) => ({
      ...rows(values),
      solution: values.directions.reduce(
        (sum, d) => addScaled(sum, dot(d, values.problem.b), d),
        values.problem.b.map(() => 0),
      ),
    }),
    'directions that are not conjugate': (values) =>
      rows({ ...values, directions: unit(values.problem.b.length) }),
  },
});
