import { identity } from '#checks/kit/identity.ts';
import { inverse } from '#checks/shared/foundations-linear-solve.ts';
import { drawOrthogonal } from '#checks/shared/foundations-orthogonal.ts';
import { item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import {
  type QuadraticProblem,
  drawProblem,
  objective,
  residual,
  vertex,
} from '#checks/shared/optimisation-quadratics.ts';
import { identity as unit, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, scaleVector } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  d: Vector;
  step: number;
}
const rows = ({ problem, d, step }: Values, { sign = -1, half = 0.5, metric = problem.A } = {}) => {
  const { A, start } = problem;
  const r = residual(problem, start);
  return {
    slope: -dot(d, addScaled(r, sign * step, multiplyVector(A, d))),
    step: dot(d, r) / quadraticForm(metric, d),
    steepest: dot(r, r) / quadraticForm(metric, r),
    decrease: (half * dot(d, r) ** 2) / quadraticForm(A, d),
  };
};
const along =
  ({ problem }: Values, d: Vector) =>
  (t: number): number =>
    objective(problem, addScaled(problem.start, t, d));

export default identity({
  formulas: {
    'atlas-exact-line-search-step': String.raw`
\begin{aligned}
0 = \frac{d}{d\alpha}f(\mathbf{x}+\alpha\mathbf{d}) &= \mathbf{d}^{T}\nabla f(\mathbf{x}+\alpha\mathbf{d}) = -\mathbf{d}^{T}(\mathbf{r}-\alpha\mathbf{A}\mathbf{d}) \\
\alpha &= \frac{\mathbf{d}^{T}\mathbf{r}}{\mathbf{d}^{T}\mathbf{A}\mathbf{d}} \;\overset{\mathbf{d}=\mathbf{r}}{=}\; \frac{\mathbf{r}^{T}\mathbf{r}}{\mathbf{r}^{T}\mathbf{A}\mathbf{r}} \\
f(\mathbf{x}) - f(\mathbf{x}+\alpha\mathbf{d}) &= \frac{(\mathbf{d}^{T}\mathbf{r})^2}{2\,\mathbf{d}^{T}\mathbf{A}\mathbf{d}}
\end{aligned}`,
  },
  against: {
    en: 'the parabola through three values along the direction',
    zh: '沿该方向由三个函数值确定的抛物线',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    return {
      problem: drawProblem(random, n),
      d: scaleVector(random.between(1, 2), item(drawOrthogonal(random, n), 0)),
      step: random.between(-2, 2),
    };
  },
  stated: (values) => rows(values),
  reference: (values) => {
    const { problem, d, step } = values;
    const r = residual(problem, problem.start);
    const f = along(values, d);
    return {
      // Exact for a parabola.
      slope: (f(step + 1) - f(step - 1)) / 2,
      step: vertex(f).at,
      steepest: vertex(along(values, r)).at,
      decrease: vertex(f).decrease,
    };
  },
  mutants: {
    'a plus for the minus': (values) => rows(values, { sign: 1 }),
    'no half in the decrease': (values) => rows(values, { half: 1 }),
    'A left out': (values) => rows(values, { metric: unit(values.d.length) }),
    'the inverse of A': (values) => rows(values, { metric: inverse(values.problem.A) }),
    'the inner product not squared': (values) => {
      const r = residual(values.problem, values.problem.start);
      return {
        ...rows(values),
        decrease: dot(values.d, r) / (2 * quadraticForm(values.problem.A, values.d)),
      };
    },
  },
});
