import type { Random } from '#checks/kit/random.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { luFactor, luSolve } from '#numerics/lu.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addScaled, component } from '#numerics/vector.ts';
import { quadraticCoefficients } from './quadratic-coefficients.ts';

/** A cart with a uniform pole of length 2l hinged to it. */
export interface CartPole {
  readonly cart: number;
  readonly pole: number;
  readonly l: number;
  readonly g: number;
}

/** Angle and velocities; the position of the cart does not matter. */
export interface Motion {
  readonly theta: number;
  readonly cartSpeed: number;
  readonly spin: number;
}

/** Masses, a half-length and a gravity of size one. */
export function drawCartPole(random: Random): CartPole {
  return {
    cart: random.between(0.5, 2),
    pole: random.between(0.1, 1),
    l: random.between(0.3, 1),
    g: random.between(1, 10),
  };
}

/** Any angle, moderate velocities. */
export function drawMotion(random: Random): Motion {
  return {
    theta: random.between(-3, 3),
    cartSpeed: random.between(-2, 2),
    spin: random.between(-2, 2),
  };
}

/** The mean of f over the length of the pole, r from 0 to 2l; Simpson's rule, exact up to the third power of r. */
function alongPole({ l }: CartPole, f: (r: number) => number): number {
  return (f(0) + 4 * f(l) + f(2 * l)) / 6;
}

/** Kinetic energy: the cart's, and that of each piece of the pole by its own velocity. */
export function kineticEnergy(system: CartPole, { theta, cartSpeed, spin }: Motion): number {
  const ofPole = alongPole(system, (r) => {
    const across = cartSpeed + r * spin * Math.cos(theta);
    const down = r * spin * Math.sin(theta);
    return across * across + down * down;
  });
  return (system.cart * cartSpeed ** 2 + system.pole * ofPole) / 2;
}

/** Potential energy: the height of each piece of the pole above the hinge. */
export function potentialEnergy(system: CartPole, { theta }: Motion): number {
  return system.pole * system.g * alongPole(system, (r) => r * Math.cos(theta));
}

/**
 * s̈ and θ̈ under the force u from Lagrange's equations d/dt ∂T/∂q̇ − ∂(T − U)/∂q = (u, 0). The mass matrix is read off
 * from T, which is quadratic in the velocities; derivatives by θ are central differences.
 */
export function accelerations(system: CartPole, motion: Motion, u: number): Vector {
  const { theta, cartSpeed, spin } = motion;
  const massAt = (angle: number): Matrix =>
    quadraticCoefficients(
      ([s = NaN, w = NaN]) => kineticEnergy(system, { theta: angle, cartSpeed: s, spin: w }),
      2,
    ).hessian;
  const momentum = (angle: number): Vector => multiplyVector(massAt(angle), [cartSpeed, spin]);
  const turning = [0, 1].map((i) =>
    component(
      gradient(([angle = NaN]) => component(momentum(angle), i), [theta]),
      0,
    ),
  );
  const push = gradient(
    ([angle = NaN]) => {
      const turned = { ...motion, theta: angle };
      return kineticEnergy(system, turned) - potentialEnergy(system, turned);
    },
    [theta],
  );
  return luSolve(luFactor(massAt(theta)), addScaled([u, component(push, 0)], -spin, turning));
}
