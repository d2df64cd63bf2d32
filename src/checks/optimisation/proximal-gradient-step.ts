import { inequality } from '#checks/kit/inequality.ts';
import {
  type QuadraticProblem,
  bisect,
  drawProblem,
  objective,
  residual,
} from '#checks/shared/optimisation-quadratics.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { type Vector, addScaled, component, scaleVector } from '#numerics/vector.ts';

/** ½xᵀAx − bᵀx + τ Σ |xᵢ| and a step of at most 1/L. */
interface Values {
  problem: QuadraticProblem;
  tau: number;
  alpha: number;
  v: Vector;
}
/** The single point where x − v + αt crosses zero for a slope t of τ|x|: the least of τ|x| + (x − v)²/2α. */
const least = (v: number, alpha: number, tau: number): number =>
  bisect((x) => (x - v) / alpha + tau * Math.sign(x), -100, 100);

const threshold = (v: Vector, by: number): Vector =>
  v.map((value) => Math.sign(value) * Math.max(Math.abs(value) - by, 0));
const rows = ({ problem, tau, alpha, v }: Values, { by = alpha * tau, sign = 1, step = alpha } = {}) => ({
  threshold: threshold(v, by),
  step: threshold(addScaled(problem.start, sign * step, residual(problem, problem.start)), by),
});
const total = ({ problem, tau }: Values, x: Vector): number =>
  objective(problem, x) + tau * x.reduce((sum, value) => sum + Math.abs(value), 0);

export default inequality({
  formulas: {
    'atlas-proximal-gradient-step': String.raw`
\begin{aligned}
\operatorname{prox}_{\alpha h}(\mathbf{v}) &= \operatorname*{argmin}_{\mathbf{x}}\Bigl\{h(\mathbf{x}) + \frac{1}{2\alpha}\|\mathbf{x}-\mathbf{v}\|^2\Bigr\} \\
\mathbf{x}_{k+1} &= \operatorname{prox}_{\alpha h}\bigl(\mathbf{x}_k-\alpha\nabla f(\mathbf{x}_k)\bigr) \\
\bigl[\operatorname{prox}_{\alpha h}(\mathbf{v})\bigr]_i &= \operatorname{sign}(v_i)\max\{|v_i|-\alpha\tau,\,0\} \quad\text{for } h(\mathbf{x}) = \tau\sum_i|x_i|
\end{aligned}`,
  },
  against: {
    en: 'the minimum of every coordinate by bisection of the subgradient',
    zh: '对次梯度用二分法求出每个坐标的最小值点',
  },
  draw: (random): Values => {
    const n = random.integer(1, 4);
    const problem = drawProblem(random, n);
    const L = symmetricEigen(problem.A).values.at(-1) ?? NaN;
    return { problem, tau: random.between(0.2, 2), alpha: random.between(0.3, 1) / L, v: random.vector(n) };
  },
  // With a step of at most 1/L the total never rises.
  smaller: (values) => total(values, rows(values).step),
  larger: (values) => total(values, values.problem.start),
  equal: {
    stated: (values) => rows(values),
    reference: ({ problem, tau, alpha, v }) => {
      const { start } = problem;
      // f replaced by f(x_k) + ∇fᵀ(x − x_k) + ‖x − x_k‖²/2α: its slope at x, coordinate by coordinate.
      const slope = scaleVector(-1, residual(problem, start));
      const step = start.map((value, i) =>
        bisect((x) => component(slope, i) + (x - value) / alpha + tau * Math.sign(x), -100, 100),
      );
      return { threshold: v.map((value) => least(value, alpha, tau)), step };
    },
  },
  mutants: {
    'the threshold τ for ατ': { stated: (values) => rows(values, { by: values.tau }) },
    'a threshold of half the size': {
      stated: (values) => rows(values, { by: (values.alpha * values.tau) / 2 }),
    },
    'a step uphill': { stated: (values) => rows(values, { sign: -1 }) },
    'a step of length one': { stated: (values) => rows(values, { step: 1 }) },
    'no sign': { stated: (values) => ({ ...rows(values), threshold: rows(values).threshold.map(Math.abs) }) },
  },
});
