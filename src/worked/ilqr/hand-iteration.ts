import { choleskyFactor } from '#numerics/cholesky.ts';
import {
  expandAlong,
  follow,
  type ControlProblem,
  type Trajectory,
} from '#numerics/control/control-problem.ts';
import { fullStep } from '#numerics/control/ilqr.ts';
import { expectedChange } from '#numerics/control/ilqr-sweep.ts';
import type { Matrix } from '#numerics/matrix.ts';
import { solveLower } from '#numerics/triangular.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';

/** x' = x + ¼x² + u with the cost ½u² of a step and ½x² of the end. */
export const SCALAR_PROBLEM: ControlProblem = {
  step: ([x = NaN], [u = NaN]) => [x + x ** 2 / 4 + u],
  jacobians: ([x = NaN]) => ({ byState: [[1 + x / 2]], byControl: [[1]] }),
  cost: (_, [u = NaN]) => u ** 2 / 2,
  expandCost: (_, u) => ({
    byState: [0],
    byControl: u,
    byStateState: [[0]],
    byControlState: [[0]],
    byControlControl: [[1]],
  }),
  finalCost: ([x = NaN]) => x ** 2 / 2,
  expandFinalCost: (x) => ({ gradient: x, hessian: [[1]] }),
};

const ITERATIONS = 5;

/** Example 3 of the notes on iLQR: the numbers of one iteration, of those that follow, and of its limit. */
export function handIteration(): WorkedValues {
  const nominal = follow(SCALAR_PROBLEM, [1], [[0], [0]]);
  const { trajectory: next, sweep } = fullStep(SCALAR_PROBLEM, nominal);
  const optimum = iterates(nominal, true, 40).at(-1) ?? nominal;
  const [u0 = NaN, u1 = NaN] = next.controls.flat();
  const expected = -expectedChange(sweep, 1);
  const actual = nominal.cost - next.cost;
  return {
    states: nominal.states.flat(),
    cost: nominal.cost,
    back: backwards(nominal),
    slope: sweep.linear,
    next: { states: next.states.flat(), controls: [u0, u1], cost: next.cost },
    deviation: u0,
    expected,
    actual,
    ratio: actual / expected,
    optimum: { controls: optimum.controls.flat(), cost: optimum.cost },
    excess: (100 * (next.cost - optimum.cost)) / (nominal.cost - optimum.cost),
    errors: { ilqr: errors(nominal, optimum, false), ddp: errors(nominal, optimum, true) },
    theorem: rateOf(optimum),
  };
}

/** Derivatives of the Q-function and gains at t = 1 and t = 0, with the value's derivatives after each, as one does it by hand. */
function backwards(nominal: Trajectory): WorkedValues {
  let [slope, curvature] = [component(nominal.states.at(-1) ?? [], 0), 1];
  return expandAlong(SCALAR_PROBLEM, nominal)
    .map(
      ({ dynamics, byControl }) =>
        [component(dynamics.byState[0] ?? [], 0), component(byControl, 0)] as const,
    )
    .toReversed()
    .map(([fx, lu]) => {
      const before = { slope, curvature };
      const [qx, qu] = [fx * slope, lu + slope];
      const [qxx, quu, qux] = [fx * fx * curvature, 1 + curvature, fx * curvature];
      [slope, curvature] = [qx - (qux * qu) / quu, qxx - qux ** 2 / quu];
      return { ...before, fx, qu, quu, qux, k: -qu / quu, feedback: -qux / quu, after: { slope, curvature } };
    })
    .toReversed();
}

function iterates(from: Trajectory, ddp: boolean, count: number): Trajectory[] {
  const run = [from];
  for (let i = 0; i < count; i += 1) run.push(fullStep(SCALAR_PROBLEM, run.at(-1) ?? from, ddp).trajectory);
  return run;
}

/** The largest error of a control in the iterates, the start first. */
function errors(from: Trajectory, optimum: Trajectory, ddp: boolean): number[] {
  const best = optimum.controls.flat();
  return iterates(from, ddp, ITERATIONS).map(({ controls }) =>
    Math.max(...controls.flat().map((u, i) => Math.abs(u - component(best, i)))),
  );
}

/** M and E of theorem 5 at the optimum and the spectral radius of M⁻¹E. */
function rateOf({ states }: Trajectory): WorkedValues {
  const [, x1 = NaN, x2 = NaN] = states.flat();
  const fx = 1 + x1 / 2;
  const m: Matrix = [[1 + fx * fx, fx], [fx, 2]]; // prettier-ignore
  const e: Matrix = [[x2 / 2, 0], [0, 0]]; // prettier-ignore
  return {
    fx,
    x2,
    corner: x2 / 2,
    determinant: 2 * (1 + fx * fx) - fx * fx,
    rate: Math.max(...sigmas(m, e).map(Math.abs)),
  };
}

/** The eigenvalues of M⁻¹E, ascending, for symmetric E and positive definite M: those of L⁻¹EL⁻ᵀ with LLᵀ = M. */
export function sigmas(m: Matrix, e: Matrix): readonly number[] {
  const lower = choleskyFactor(m);
  const left = e.map((row) => solveLower(lower, row));
  const columns = left.map((_, j) => left.map((row) => component(row, j)));
  return symmetricEigen(columns.map((column) => solveLower(lower, column))).values;
}
