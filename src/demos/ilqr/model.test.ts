import { describe, expect, test } from 'vitest';
import { follow } from '#numerics/control/control-problem.ts';
import { sampled } from '#numerics/control/dynamics.ts';
import { pendulum } from '#numerics/control/pendulum.ts';
import { quadraticCost } from '#numerics/control/quadratic-cost.ts';
import { gradient } from '#numerics/finite-difference.ts';
import { diagonal, largestEntry, subtract } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';
import { solve } from './model.ts';
import { THOROUGH, zeros } from './testing/iterations.ts';

describe('the swing-up of a pendulum', () => {
  const problem = {
    ...sampled(pendulum({ mass: 1, length: 1, damping: 0.1, gravity: 9.8 }), 0.05),
    ...quadraticCost({ Q: diagonal([1, 0.1]), R: [[0.1]], Qf: diagonal([100, 10]), goal: [0, 0] }),
  };
  const hanging = [Math.PI, 0];
  const { trajectory, iterations, converged } = solve(problem, hanging, zeros(40, 1), THOROUGH);

  test('ends upright and at rest, each iteration lower than the one before', () => {
    expect(converged).toBe(true);
    expect(Math.abs(trajectory.states.at(-1)?.[0] ?? 9)).toBeLessThan(0.05);
    expect(Math.abs(trajectory.states.at(-1)?.[1] ?? 9)).toBeLessThan(0.1);
    let last = follow(problem, hanging, zeros(40, 1)).cost;
    for (const at of iterations) {
      expect(at.cost).toBeLessThan(last);
      last = at.cost;
    }
  });

  test('no control can be improved: the gradient of the roll-out vanishes', () => {
    const flat = trajectory.controls.flat();
    const cost = (controls: Vector): number =>
      follow(
        problem,
        hanging,
        controls.map((u) => [u]),
      ).cost;
    expect(cost(flat)).toBe(trajectory.cost);
    expect(largestEntry([gradient(cost, flat)])).toBeLessThan(1e-4);
    expect(
      largestEntry([
        gradient(
          cost,
          flat.map(() => 0),
        ),
      ]),
    ).toBeGreaterThan(10);
  });

  test('a first guess that runs away is refused, and a limit on the iterations is kept', () => {
    expect(() =>
      solve(
        problem,
        hanging,
        zeros(40, 1).map(() => [1e200]),
        THOROUGH,
      ),
    ).toThrow('runs away');
    const short = solve(problem, hanging, zeros(40, 1), { ...THOROUGH, iterations: 2 });
    expect([short.iterations.length, short.converged]).toEqual([2, false]);
    expect(largestEntry(subtract(short.trajectory.controls, short.iterations[1]?.controls ?? []))).toBe(0);
  });

  test('without an iteration the first guess is the result, untouched', () => {
    const guess = Array.from({ length: 40 }, (_, t) => [Math.sin(t)]);
    const none = solve(problem, hanging, guess, { ...THOROUGH, iterations: 0 });
    expect(none).toEqual({ trajectory: follow(problem, hanging, guess), iterations: [], converged: false });
  });
});
