import { identity } from '#checks/kit/identity.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import {
  type QuadraticProblem,
  drawProblem,
  objective,
  residual,
  vertex,
} from '#checks/shared/optimisation-quadratics.ts';
import { bilinear, identity as unit } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  first: Vector;
  second: Vector;
  length: number;
}
/** The second direction made conjugate to the first, as the last row asks. */
const conjugate = ({ problem: { A }, first, second }: Values): Vector =>
  addScaled(second, -bilinear(first, A, second) / bilinear(first, A, first), first);
const afterFirst = ({ problem, first }: Values): Vector => {
  const exact = vertex((t) => objective(problem, addScaled(problem.start, t, first))).at;
  return addScaled(problem.start, exact, first);
};
const rows = (values: Values, { sign = -1, metric = values.problem.A } = {}) => ({
  search: dot(values.first, residual(values.problem, afterFirst(values))),
  product: sign * values.length * bilinear(values.first, metric, values.second),
  conjugate: dot(
    values.first,
    residual(values.problem, addScaled(afterFirst(values), values.length, conjugate(values))),
  ),
});

export default identity({
  formulas: {
    'atlas-conjugacy-condition': String.raw`
\begin{aligned}
0 &= \mathbf{d}_k^{T}\mathbf{r}_{k+1} \\
0 &= \mathbf{d}_k^{T}\mathbf{r}_{k+2} \\
&= \mathbf{d}_k^{T}(\mathbf{r}_{k+1}-\alpha_{k+1}\mathbf{A}\mathbf{d}_{k+1}) = -\alpha_{k+1}\,\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_{k+1} \\
&\iff \mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_{k+1} = 0
\end{aligned}`,
  },
  against: { en: 'the residual after a second step along any direction', zh: '沿任意方向再走一步之后的残差' },
  draw: (random): Values => {
    const n = random.integer(2, 4);
    return {
      problem: drawProblem(random, n),
      first: random.vector(n),
      second: random.vector(n),
      length: random.between(-2, 2),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => ({
    search: 0,
    product: dot(
      values.first,
      residual(values.problem, addScaled(afterFirst(values), values.length, values.second)),
    ),
    conjugate: 0,
  }),
  mutants: {
    'the sign of the step': (values) => rows(values, { sign: 1 }),
    'orthogonal for conjugate': (values) => rows(values, { metric: unit(values.first.length) }),
    'the inverse metric': (values) => rows(values, { metric: inverse(values.problem.A) }),
    'a first step that is too short': (values) => ({
      ...rows(values),
      search: 0.5 * dot(values.first, residual(values.problem, values.problem.start)),
    }),
  },
});
