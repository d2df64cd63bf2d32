import { describe, expect, test } from 'vitest';
import { cartPole } from '#numerics/control/cart-pole.ts';
import { follow, type Cost } from '#numerics/control/control-problem.ts';
import { sampled } from '#numerics/control/dynamics.ts';
import type { Accepted } from '#numerics/control/ilqr-iteration.ts';
import { diagonal } from '#numerics/matrix.ts';
import { accepted, sweepAlong, zeros } from './testing/iterations.ts';

describe('the swing-up of a cart-pole in the notes', () => {
  // 1 − cos θ is concave below the horizontal: no backward pass succeeds without regularisation.
  const h = 0.02;
  const cost: Cost = {
    cost: ([s = 0, v = 0, theta = 0, omega = 0], [u = 0]) =>
      h * (0.05 * s * s + 0.005 * v * v + 1 - Math.cos(theta) + 0.005 * omega * omega + 0.005 * u * u),
    finalCost: ([s = 0, v = 0, theta = 0, omega = 0]) =>
      5 * s * s + 0.5 * v * v + 20 * (1 - Math.cos(theta)) + 0.5 * omega * omega,
    expandCost: ([s = 0, v = 0, theta = 0, omega = 0], [u = 0]) => ({
      byState: [0.1 * h * s, 0.01 * h * v, h * Math.sin(theta), 0.01 * h * omega],
      byStateState: diagonal([0.1 * h, 0.01 * h, h * Math.cos(theta), 0.01 * h]),
      byControl: [0.01 * h * u],
      byControlControl: [[0.01 * h]],
      byControlState: [[0, 0, 0, 0]],
    }),
    expandFinalCost: ([s = 0, v = 0, theta = 0, omega = 0]) => ({
      gradient: [10 * s, v, 20 * Math.sin(theta), omega],
      hessian: diagonal([10, 1, 20 * Math.cos(theta), 1]),
    }),
  };
  const ode = cartPole({ cartMass: 1, poleMass: 0.1, halfLength: 0.5, gravity: 9.8 });
  const problem = { ...sampled(ode, h), ...cost };
  const start = follow(
    problem,
    [0, 0, Math.PI, 0],
    zeros(150, 1).map(() => [0.1]),
  );

  test('runs through the costs, steps and ratios of their table', () => {
    const table = [
      [1, 46.687, 1, 1],
      [5, 45.758, 1, 0.999],
      [10, 35.612, 1, 0.979],
      [12, 17.737, 1 / 2, 0.514],
      [15, 6.149, 1 / 2, 0.372],
      [20, 5.096, 1, 0.661],
    ] as const;
    expect(start.cost).toBeCloseTo(46.88, 3);
    let [trajectory, schedule] = [start, { mu: 1e-3, factor: 2 }];
    const reached: Accepted[] = [];
    while (reached.length < 20) {
      const step = accepted(problem, trajectory, schedule);
      reached.push(step);
      ({ trajectory, next: schedule } = step);
    }
    for (const [count, cost, alpha, ratio] of table) {
      expect(reached[count - 1]?.trajectory.cost).toBeCloseTo(cost, 3);
      expect(reached[count - 1]?.alpha).toBe(alpha);
      expect(reached[count - 1]?.ratio).toBeCloseTo(ratio, 3);
    }
  });

  test('starts without regularisation and finds how much is needed', () => {
    expect(sweepAlong(problem, start, 0)).toBeUndefined();
    const step = accepted(problem, start, { mu: 0, factor: 1 });
    expect(step.trajectory.cost).toBeLessThan(start.cost);
    expect(step.next.mu).toBeGreaterThan(0.1);
  });
});
