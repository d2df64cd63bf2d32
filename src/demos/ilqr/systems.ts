import { type Matrix, type Vector, multiplyVector } from '#numerics/matrix.ts';
import { type ControlledOde, rungeKuttaJacobians, rungeKuttaStep } from '#numerics/runge-kutta.ts';
import { addVectors } from '#numerics/vector.ts';
import type { Dynamics } from './problem.ts';

/** x′ = Ax + Bu. */
export function linearDynamics(A: Matrix, B: Matrix): Dynamics {
  return {
    step: (x, u) => addVectors(multiplyVector(A, x), multiplyVector(B, u)),
    jacobians: () => ({ fx: A, fu: B }),
  };
}

/** A differential equation advanced by `dt` seconds with the control held, by one Runge–Kutta step. */
export function sampled(ode: ControlledOde, dt: number): Dynamics {
  return {
    step: (x, u) => rungeKuttaStep(ode, x, u, dt),
    jacobians: (x, u) => rungeKuttaJacobians(ode, x, u, dt),
  };
}

/** A point mass (kg) on a massless rod (m), with viscous damping (N m s) in gravity (m/s²). */
export interface PendulumParameters {
  readonly mass: number;
  readonly length: number;
  readonly damping: number;
  readonly gravity: number;
}

/** ml²θ̈ = mgl sin θ − bθ̇ + u: state (θ, θ̇) with θ from the upright, control the torque in N m. */
export function pendulum({ mass, length, damping, gravity }: PendulumParameters): ControlledOde {
  const inertia = mass * length * length;
  return {
    slope: ([theta = 0, omega = 0]: Vector, [torque = 0]: Vector) => [
      omega,
      (gravity / length) * Math.sin(theta) + (torque - damping * omega) / inertia,
    ],
    jacobians: ([theta = 0]) => ({
      gx: [
        [0, 1],
        [(gravity / length) * Math.cos(theta), -damping / inertia],
      ],
      gu: [[0], [1 / inertia]],
    }),
  };
}

/** Masses in kg; a uniform pole of twice `halfLength` (m); gravity in m/s². */
export interface CartPoleParameters {
  readonly cartMass: number;
  readonly poleMass: number;
  readonly halfLength: number;
  readonly gravity: number;
}

/**
 * A cart on a rail with a uniform pole hinged to it, without friction: state (s, ṡ, θ, θ̇) with θ from the upright, positive
 * towards growing s, control the force on the cart in N (Barto, Sutton & Anderson 1983, with one force for two).
 */
export function cartPole({ cartMass, poleMass, halfLength, gravity }: CartPoleParameters): ControlledOde {
  const mass = cartMass + poleMass;
  const moment = poleMass * halfLength;
  const accelerations = (theta: number, omega: number, force: number) => {
    const [sin, cos] = [Math.sin(theta), Math.cos(theta)];
    const denominator = halfLength * (4 / 3 - (poleMass * cos * cos) / mass);
    const angular = (gravity * sin - (cos * (force + moment * omega * omega * sin)) / mass) / denominator;
    const linear = (force + moment * (omega * omega * sin - angular * cos)) / mass;
    return { sin, cos, denominator, angular, linear };
  };
  return {
    slope: ([, speed = 0, theta = 0, omega = 0]: Vector, [force = 0]: Vector) => {
      const { linear, angular } = accelerations(theta, omega, force);
      return [speed, linear, omega, angular];
    },
    jacobians: ([, , theta = 0, omega = 0], [force = 0]) => {
      const { sin, cos, denominator, angular } = accelerations(theta, omega, force);
      const numeratorByTheta =
        gravity * cos + (force * sin - moment * omega * omega * (cos * cos - sin * sin)) / mass;
      const denominatorByTheta = (2 * moment * sin * cos) / mass;
      const angularBy = {
        theta: (numeratorByTheta - angular * denominatorByTheta) / denominator,
        omega: (-2 * moment * omega * sin * cos) / (mass * denominator),
        force: -cos / (mass * denominator),
      };
      const share = moment / mass;
      const linearBy = {
        theta: share * (omega * omega * cos + angular * sin - angularBy.theta * cos),
        omega: share * (2 * omega * sin - angularBy.omega * cos),
        force: 1 / mass - share * angularBy.force * cos,
      };
      return {
        gx: [
          [0, 1, 0, 0],
          [0, 0, linearBy.theta, linearBy.omega],
          [0, 0, 0, 1],
          [0, 0, angularBy.theta, angularBy.omega],
        ],
        gu: [[0], [linearBy.force], [0], [angularBy.force]],
      };
    },
  };
}
