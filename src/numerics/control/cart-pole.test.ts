import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient, jacobian } from '../finite-difference.ts';
import { largestEntry, subtract } from '../matrix.ts';
import { dot } from '../vector.ts';
import {
  CUSTOMARY_CART_POLE as POLE,
  cartPoleEnergy,
  cartPoleField,
  cartPoleJacobians,
} from './cart-pole.ts';

const speed = fc.double({ min: -5, max: 5, noNaN: true });
const state = fc.tuple(speed, speed, speed, speed);
const force = fc.double({ min: -20, max: 20, noNaN: true });

describe('the cart-pole', () => {
  test('the power of the force is what the energy gains', () => {
    fc.assert(
      fc.property(state, force, (x, u) => {
        const gained = dot(
          gradient((at) => cartPoleEnergy(POLE, at), x),
          cartPoleField(POLE, x, [u]),
        );
        expect(gained).toBeCloseTo(u * x[1], 5);
      }),
      { seed: 1 },
    );
  });

  test('a rod that falls from the horizontal about its end: 3g/4l', () => {
    const heavy = { ...POLE, cartMass: 1e12 };
    expect(cartPoleField(heavy, [0, 0, Math.PI / 2, 0], [0])[3]).toBeCloseTo((3 * 9.8) / (4 * 0.5), 9);
  });

  test('the Jacobians agree with differences', () => {
    fc.assert(
      fc.property(state, force, (x, u) => {
        const { byState, byControl } = cartPoleJacobians(POLE, x, [u]);
        const byDifferences = jacobian((at) => cartPoleField(POLE, at, [u]), x);
        expect(largestEntry(subtract(byState, byDifferences))).toBeLessThan(1e-6);
        const inForce = jacobian((at) => cartPoleField(POLE, x, at), [u]);
        expect(largestEntry(subtract(byControl, inForce))).toBeLessThan(1e-8);
      }),
      { seed: 2 },
    );
  });
});
