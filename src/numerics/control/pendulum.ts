import type { Vector } from '../vector.ts';
import type { ControlledOde } from './runge-kutta.ts';

/** A point mass (kg) on a massless rod (m), with viscous damping (N m s) in gravity (m/s²). */
export interface Pendulum {
  readonly mass: number;
  readonly length: number;
  readonly damping: number;
  readonly gravity: number;
}

/** ml²θ̈ = mgl sin θ − bθ̇ + u: state (θ, θ̇) with θ from the upright, control the torque in N m. */
export function pendulum({ mass, length, damping, gravity }: Pendulum): ControlledOde {
  const inertia = mass * length * length;
  return {
    slope: ([theta = 0, omega = 0]: Vector, [torque = 0]: Vector) => [
      omega,
      (gravity / length) * Math.sin(theta) + (torque - damping * omega) / inertia,
    ],
    jacobians: ([theta = 0]) => ({
      byState: [
        [0, 1],
        [(gravity / length) * Math.cos(theta), -damping / inertia],
      ],
      byControl: [[0], [1 / inertia]],
    }),
  };
}
