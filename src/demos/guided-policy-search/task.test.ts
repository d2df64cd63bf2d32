import { expect, test } from 'vitest';
import {
  type Pair,
  REACH,
  VIEWS,
  drawnStarts,
  features,
  policyCost,
  respond,
  rollOut,
  totalCost,
} from './task.ts';

const starts: readonly Pair[] = [
  [1.2, -0.7],
  [-2, 0.4],
];

test.each(VIEWS)('the cost of a policy is that of its roll-outs (%s)', (view) => {
  const task = { starts, view, wind: 1.3 };
  for (const theta of [
    [-2, -1],
    [0.3, 0.2],
  ] as const) {
    const followed = starts.map((start) => rollOut(task, theta, start));
    expect(policyCost(task, theta) / totalCost(followed)).toBeCloseTo(1, 12);
  }
});

test('two steps by hand', () => {
  // u = −p; h = 0.1, c = 0.5, wind 1, from (1, 0): v = 0.1(−1 + 1) = 0, so that nothing moves.
  const { p, v, u, cost } = rollOut({ view: 'velocity', wind: 1 }, [-1, 0], [1, 0]);
  expect([p[2], v[2], u[1]]).toEqual([1, 0, -1]);
  expect(cost).toBeCloseTo(40 * (1 + 0.1) + 5, 10);
  const falling = rollOut({ view: 'push', wind: 1 }, [0, 1], [0, 1]);
  // v = 1 + 0.1(1 − 0.5 + 1) = 1.15, then 1.15 + 0.1(1 − 0.575 + 1) = 1.2925.
  expect(falling.v[2]).toBeCloseTo(1.2925, 12);
  expect(falling.p[2]).toBeCloseTo(0.1 + 0.115, 12);
});

test('a policy answers in proportion to what it sees', () => {
  expect(features('velocity', 2, 3)).toEqual([2, 3]);
  expect(features('push', 2, 3)).toEqual([2, 1]);
  expect(respond('push', [-1, 4], 2, 3)).toBe(2);
});

test('a seed gives four starts within reach', () => {
  for (const seed of [0, 4, 9999]) {
    const drawn = drawnStarts(seed);
    expect(drawn).toHaveLength(4);
    expect(drawnStarts(seed)).toEqual(drawn);
    for (const value of drawn.flat()) expect(Math.abs(value)).toBeLessThanOrEqual(REACH);
  }
});
