import { type Matrix, multiplyVector } from '../matrix.ts';
import { type Vector, addVectors } from '../vector.ts';
import { type ControlledOde, type Jacobians, rungeKuttaJacobians, rungeKuttaStep } from './runge-kutta.ts';

/** x′ = f(x, u), the same at all times, and the Jacobians of f. */
export interface TimeInvariantDynamics {
  readonly step: (x: Vector, u: Vector) => Vector;
  readonly jacobians: (x: Vector, u: Vector) => Jacobians;
}

/** x′ = Ax + Bu. */
export function linearDynamics(A: Matrix, B: Matrix): TimeInvariantDynamics {
  return {
    step: (x, u) => addVectors(multiplyVector(A, x), multiplyVector(B, u)),
    jacobians: () => ({ byState: A, byControl: B }),
  };
}

/** A differential equation advanced by `dt` seconds with the control held, by one Runge–Kutta step. */
export function sampled(ode: ControlledOde, dt: number): TimeInvariantDynamics {
  return {
    step: (x, u) => rungeKuttaStep(ode.slope, x, u, dt),
    jacobians: (x, u) => rungeKuttaJacobians(ode, x, u, dt),
  };
}
