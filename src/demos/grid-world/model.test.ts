import { describe, expect, test } from 'vitest';
import { component } from '#numerics/vector.ts';
import { ACTION_NAMES, type Grid, neighbour } from './grid.ts';
import { EndlessEpisodeError, optimalValues, policyValues, randomPolicy } from './model.ts';

const corners: Grid = { rows: 4, columns: 4, terminals: new Set([0, 15]) };
const walk = { grid: corners, reward: -1, discount: 1 };

describe('the grid', () => {
  test('cells go row by row; walls hold', () => {
    const grid: Grid = { rows: 2, columns: 3, terminals: new Set() };
    expect(ACTION_NAMES.map((action) => neighbour(grid, 1, action))).toEqual([1, 4, 2, 0]);
    expect(ACTION_NAMES.map((action) => neighbour(grid, 5, action))).toEqual([2, 5, 5, 4]);
    expect(ACTION_NAMES.map((action) => neighbour(grid, 3, action))).toEqual([0, 3, 4, 3]);
  });
});

describe('values of a policy', () => {
  test("the random policy of Sutton & Barto's figure 4.1", () => {
    const printed = [0, -14, -20, -22, -14, -18, -20, -20, -20, -20, -18, -14, -22, -20, -14, 0];
    policyValues(walk, randomPolicy(corners)).forEach((value, cell) =>
      expect(value).toBeCloseTo(component(printed, cell), 12),
    );
  });

  test('agree with iterated policy evaluation', () => {
    const grid: Grid = { rows: 2, columns: 3, terminals: new Set([2]) };
    const policy = [
      [0.1, 0.2, 0.6, 0.1],
      [0, 0.5, 0.5, 0],
      [1, 0, 0, 0],
      [0.25, 0.25, 0.25, 0.25],
      [0.7, 0, 0.3, 0],
      [0, 0, 0, 1],
    ];
    let values = [0, 0, 0, 0, 0, 0];
    for (let sweep = 0; sweep < 500; sweep += 1)
      values = values.map((_, cell) =>
        cell === 2
          ? 0
          : ACTION_NAMES.reduce(
              (sum, action, k) =>
                sum +
                component(policy[cell] ?? [], k) *
                  (0.5 + 0.9 * component(values, neighbour(grid, cell, action))),
              0,
            ),
      );
    policyValues({ grid, reward: 0.5, discount: 0.9 }, policy).forEach((value, cell) =>
      expect(value).toBeCloseTo(component(values, cell), 12),
    );
  });

  test('without terminals and with a discount every step is worth the same', () => {
    const grid: Grid = { rows: 2, columns: 2, terminals: new Set() };
    policyValues({ grid, reward: 3, discount: 0.75 }, randomPolicy(grid)).forEach((value) =>
      expect(value).toBeCloseTo(12, 12),
    );
  });

  test('episodes that need not end have no return', () => {
    const up = randomPolicy(corners).map(() => [1, 0, 0, 0]);
    expect(() => policyValues(walk, up)).toThrow(EndlessEpisodeError);
    expect(() => policyValues(walk, up)).toThrow('from cell 1:');
    expect(policyValues({ ...walk, discount: 0.5 }, up)[1]).toBeCloseTo(-2, 14);
  });
});

describe('optimal values', () => {
  test('count the steps to the nearer corner', () => {
    const { values, actions } = optimalValues(walk);
    expect(values.map((value) => Math.round(value * 1e9) / -1e9 + 0)).toEqual([
      0, 1, 2, 3, 1, 2, 3, 2, 2, 3, 2, 1, 3, 2, 1, 0,
    ]);
    expect(actions[1]).toBe('left');
    expect(actions[4]).toBe('up');
    expect(actions[11]).toBe('down');
  });

  test('discounted, a way of d steps costs (1 − γᵈ)/(1 − γ)', () => {
    const grid: Grid = { rows: 1, columns: 6, terminals: new Set([5]) };
    optimalValues({ grid, reward: -2, discount: 0.8 }).values.forEach((value, cell) =>
      expect(value).toBeCloseTo((-2 * (1 - 0.8 ** (5 - cell))) / 0.2, 12),
    );
  });

  test('with a reward for every step it is best never to arrive', () => {
    optimalValues({ grid: corners, reward: 1, discount: 0.9 }).values.forEach((value, cell) =>
      expect(value).toBeCloseTo(cell === 0 || cell === 15 ? 0 : 10, 11),
    );
    expect(() => optimalValues({ ...walk, reward: 1 })).toThrow('no best policy');
    expect(optimalValues({ ...walk, reward: 0 }).values.every((value) => value === 0)).toBe(true);
  });
});
