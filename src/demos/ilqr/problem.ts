import type { Matrix, Vector } from '#numerics/matrix.ts';

/** x′ = f(x, u) with x (n) and u (m), and its Jacobians fx (n × n), fu (n × m). */
export interface Dynamics {
  readonly step: (x: Vector, u: Vector) => Vector;
  readonly jacobians: (x: Vector, u: Vector) => { readonly fx: Matrix; readonly fu: Matrix };
}

/** Gradient and Hessian of a final cost at a state. */
export interface FinalExpansion {
  readonly lx: Vector;
  readonly lxx: Matrix;
}

/** Gradients and Hessians of the cost of a step; lux is m × n. */
export interface StageExpansion extends FinalExpansion {
  readonly lu: Vector;
  readonly luu: Matrix;
  readonly lux: Matrix;
}

export interface Cost {
  readonly stage: (x: Vector, u: Vector) => number;
  readonly final: (x: Vector) => number;
  readonly expandStage: (x: Vector, u: Vector) => StageExpansion;
  readonly expandFinal: (x: Vector) => FinalExpansion;
}

/** min Σ ℓ(xₜ, uₜ) + ℓ_T(x_T) over the controls, from x₀. */
export interface ControlProblem {
  readonly dynamics: Dynamics;
  readonly cost: Cost;
  readonly x0: Vector;
}

/** T controls, the T + 1 states that they lead through, and the cost. */
export interface Trajectory {
  readonly states: readonly Vector[];
  readonly controls: readonly Vector[];
  readonly cost: number;
}
