import { z } from 'zod';
import type { Vector } from '#numerics/vector.ts';
import {
  finite,
  matrix,
  nonNegative,
  numberOrMatrix,
  numberOrVector,
  oneOf,
  positive,
  squareForm,
  vector,
  whole,
} from '../fields.ts';
import { inputMatrix } from '../linear-system.ts';

const common = {
  controls: oneOf([vector, matrix], 'a list of T controls')
    .optional()
    .describe('first guess: T controls (all zero)'),
  iterations: whole(0, 10_000)
    .default(500)
    .describe(
      'iterations at most; the best trajectory so far is the result, after 0 that of the first guess',
    ),
  tolerance: nonNegative
    .default(1e-12)
    .describe('ends when the model promises to lower the cost by less than this share'),
};

/** What nonlinear systems have in common; they may need hundreds of iterations. */
const nonlinear = {
  horizon: whole(1, 1000).describe('number of steps T'),
  guessSd: nonNegative
    .default(0)
    .describe('standard deviation of a random first guess, where no controls are given'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the random first guess'),
  ...common,
};

const weights = (Q: Vector, R: number, Qf: Vector) => ({
  Q: squareForm.default([...Q]).describe('weight of the state'),
  R: squareForm.default(R).describe('weight of the control'),
  Qf: squareForm.default([...Qf]).describe('weight of the final state'),
});

export const linearTask = z.strictObject({
  system: z.literal('linear').describe("x' = Ax + Bu"),
  A: numberOrMatrix.describe('n × n, or a number'),
  B: inputMatrix.describe('n × m; a list of n numbers is a column; or a number'),
  Q: squareForm.describe(
    'weight of the state, symmetric positive semidefinite; a list is a diagonal, a number times the identity',
  ),
  R: squareForm.describe('weight of the control, symmetric positive definite; forms as Q'),
  Qf: squareForm.optional().describe('weight of the final state (Q)'),
  x0: numberOrVector.describe('initial state: n numbers, or a number'),
  goal: numberOrVector.optional().describe('state from which deviations count (zero)'),
  dt: positive
    .optional()
    .describe('accepted for the sake of the other systems; A and B are those of one step'),
  horizon: whole(1, 10_000).describe('number of steps T'),
  ...common,
});

export const pendulumTask = z.strictObject({
  system: z
    .literal('pendulum')
    .describe('m l² θ″ = m g l sin θ - b θ′ + u: mass m, length l, damping b, gravity g, torque u'),
  dt: positive.default(0.05).describe('seconds a step; the control is held, Runge-Kutta of order four'),
  x0: vector.default([Math.PI, 0]).describe('initial state: angle from the upright (rad), angular velocity'),
  goal: vector.default([0, 0]).describe('state from which deviations count; an angle is not taken modulo 2π'),
  ...weights([1, 0.1], 0.1, [100, 10]),
  mass: positive.default(1).describe('point mass at the end of a massless rod (kg)'),
  length: positive.default(1).describe('of the rod (m)'),
  damping: nonNegative.default(0).describe('viscous friction (N m s)'),
  gravity: finite.default(9.8).describe('m/s²'),
  ...nonlinear,
});

export const cartPoleTask = z.strictObject({
  system: z
    .literal('cart-pole')
    .describe(
      '(M + m) s″ + m l (θ″ cos θ - θ′² sin θ) = u and 4/3 l θ″ + s″ cos θ = g sin θ: cartMass M, poleMass m, halfLength l, gravity g, force u (Barto, Sutton & Anderson 1983, without friction)',
    ),
  dt: positive.default(0.02).describe('seconds a step; the control is held, Runge-Kutta of order four'),
  x0: vector
    .default([0, 0, Math.PI, 0])
    .describe('initial state: position (m), velocity, angle from the upright (rad), angular velocity'),
  goal: vector
    .default([0, 0, 0, 0])
    .describe('state from which deviations count; an angle is not taken modulo 2π'),
  ...weights([0.1, 0.01, 1, 0.01], 0.01, [1000, 100, 1000, 100]),
  cartMass: positive.default(1).describe('kg'),
  poleMass: positive.default(0.1).describe('kg, spread evenly along the pole'),
  halfLength: positive.default(0.5).describe('half of the length of the pole (m)'),
  gravity: finite.default(9.8).describe('m/s²'),
  ...nonlinear,
});
