import { cartPole } from '#numerics/control/cart-pole.ts';
import type { Dynamics } from '#numerics/control/control-problem.ts';
import { linearDynamics, sampled } from '#numerics/control/dynamics.ts';
import { pendulum } from '#numerics/control/pendulum.ts';
import { quadraticCost } from '#numerics/control/quadratic-cost.ts';
import type { Matrix, Vector } from '#numerics/matrix.ts';
import { zeroVector } from '#numerics/vector.ts';
import { solve } from '../../ilqr/model.ts';
import { randomControls } from '../../ilqr/task.ts';
import { toPoints } from '../fields.ts';
import { type HeadlessModel, form } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';
import { linearQuadratic } from '../linear-system.ts';
import { toPositiveDefinite, toPositiveSemidefinite } from '../square.ts';
import { cartPoleTask, linearTask, pendulumTask } from './ilqr-tasks.ts';

export const ilqr: HeadlessModel = {
  name: 'ilqr',
  summary:
    'Iterative LQR: controls that lower the sum of (x - goal)ᵀQ(x - goal) + uᵀRu over T steps, plus (x - goal)ᵀQf(x - goal) at the end; no one half, no factor dt, no bounds on u',
  outputs: {
    cost: 'the sum, for the states and controls given back',
    controls: 'T controls of m entries; numbers if A is a number',
    states: 'T + 1 states of n entries, the initial one first; numbers if A is a number',
  },
  by: 'system',
  forms: {
    linear: form(linearTask, (given) => {
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
    pendulum: form(pendulumTask, (given) => optimiseSlowly(sampled(pendulum(given), given.dt), given, 2, 1)),
    'cart-pole': form(cartPoleTask, (given) =>
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
const MOST_STEPS = 500_000;
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
