import { describe, expect, test } from 'vitest';
import { component } from '#numerics/vector.ts';
import { type CliffWorld, bestAction, openCells, outcome, pathOf } from './cliff.ts';
import { ACTION_NAMES } from './grid.ts';
import { createLearner, createTemporalDifference, createValueIteration, tableValue } from './learner.ts';
import { bestSoftValues, epsilonGreedy, valuesOfPolicy } from './soft-values.ts';

/** Sutton & Barto's example 6.6, with a discount close to one. */
const cliff: CliffWorld = {
  grid: { rows: 4, columns: 12, terminals: new Set([47]) },
  start: 36,
  cliffs: new Set([37, 38, 39, 40, 41, 42, 43, 44, 45, 46]),
  fall: 100,
  discount: 0.9999999,
};
const small: CliffWorld = {
  grid: { rows: 3, columns: 4, terminals: new Set([11]) },
  start: 8,
  cliffs: new Set([9, 10]),
  fall: 20,
  discount: 0.9,
};

describe('the cliff', () => {
  test('a fall leads back to the start', () => {
    expect(outcome(cliff, 36, 'right')).toEqual({ reward: -100, next: 36 });
    expect(outcome(cliff, 35, 'down')).toEqual({ reward: -1, next: 47 });
    expect(outcome(cliff, 36, 'left')).toEqual({ reward: -1, next: 36 });
    expect(openCells(cliff)).toHaveLength(37);
  });

  test('the optimal path runs along the edge in 13 steps, the best 0.1-soft one keeps its distance', () => {
    const optimal = bestSoftValues(cliff, 0);
    expect(component(optimal.values, 36)).toBeCloseTo(-13, 4);
    const along = pathOf(cliff, (cell) => bestAction(optimal.actions[cell] ?? []));
    expect(along).toHaveLength(14);
    expect(along.filter((cell) => cell >= 24 && cell < 36)).toHaveLength(12);
    const soft = bestSoftValues(cliff, 0.1);
    const safe = pathOf(cliff, (cell) => bestAction(soft.actions[cell] ?? []));
    expect(safe.at(-1)).toBe(47);
    expect(Math.min(...safe)).toBeLessThan(24);
  });
});

describe('exact values', () => {
  test('satisfy their Bellman equations', () => {
    for (const epsilon of [0, 0.1, 0.5]) {
      const { values, actions } = bestSoftValues(small, epsilon);
      for (const cell of openCells(small)) {
        expect(component(values, cell)).toBeCloseTo(tableValue(actions[cell] ?? [], epsilon), 11);
        ACTION_NAMES.forEach((action, k) => {
          const { reward, next } = outcome(small, cell, action);
          expect(component(actions[cell] ?? [], k)).toBeCloseTo(reward + 0.9 * component(values, next), 11);
        });
      }
    }
  });

  test('the optimum, by hand: five steps from the start', () => {
    expect(component(bestSoftValues(small, 0).values, 8)).toBeCloseTo(-(1 - 0.9 ** 5) / 0.1, 12);
  });

  test('no other policy of the same exploration is better', () => {
    const best = bestSoftValues(small, 0.2).values;
    const greedy = bestSoftValues(small, 0).actions.map((values) => epsilonGreedy(values, 0.2));
    valuesOfPolicy(small, greedy).values.forEach((value, cell) =>
      expect(value).toBeLessThanOrEqual(component(best, cell) + 1e-12),
    );
  });
});

describe('learners', () => {
  const options = { rate: 0.05, epsilon: 0.2, seed: 3 };
  const after = (method: 'iteration' | 'q' | 'sarsa', updates: number) => {
    const learner = createLearner(small, method, options);
    for (let i = 0; i < updates; i += 1) learner.update();
    return learner;
  };
  const valueAt = (table: readonly (readonly number[])[], cell: number, epsilon: number): number =>
    tableValue(table[cell] ?? [], epsilon);

  test('value iteration arrives at the optimum', () => {
    const { table } = after('iteration', 9 * 200);
    const { values } = bestSoftValues(small, 0);
    for (const cell of openCells(small))
      expect(valueAt(table, cell, 0)).toBeCloseTo(component(values, cell), 7);
  });

  test('Q-learning arrives at the optimum, SARSA at the best that its exploration allows', () => {
    const q = after('q', 200_000);
    const sarsa = after('sarsa', 200_000);
    const { start } = small;
    expect(valueAt(q.table, start, 0)).toBeCloseTo(component(bestSoftValues(small, 0).values, start), 3);
    const limit = component(bestSoftValues(small, 0.2).values, start);
    expect(Math.abs(valueAt(sarsa.table, start, 0.2) - limit)).toBeLessThan(0.1 * Math.abs(limit));
  });

  test('the mean return is that of the behaviour, exactly', () => {
    const { returns } = after('q', 400_000);
    const behaviour = bestSoftValues(small, 0).actions.map((values) => epsilonGreedy(values, 0.2));
    const exact = component(valuesOfPolicy(small, behaviour).values, small.start);
    const later = returns.slice(returns.length / 2);
    const mean = later.reduce((sum, value) => sum + value, 0) / later.length;
    const variance = later.reduce((sum, value) => sum + (value - mean) ** 2, 0) / later.length;
    expect(Math.abs(mean - exact)).toBeLessThan(4 * Math.sqrt(variance / later.length));
  });

  test('an update is the one of the books', () => {
    for (const method of ['q', 'sarsa'] as const) {
      const learner = createTemporalDifference(small, method, options);
      for (let i = 0; i < 500; i += 1) {
        const table = learner.table.map((row) => [...row]);
        learner.update();
        const { last } = learner;
        if (last === null) throw new Error('no update');
        const row = table[last.next] ?? [];
        const following = method === 'q' ? [Math.max(...row)] : row;
        const targets =
          last.next === 11 ? [last.reward] : following.map((value) => last.reward + 0.9 * value);
        expect(targets.some((target) => Math.abs(target - last.target) < 1e-12)).toBe(true);
        expect(last.after).toBeCloseTo(last.before + 0.05 * (last.target - last.before), 12);
      }
    }
  });

  test('the same seed learns the same', () => {
    expect(after('sarsa', 300).table).toEqual(after('sarsa', 300).table);
    expect(createValueIteration(small).last).toBeNull();
  });
});
