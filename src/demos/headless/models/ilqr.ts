import { z } from 'zod';
import { cartPole } from '#numerics/control/cart-pole.ts';
import type { Dynamics } from '#numerics/control/control-problem.ts';
import { linearDynamics, sampled } from '#numerics/control/dynamics.ts';
import { pendulum } from '#numerics/control/pendulum.ts';
import { quadraticCost } from '#numerics/control/quadratic-cost.ts';
import type { Matrix, Vector } from '#numerics/matrix.ts';
import { zeroVector } from '#numerics/vector.ts';
import { solve } from '../../ilqr/model.ts';
import { randomControls } from '../../ilqr/task.ts';
import {
  finite,
  matrix,
  nonNegative,
  numberOrMatrix,
  numberOrVector,
  oneOf,
  positive,
  squareForm,
  toPoints,
  vector,
  whole,
} from '../fields.ts';
import { type HeadlessModel, form } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';
import { inputMatrix, linearQuadratic } from '../linear-system.ts';
import { toPositiveDefinite, toPositiveSemidefinite } from '../square.ts';

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

const linear = z.strictObject({
  system: z.literal('linear'),
  A: numberOrMatrix.describe("n × n, or a number: x' = Ax + Bu"),
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

const pendulumSchema = z.strictObject({
  system: z.literal('pendulum'),
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

const cartPoleSchema = z.strictObject({
  system: z.literal('cart-pole'),
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

export const ilqr: HeadlessModel = {
  name: 'ilqr',
  summary:
    'Iterative LQR: controls that lower the sum of (x - goal)ᵀQ(x - goal) + uᵀRu over T steps, plus (x - goal)ᵀQf(x - goal) at the end; no one half, no factor dt',
  outputs: {
    cost: 'the sum, for the states and controls given back',
    controls: 'T controls of m entries; numbers if A is a number',
    states: 'T + 1 states of n entries, the initial one first; numbers if A is a number',
  },
  by: 'system',
  forms: {
    linear: form(linear, (given) => {
      const { A, B, Q, R } = linearQuadratic(given);
      const most = Math.floor(MOST_WORK / (A.length + R.length) ** 3);
      requireInput(
        given.horizon <= most,
        'horizon',
        `at most ${most} for A and B of this size`,
        given.horizon,
      );
      const solved = optimise(
        linearDynamics(A, B),
        { ...given, Q, R, Qf: given.Qf ?? Q },
        A.length,
        R.length,
      );
      if (typeof given.A !== 'number') return solved;
      return { cost: solved.cost, controls: solved.controls.flat(), states: solved.states.flat() };
    }),
    pendulum: form(pendulumSchema, (given) =>
      optimiseSlowly(sampled(pendulum(given), given.dt), given, 2, 1),
    ),
    'cart-pole': form(cartPoleSchema, (given) =>
      optimiseSlowly(sampled(cartPole(given), given.dt), given, 4, 1),
    ),
  },
};

interface Task {
  readonly x0: number | Vector;
  readonly goal?: number | Vector | undefined;
  readonly Q: number | Vector | Matrix;
  readonly R: number | Vector | Matrix;
  readonly Qf: number | Vector | Matrix;
  readonly horizon: number;
  readonly guessSd?: number;
  readonly seed?: number;
  readonly controls?: Vector | Matrix | undefined;
  readonly iterations: number;
  readonly tolerance: number;
}

/** Steps times iterations, and for the linear system, solved at once, steps times the cube of a step's size: more take minutes. */
const MOST_STEPS = 1_000_000;
const MOST_WORK = 200_000_000;

/** Solves a task with n states and m controls. */
function optimise(dynamics: Dynamics, task: Task, n: number, m: number) {
  const state = (key: string, given: number | Vector): Vector => {
    const entries = typeof given === 'number' ? [given] : given;
    requireInput(entries.length === n, key, `a list of ${n}, one a state`, given);
    return entries;
  };
  const cost = quadraticCost({
    Q: toPositiveSemidefinite('Q', task.Q, n),
    R: toPositiveDefinite('R', task.R, m),
    Qf: toPositiveSemidefinite('Qf', task.Qf, n),
    goal: task.goal === undefined ? zeroVector(n) : state('goal', task.goal),
  });
  const guess = toPoints(task.controls ?? firstGuess(task, m));
  const fits = guess.length === task.horizon && guess.every((control) => control.length === m);
  requireInput(fits, 'controls', `a list of ${task.horizon}, each a control of length ${m}`, task.controls);
  const { trajectory } = solve({ ...dynamics, ...cost }, state('x0', task.x0), guess, task);
  return { cost: trajectory.cost, controls: trajectory.controls, states: trajectory.states };
}

/** As `optimise`, for a system that may take all its iterations. */
function optimiseSlowly(dynamics: Dynamics, task: Task, n: number, m: number) {
  const most = Math.floor(MOST_STEPS / task.horizon);
  requireInput(
    task.iterations <= most,
    'iterations',
    `at most ${most} for a horizon of ${task.horizon}`,
    task.iterations,
  );
  return optimise(dynamics, task, n, m);
}

function firstGuess({ horizon, guessSd = 0, seed = 1 }: Task, m: number): Matrix {
  if (guessSd > 0) return randomControls(seed, guessSd, horizon);
  return Array.from({ length: horizon }, () => zeroVector(m));
}
