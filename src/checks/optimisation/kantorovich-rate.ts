import { inequality } from '#checks/kit/inequality.ts';
import { inverse, solve } from '#checks/shared/foundations-linear-solve.ts';
import {
  type QuadraticProblem,
  drawProblem,
  objective,
  residual,
  vertex,
} from '#checks/shared/optimisation-quadratics.ts';
import { column, quadraticForm } from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, addVectors, dot, subtractVectors } from '#numerics/vector.ts';

const solution = ({ A, b }: QuadraticProblem): Vector => solve(A, b);
const ratioOf = (problem: QuadraticProblem, { power = 2, metric = inverse(problem.A) } = {}): number => {
  const r = residual(problem, problem.start);
  return 1 - dot(r, r) ** power / (quadraticForm(problem.A, r) * quadraticForm(metric, r));
};
const conditionOf = ({ A }: QuadraticProblem): number => {
  const { values } = symmetricEigen(A);
  return (values.at(-1) ?? NaN) / (values[0] ?? NaN);
};

export default inequality({
  formulas: {
    'atlas-kantorovich-rate': String.raw`
\begin{aligned}
\frac{f(\mathbf{x}_{k+1})-f(\mathbf{x}^{*})}{f(\mathbf{x}_k)-f(\mathbf{x}^{*})} &= 1 - \frac{(\mathbf{r}^{T}\mathbf{r})^2}{(\mathbf{r}^{T}\mathbf{A}\mathbf{r})\,(\mathbf{r}^{T}\mathbf{A}^{-1}\mathbf{r})} \\
&\le 1 - \frac{4\kappa}{(\kappa+1)^2} = \Bigl(\frac{\kappa-1}{\kappa+1}\Bigr)^2
\end{aligned}`,
  },
  against: {
    en: 'one step of steepest descent with the best length, on random quadratics',
    zh: '随机二次函数上一步精确线搜索的最速下降',
  },
  draw: (random) => drawProblem(random, random.integer(2, 4)),
  // Equal parts of the residual along the eigenvectors of the smallest and the largest eigenvalue.
  attained: (random) => {
    const problem = drawProblem(random, 3);
    const { vectors } = symmetricEigen(problem.A);
    const r = addVectors(column(vectors, 0), column(vectors, 2));
    return { ...problem, start: solve(problem.A, subtractVectors(problem.b, r)) };
  },
  smaller: (problem) => ratioOf(problem),
  larger: (problem) => 1 - (4 * conditionOf(problem)) / (conditionOf(problem) + 1) ** 2,
  equal: {
    stated: (problem) => [ratioOf(problem), ((conditionOf(problem) - 1) / (conditionOf(problem) + 1)) ** 2],
    reference: (problem) => {
      const r = residual(problem, problem.start);
      const along = (t: number): number => objective(problem, addScaled(problem.start, t, r));
      const gap = along(0) - objective(problem, solution(problem));
      const { values } = symmetricEigen(problem.A);
      const [low, high] = [values[0] ?? NaN, values.at(-1) ?? NaN];
      return [(gap - vertex(along).decrease) / gap, 1 - (low * high) / ((low + high) / 2) ** 2];
    },
  },
  mutants: {
    'the squared residual not squared again': { stated: (problem) => [ratioOf(problem, { power: 1 }), 0.5] },
    'A for its inverse': { smaller: (problem) => ratioOf(problem, { metric: problem.A }) },
    'the rate not squared': {
      stated: (problem) => [ratioOf(problem), (conditionOf(problem) - 1) / (conditionOf(problem) + 1)],
    },
    'a factor of five': {
      larger: (problem) => 1 - (5 * conditionOf(problem)) / (conditionOf(problem) + 1) ** 2,
    },
    'the root of the condition number': {
      larger: (problem) =>
        ((Math.sqrt(conditionOf(problem)) - 1) / (Math.sqrt(conditionOf(problem)) + 1)) ** 2,
    },
  },
});
