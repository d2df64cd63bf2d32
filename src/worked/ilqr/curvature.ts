import {
  expandAlong,
  follow,
  type ControlProblem,
  type Trajectory,
} from '#numerics/control/control-problem.ts';
import {
  type Matrix,
  bilinear,
  column,
  multiply,
  multiplyVector,
  subtract,
  symmetrise,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';
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
  const total = steps.map(() => new Array<number>(steps.length).fill(0));
  /** Row t is ∂x/∂uₜ, for the controls before the time that is looked at. */
  let sensitivities: Vector[] = [];
  const weigh = (weight: Matrix): void => {
    const weighed = multiply(sensitivities, weight);
    weighed.forEach((left, i) => {
      const sums = total[i] ?? [];
      for (let j = 0; j < sensitivities.length; j += 1)
        sums[j] = component(sums, j) + dot(left, sensitivities[j] ?? []);
    });
  };
  steps.forEach(({ dynamics, byStateState, byControlControl }, t) => {
    weigh(byStateState);
    const own = total[t] ?? [];
    own[t] = component(own, t) + bilinear([1], byControlControl, [1]);
    sensitivities = [
      ...sensitivities.map((sensitivity) => multiplyVector(dynamics.byState, sensitivity)),
      column(dynamics.byControl, 0),
    ];
  });
  weigh(problem.expandFinalCost(trajectory.states.at(-1) ?? []).hessian);
  return symmetrise(total);
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
