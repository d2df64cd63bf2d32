import { inequality } from '#checks/kit/inequality.ts';
import type { Random } from '#checks/kit/random.ts';
import {
  type QuadraticProblem,
  drawProblem,
  objective,
  residual,
} from '#checks/shared/optimisation-quadratics.ts';
import { multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot } from '#numerics/vector.ts';

interface Values {
  problem: QuadraticProblem;
  d: Vector;
  c: number;
  /** The step as a part of the longest one that satisfies the condition. */
  part: number;
}
/** For a quadratic the condition holds up to 2(1 − c) times the exact step. */
const step = ({ problem, d, c, part }: Values): number => {
  const exact = dot(d, residual(problem, problem.start)) / quadraticForm(problem.A, d);
  return part * 2 * (1 - c) * exact;
};
const value = (values: Values, sign = 1): number =>
  objective(values.problem, addScaled(values.problem.start, sign * step(values), values.d));
const line = (values: Values, { share = values.c, sign = 1, length = step(values) } = {}): number =>
  objective(values.problem, values.problem.start) -
  sign * share * length * dot(residual(values.problem, values.problem.start), values.d);

const drawValues = (random: Random, part: number): Values => {
  const problem = drawProblem(random, random.integer(1, 4));
  // Downhill: M∇f turned round, with a positive definite M.
  const d = multiplyVector(random.positiveDefinite(problem.b.length), residual(problem, problem.start));
  return { problem, d, c: random.between(0.05, 0.9), part };
};

export default inequality({
  formulas: {
    'atlas-armijo-condition': String.raw`f(\mathbf{x}+\alpha\mathbf{d}) \le f(\mathbf{x}) + c\,\alpha\,\nabla f(\mathbf{x})^{T}\mathbf{d}`,
  },
  against: {
    en: 'the longest step that a quadratic allows, in closed form',
    zh: '二次函数所允许的最大步长（闭式）',
  },
  draw: (random) => drawValues(random, random.between(0, 1)),
  attained: (random) => drawValues(random, 1),
  smaller: (values) => value(values),
  larger: (values) => line(values),
  mutants: {
    'the sign of the slope': { larger: (values) => line(values, { sign: -1 }) },
    'the whole of the slope': { larger: (values) => line(values, { share: 1 }) },
    'the step length left out': { larger: (values) => line(values, { length: 1 }) },
    'a step uphill': { smaller: (values) => value(values, -1) },
    '1 − c for c': { larger: (values) => line(values, { share: 1 - values.c }) },
  },
});
