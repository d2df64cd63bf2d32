import { describe, expect, test } from 'vitest';
import { type ControlProblem, follow } from '#numerics/control/control-problem.ts';
import { linearDynamics } from '#numerics/control/dynamics.ts';
import { fullStep } from '#numerics/control/ilqr.ts';
import { component } from '#numerics/vector.ts';
import { FRICTION, HORIZON, type Pair, STEP, VIEWS, WEIGHTS, rollOut } from './task.ts';
import { type Charge, policyStep, trajectoryStep } from './trajectory-step.ts';

const wind = 1.7;
const start: Pair = [1.4, -0.6];
const charge: Charge = {
  theta: [-1.3, 0.8],
  multipliers: Array.from({ length: HORIZON }, (_, t) => Math.sin(1 + t)),
  rho: 0.7,
};

/** The same problem for the general solver, whose state has a constant 1 as its third entry. */
function general(view: (typeof VIEWS)[number], { theta, multipliers, rho }: Charge): ControlProblem {
  const { position, velocity, control, finalPosition, finalVelocity } = WEIGHTS;
  const weights = view === 'velocity' ? [theta[0], theta[1], 0] : [theta[0], 0, theta[1]];
  const answer = (x: readonly number[]): number =>
    weights.reduce((sum, w, i) => sum + w * component(x, i), 0);
  const diagonal = (values: readonly number[]) =>
    values.map((value, i) => values.map((_, j) => (i === j ? value : 0)));
  return {
    ...linearDynamics(
      [
        [1, STEP, 0],
        [0, 1 - STEP * FRICTION, STEP * wind],
        [0, 0, 1],
      ],
      [[0], [STEP], [0]],
    ),
    cost: (x, u, t) => {
      const off = component(u, 0) - answer(x);
      return (
        position * component(x, 0) ** 2 +
        velocity * component(x, 1) ** 2 +
        control * component(u, 0) ** 2 +
        (multipliers[t] ?? 0) * off +
        (rho / 2) * off ** 2
      );
    },
    expandCost: (x, u, t) => {
      const slope = (multipliers[t] ?? 0) + rho * (component(u, 0) - answer(x));
      const own = [2 * position * component(x, 0), 2 * velocity * component(x, 1), 0];
      return {
        byState: own.map((value, i) => value - slope * (weights[i] ?? 0)),
        byControl: [2 * control * component(u, 0) + slope],
        byStateState: diagonal([2 * position, 2 * velocity, 0]).map((row, i) =>
          row.map((value, j) => value + rho * (weights[i] ?? 0) * (weights[j] ?? 0)),
        ),
        byControlState: [weights.map((w) => -rho * w)],
        byControlControl: [[2 * control + rho]],
      };
    },
    finalCost: (x) => finalPosition * component(x, 0) ** 2 + finalVelocity * component(x, 1) ** 2,
    expandFinalCost: (x) => ({
      gradient: [2 * finalPosition * component(x, 0), 2 * finalVelocity * component(x, 1), 0],
      hessian: diagonal([2 * finalPosition, 2 * finalVelocity, 0]),
    }),
  };
}

describe.each(VIEWS)('the trajectory step (%s)', (view) => {
  test('is the full step of the general solver, which is exact here', () => {
    const problem = general(view, charge);
    const rest = follow(
      problem,
      [...start, 1],
      Array.from({ length: HORIZON }, () => [0]),
    );
    const { trajectory } = fullStep(problem, rest);
    const ours = trajectoryStep({ view, wind }, start, charge);
    ours.u.forEach((u, t) => expect(u).toBeCloseTo(component(trajectory.controls[t] ?? [], 0), 10));
    ours.p.forEach((p, t) => expect(p).toBeCloseTo(component(trajectory.states[t] ?? [], 0), 10));
  });

  test('without a charge costs less than any policy, with a great one does as the policy does', () => {
    const free = trajectoryStep({ view, wind }, start);
    expect(free.cost).toBeLessThan(rollOut({ view, wind }, [-2, -1.5], start).cost);
    const theta: Pair = [-0.8, -0.4];
    const held = trajectoryStep({ view, wind }, start, { theta, multipliers: [], rho: 1e9 });
    expect(held.cost).toBeCloseTo(rollOut({ view, wind }, theta, start).cost, 4);
  });

  test('the policy step finds the policy that was followed', () => {
    const theta: Pair = [-1.1, 0.6];
    const followed = [rollOut({ view, wind }, theta, start), rollOut({ view, wind }, theta, [-2, 1])];
    const fitted = policyStep(view, followed, (i, t) => followed[i]?.u[t] ?? NaN, [0, 0]);
    expect(fitted[0]).toBeCloseTo(theta[0], 8);
    expect(fitted[1]).toBeCloseTo(theta[1], 8);
  });
});

test('where all states look alike the policy stays as it was', () => {
  const still = {
    p: new Array<number>(HORIZON + 1).fill(0),
    v: new Array<number>(HORIZON + 1).fill(0),
    u: [],
    cost: 0,
  };
  expect(policyStep('velocity', [still], () => 1, [3, 4])).toEqual([3, 4]);
});
