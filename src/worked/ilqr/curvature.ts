import {
  expandAlong,
  follow,
  type ControlProblem,
  type Trajectory,
} from '#numerics/control/control-problem.ts';
import {
  type Matrix,
  add,
  bilinear,
  fromEntries,
  multiply,
  multiplyVector,
  subtract,
  symmetrise,
  transpose,
  zeroMatrix,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, component, zeroVector } from '#numerics/vector.ts';
import { sigmas } from './hand-iteration.ts';

/** ∇J for a problem with one control, by the costate: `atlas-costate-gradient`. */
export function costateGradient(problem: ControlProblem, trajectory: Trajectory): Vector {
  let costate = problem.expandFinalCost(trajectory.states.at(-1) ?? []).gradient;
  const gradient: number[] = [];
  for (const { dynamics, byState, byControl } of expandAlong(problem, trajectory).toReversed()) {
    const [fxT, fuT] = [transpose(dynamics.byState), transpose(dynamics.byControl)];
    gradient.unshift(component(addVectors(byControl, multiplyVector(fuT, costate)), 0));
    costate = addVectors(byState, multiplyVector(fxT, costate));
  }
  return gradient;
}

/** M of `atlas-ilqr-gauss-newton`: the Hessian of the cost in all controls with the dynamics taken as linear. */
function gaussNewton(problem: ControlProblem, trajectory: Trajectory): Matrix {
  const steps = expandAlong(problem, trajectory);
  const n = trajectory.states[0]?.length ?? 0;
  /** Row t is ∂x/∂uₜ. */
  let sensitivities: Vector[] = steps.map(() => zeroVector(n));
  let total: Matrix = zeroMatrix(steps.length, steps.length);
  const weigh = (weight: Matrix): Matrix =>
    multiply(sensitivities, multiply(weight, transpose(sensitivities)));
  steps.forEach(({ dynamics, byStateState, byControlControl }, t) => {
    total = add(total, weigh(byStateState));
    total = add(
      total,
      fromEntries(steps.length, steps.length, (i, j) =>
        i === t && j === t ? bilinear([1], byControlControl, [1]) : 0,
      ),
    );
    sensitivities = sensitivities.map((sensitivity, s) =>
      s === t
        ? dynamics.byControl.map((row) => component(row, 0))
        : multiplyVector(dynamics.byState, sensitivity),
    );
  });
  return symmetrise(add(total, weigh(problem.expandFinalCost(trajectory.states.at(-1) ?? []).hessian)));
}

const DIFFERENCE = 1e-5;

/** ∇²J in all controls, by central differences of the costate's gradient. */
function hessian(problem: ControlProblem, { states, controls }: Trajectory): Matrix {
  const shifted = (t: number, by: number): Vector =>
    costateGradient(
      problem,
      follow(
        problem,
        states[0] ?? [],
        controls.map((u, s) => (s === t ? u.map((value) => value + by) : u)),
      ),
    );
  return symmetrise(
    controls.map((_, t) => {
      const [ahead, behind] = [shifted(t, DIFFERENCE), shifted(t, -DIFFERENCE)];
      return ahead.map((value, i) => (value - component(behind, i)) / (2 * DIFFERENCE));
    }),
  );
}

/** The eigenvalues σ of M⁻¹E at a trajectory, ascending, with E = ∇²J − M: theorem 5 of the notes on iLQR. */
export function neglectedCurvature(problem: ControlProblem, trajectory: Trajectory): readonly number[] {
  const m = gaussNewton(problem, trajectory);
  return sigmas(m, subtract(hessian(problem, trajectory), m));
}
