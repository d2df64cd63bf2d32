import { type Matrix, add, entry, fromEntries, scale, subtract } from '../matrix.ts';
import { type Vector, addScaled } from '../vector.ts';
import type { Jacobians } from './runge-kutta.ts';

/** First and second derivatives of a step's cost; `byControlState` is m × n. */
export interface CostExpansion {
  readonly byState: Vector;
  readonly byControl: Vector;
  readonly byStateState: Matrix;
  readonly byControlState: Matrix;
  readonly byControlControl: Matrix;
}

/** xₜ₊₁ = f(xₜ, uₜ) and the Jacobians of f, t from 0. */
export interface Dynamics {
  readonly step: (x: Vector, u: Vector, t: number) => Vector;
  readonly jacobians: (x: Vector, u: Vector, t: number) => Jacobians;
}

/** ℓ(xₜ, uₜ) of a step and ℓ_T(x_T) of the end, with their derivatives. */
export interface Cost {
  readonly cost: (x: Vector, u: Vector, t: number) => number;
  readonly expandCost: (x: Vector, u: Vector, t: number) => CostExpansion;
  readonly finalCost: (x: Vector) => number;
  readonly expandFinalCost: (x: Vector) => { gradient: Vector; hessian: Matrix };
}

/** Minimise Σ ℓ(xₜ, uₜ) + ℓ_T(x_T) under xₜ₊₁ = f(xₜ, uₜ): `atlas-optimal-control-problem`. */
export interface ControlProblem extends Dynamics, Cost {}

/** T controls, the T + 1 states that they lead through, and the cost. */
export interface Trajectory {
  readonly states: readonly Vector[];
  readonly controls: readonly Vector[];
  readonly cost: number;
}

/** Runs a control law from a state: `law` says what to do at time t in state x. The cost is not finite where the states run away. */
export function rollOut(
  problem: ControlProblem,
  start: Vector,
  steps: number,
  law: (x: Vector, t: number) => Vector,
): Trajectory {
  const states: Vector[] = [start];
  const controls: Vector[] = [];
  let [x, cost] = [start, 0];
  for (let t = 0; t < steps; t += 1) {
    const u = law(x, t);
    cost += problem.cost(x, u, t);
    x = problem.step(x, u, t);
    controls.push(u);
    states.push(x);
  }
  return { states, controls, cost: cost + problem.finalCost(x) };
}

/** The trajectory of given controls. @throws RangeError for a control without entries. */
export function follow(problem: ControlProblem, start: Vector, controls: readonly Vector[]): Trajectory {
  return rollOut(problem, start, controls.length, (_, t) => controls[t] ?? []);
}

/** What a sweep needs of one step of a trajectory. */
export interface ExpandedStep extends CostExpansion {
  readonly dynamics: Jacobians;
  /** Second derivatives of each entry of f in (x, u), n matrices (n + m) × (n + m); empty where they are left out. */
  readonly curvatures: readonly Matrix[];
}

/** Derivatives along a trajectory: `atlas-dynamics-linearisation` and `atlas-cost-quadratisation`. */
export function expandAlong(
  problem: ControlProblem,
  { states, controls }: Trajectory,
  withCurvatures = false,
): ExpandedStep[] {
  return controls.map((u, t) => {
    const x = states[t] ?? [];
    return {
      ...problem.expandCost(x, u, t),
      dynamics: problem.jacobians(x, u, t),
      curvatures: withCurvatures ? curvaturesOf(problem, x, u, t) : [],
    };
  });
}

const DIFFERENCE = 1e-5;

/** Second derivatives of f by central differences of its Jacobians, symmetrised. */
function curvaturesOf(problem: ControlProblem, x: Vector, u: Vector, t: number): Matrix[] {
  const [n, size] = [x.length, x.length + u.length];
  const jacobian = (by: Vector): Matrix => {
    const { byState, byControl } = problem.jacobians(
      addScaled(x, 1, by.slice(0, n)),
      addScaled(u, 1, by.slice(n)),
      t,
    );
    return byState.map((row, i) => [...row, ...(byControl[i] ?? [])]);
  };
  const slopes = Array.from({ length: size }, (_, j) => {
    const shift = Array.from({ length: size }, (__, k) => (k === j ? DIFFERENCE : 0));
    const back = shift.map((value) => -value);
    return scale(1 / (2 * DIFFERENCE), subtract(jacobian(shift), jacobian(back)));
  });
  return x.map((_, i) =>
    fromEntries(size, size, (j, k) => (entryOf(slopes, j, i, k) + entryOf(slopes, k, i, j)) / 2),
  );
}

function entryOf(slopes: readonly Matrix[], by: number, i: number, j: number): number {
  const slope = slopes[by];
  return slope === undefined ? NaN : entry(slope, i, j);
}

/** Σ vᵢ Aᵢ; a matrix of zeros of this size where there is none. */
export function contract(matrices: readonly Matrix[], weights: Vector, size: number): Matrix {
  return matrices.reduce(
    (sum, matrix, i) => add(sum, scale(weights[i] ?? NaN, matrix)),
    fromEntries(size, size, () => 0),
  );
}
