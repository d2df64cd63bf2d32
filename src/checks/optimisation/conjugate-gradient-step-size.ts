import { identity } from '#checks/kit/identity.ts';
import { conjugateSearches, item } from '#checks/shared/optimisation-conjugate-gradients.ts';
import {
  type QuadraticProblem,
  drawProblem,
  objective,
  residual,
  vertex,
} from '#checks/shared/optimisation-quadratics.ts';
import { multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { addScaled, dot } from '#numerics/vector.ts';

const STEPS = 3;
const ks = Array.from({ length: STEPS }, (_, k) => k);

const rows = (problem: QuadraticProblem, { sign = 1, update = -1 } = {}) => {
  const { A } = problem;
  const { r, d, alpha, beta } = conjugateSearches(problem, STEPS);
  const over = (k: number, above: number): number => above / quadraticForm(A, item(d, k));
  return {
    direction: ks.map((k) => over(k, dot(item(d, k), item(r, k)))),
    expanded: ks.map((k) =>
      over(
        k,
        dot(
          k === 0 ? item(r, 0) : addScaled(item(r, k), sign * item(beta, k - 1), item(d, k - 1)),
          item(r, k),
        ),
      ),
    ),
    residuals: ks.map((k) => over(k, dot(item(r, k), item(r, k)))),
    next: ks.map((k) => addScaled(item(r, k), update * item(alpha, k), multiplyVector(A, item(d, k)))),
  };
};

export default identity({
  formulas: {
    'atlas-conjugate-gradient-step-size': String.raw`
\begin{aligned}
\alpha_k &= \frac{\mathbf{d}_k^{T}\mathbf{r}_k}{\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} = \frac{(\mathbf{r}_k+\beta_{k-1}\mathbf{d}_{k-1})^{T}\mathbf{r}_k}{\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} = \frac{\mathbf{r}_k^{T}\mathbf{r}_k}{\mathbf{d}_k^{T}\mathbf{A}\mathbf{d}_k} \\
\mathbf{r}_{k+1} &= \mathbf{b} - \mathbf{A}(\mathbf{x}_k+\alpha_k\mathbf{d}_k) = \mathbf{r}_k - \alpha_k\mathbf{A}\mathbf{d}_k
\end{aligned}`,
  },
  against: {
    en: 'the least value along each direction, from three values',
    zh: '沿各方向由三个函数值确定的最小值点',
  },
  draw: (random) => drawProblem(random, random.integer(4, 6)),
  stated: (problem) => rows(problem),
  reference: (problem) => {
    const { x, d } = conjugateSearches(problem, STEPS);
    const steps = ks.map((k) => vertex((t) => objective(problem, addScaled(item(x, k), t, item(d, k)))).at);
    return {
      direction: steps,
      expanded: steps,
      residuals: steps,
      next: ks.map((k) => residual(problem, item(x, k + 1))),
    };
  },
  mutants: {
    'the residual with a plus': (problem) => rows(problem, { update: 1 }),
    'the squared direction above': (problem) => {
      const { d } = conjugateSearches(problem, STEPS);
      return {
        ...rows(problem),
        direction: ks.map((k) => dot(item(d, k), item(d, k)) / quadraticForm(problem.A, item(d, k))),
      };
    },
    'the residual in the metric below': (problem) => {
      const { r } = conjugateSearches(problem, STEPS);
      return {
        ...rows(problem),
        residuals: ks.map((k) => dot(item(r, k), item(r, k)) / quadraticForm(problem.A, item(r, k))),
      };
    },
    'the old direction in the inner product': (problem) => {
      const { r, d } = conjugateSearches(problem, STEPS);
      return {
        ...rows(problem),
        expanded: ks.map(
          (k) =>
            (dot(item(r, k), item(r, k)) + dot(item(d, Math.max(0, k - 1)), item(d, Math.max(0, k - 1)))) /
            quadraticForm(problem.A, item(d, k)),
        ),
      };
    },
  },
});
