import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { gradient, jacobian } from '../finite-difference.ts';
import { diagonal } from '../matrix.ts';
import { solveDiscreteRiccati } from './algebraic-riccati.ts';
import type { ControlledOde } from './runge-kutta.ts';
import { type Vector, dot } from '../vector.ts';
import { CUSTOMARY_CART_POLE, cartPole, cartPoleEnergy } from './cart-pole.ts';
import { sampled } from './dynamics.ts';
import { pendulum } from './pendulum.ts';

const pole = CUSTOMARY_CART_POLE;
const swing = { mass: 2, length: 0.7, damping: 0.3, gravity: 9.8 };

function expectJacobians(ode: ControlledOde, x: Vector, u: Vector): void {
  const { byState, byControl } = ode.jacobians(x, u);
  jacobian((at) => ode.slope(at, u), x).forEach((row, i) =>
    row.forEach((value, j) => expect(byState[i]?.[j]).toBeCloseTo(value, 6)),
  );
  jacobian((at) => ode.slope(x, at), u).forEach((row, i) =>
    row.forEach((value, j) => expect(byControl[i]?.[j]).toBeCloseTo(value, 6)),
  );
}

describe('equations of motion', () => {
  test('their Jacobians are those of central differences', () => {
    const state = fc.tuple(...[2, 3, 7, 5].map((most) => fc.double({ min: -most, max: most, noNaN: true })));
    fc.assert(
      fc.property(state, fc.double({ min: -20, max: 20, noNaN: true }), (x, u) => {
        expectJacobians(cartPole(pole), x, [u]);
        expectJacobians(pendulum(swing), x.slice(2), [u]);
      }),
      { seed: 41, numRuns: 100 },
    );
  });

  test('the power of the force is what the energy of a cart-pole gains', () => {
    const speed = fc.double({ min: -5, max: 5, noNaN: true });
    const force = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(speed, speed, speed, speed), force, (x, u) => {
        const rise = gradient((at) => cartPoleEnergy(pole, at), x);
        expect(dot(rise, cartPole(pole).slope(x, [u]))).toBeCloseTo(u * x[1], 5);
      }),
      { seed: 1 },
    );
  });

  test('a cart-pole upright, pushed with 10 N, and a pole that falls about its end', () => {
    const ode = cartPole(pole);
    const [, push, , tip] = ode.slope([0, 0, 0, 0], [10]);
    expect(push).toBeCloseTo(40 / 4.1, 12);
    expect(tip).toBeCloseTo(-60 / 4.1, 12);
    expect(ode.slope([0, 0, Math.PI / 2, 0], [0])[3]).toBeCloseTo((3 * 9.8) / (4 * 0.5), 12);
  });

  test('keep their energy for ten seconds without force and friction', () => {
    const step = sampled(cartPole(pole), 0.02).step;
    let x: Vector = [0, 0, 0.1, 0];
    for (let k = 0; k < 500; k += 1) x = step(x, [0]);
    expect(cartPoleEnergy(pole, x)).toBeCloseTo(cartPoleEnergy(pole, [0, 0, 0.1, 0]), 5);
    const frictionless = sampled(pendulum({ ...swing, damping: 0 }), 0.01).step;
    let y: Vector = [2, 0];
    for (let k = 0; k < 1000; k += 1) y = frictionless(y, [0]);
    const [theta = 0, omega = 0] = y;
    expect(0.49 * omega * omega + 13.72 * Math.cos(theta)).toBeCloseTo(13.72 * Math.cos(2), 5);
  });

  test('a small pendulum swings with the period 2π√(l/g)', () => {
    const quarter = (2 * Math.PI * Math.sqrt(0.7 / 9.8)) / 4;
    const { step } = sampled(pendulum({ ...swing, damping: 0 }), quarter / 200);
    let x: Vector = [Math.PI + 1e-4, 0];
    for (let k = 0; k < 200; k += 1) x = step(x, [0]);
    expect((x[0] ?? 0) - Math.PI).toBeCloseTo(0, 9);
  });

  test('balancing with LQR has the gains (2.833, 4.177, 39.573, 9.903) of the notes, four positive ones', () => {
    const { byState, byControl } = sampled(cartPole(pole), 0.02).jacobians([0, 0, 0, 0], [0]);
    const { K } = solveDiscreteRiccati({
      A: byState,
      B: byControl,
      Q: diagonal([1, 0.1, 10, 0.1]),
      R: [[0.1]],
    });
    // There u = +Kx.
    [2.833, 4.177, 39.573, 9.903].forEach((gain, i) => expect(-(K[0]?.[i] ?? 0)).toBeCloseTo(gain, 3));
  });
});
