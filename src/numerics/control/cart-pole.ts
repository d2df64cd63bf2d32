import { type Vector, component } from '../vector.ts';
import type { ControlledOde } from './runge-kutta.ts';

/** A cart on a rail with a uniform pole hinged to it, without friction; SI units. */
export interface CartPole {
  readonly cartMass: number;
  readonly poleMass: number;
  /** Half the length of the pole. */
  readonly halfLength: number;
  readonly gravity: number;
}

/** The customary values (Barto, Sutton & Anderson 1983). */
export const CUSTOMARY_CART_POLE: CartPole = { cartMass: 1, poleMass: 0.1, halfLength: 0.5, gravity: 9.8 };

/**
 * ẋ of the state (s, ṡ, θ, θ̇), θ from the upright and positive towards growing s, under the force u on the cart in N:
 * `atlas-cart-pole-accelerations` (Barto, Sutton & Anderson 1983, with one force for two).
 */
export function cartPole({ cartMass, poleMass, halfLength, gravity }: CartPole): ControlledOde {
  const mass = cartMass + poleMass;
  const lever = (poleMass * halfLength) / mass;
  const accelerations = (angle: number, speed: number, force: number) => {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const push = (force + poleMass * halfLength * speed * speed * sin) / mass;
    const denominator = halfLength * (4 / 3 - (poleMass * cos * cos) / mass);
    const b = (gravity * sin - cos * push) / denominator;
    return { sin, cos, denominator, a: push - (poleMass * halfLength * b * cos) / mass, b };
  };
  return {
    slope: (x, u) => {
      const { a, b } = accelerations(component(x, 2), component(x, 3), component(u, 0));
      return [component(x, 1), a, component(x, 3), b];
    },
    jacobians: (x, u) => {
      const [angle, speed, force] = [component(x, 2), component(x, 3), component(u, 0)];
      const { sin, cos, denominator, b } = accelerations(angle, speed, force);
      const numeratorByAngle =
        gravity * cos + (force * sin) / mass - lever * speed * speed * Math.cos(2 * angle);
      const bAngle = (numeratorByAngle - b * lever * Math.sin(2 * angle)) / denominator;
      const bSpeed = (-lever * speed * Math.sin(2 * angle)) / denominator;
      const bForce = -cos / (mass * denominator);
      return {
        byState: [
          [0, 1, 0, 0],
          [
            0,
            0,
            lever * (speed * speed * cos + b * sin - bAngle * cos),
            lever * (2 * speed * sin - bSpeed * cos),
          ],
          [0, 0, 0, 1],
          [0, 0, bAngle, bSpeed],
        ],
        byControl: [[0], [1 / mass - lever * bForce * cos], [0], [bForce]],
      };
    },
  };
}

/** Kinetic and potential energy in joule, the latter zero for a horizontal pole: `atlas-cart-pole-energy`. */
export function cartPoleEnergy({ cartMass, poleMass, halfLength, gravity }: CartPole, x: Vector): number {
  const [cart, angle, speed] = [component(x, 1), component(x, 2), component(x, 3)];
  return (
    0.5 * (cartMass + poleMass) * cart * cart +
    poleMass * halfLength * cart * speed * Math.cos(angle) +
    (2 / 3) * poleMass * halfLength ** 2 * speed * speed +
    poleMass * gravity * halfLength * Math.cos(angle)
  );
}
