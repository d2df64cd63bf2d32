import { z } from 'zod';
import { METHODS, type Method } from '../../grid-world/learner.ts';
import { createRun, recentReturn } from '../../grid-world/run.ts';
import { belowOne, nonNegative, unitInterval, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

/** A system of more equations takes seconds. */
const MOST_CELLS = 400;

const side = whole(1, MOST_CELLS);
const cell = whole(0, MOST_CELLS - 1);

const schema = z.strictObject({
  size: z.tuple([side, side], { error: '[rows, columns]' }).describe('[rows, columns]'),
  start: cell.describe('the cell where episodes begin, row by row from 0'),
  goal: cell.describe('the cell where they end'),
  cliffs: z.array(cell).default([]).describe('cells to fall from, back to the start'),
  fall: nonNegative.default(50).describe('what a fall costs; other steps cost 1'),
  method: z
    .enum(METHODS, { error: `one of ${METHODS.join(', ')}` })
    .describe('value iteration, Q-learning or SARSA'),
  discount: belowOne.default(0.95).describe('γ'),
  learningRate: unitInterval.default(0.1).describe('α'),
  exploration: unitInterval.default(0.2).describe('ε of the ε-greedy behaviour'),
  updates: whole(0, 1_000_000).describe('assignments to the table'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the behaviour'),
});

export const cliffWalking = model(
  {
    name: 'cliff-walking',
    summary:
      'A table of values learnt on a grid with cliffs (Sutton & Barto, example 6.6), beside its exact limit',
    outputs: {
      values: 'of all cells, row by row, by the table; for SARSA under its ε-greedy behaviour',
      exact: 'what they tend to',
      startValue: 'the value of the start',
      exactStartValue: 'what it tends to',
      meanError: 'mean of |value − exact| over the cells where something is decided',
      episodes: 'episodes that have ended',
      recentReturns: 'mean discounted return of the last 100 of them, in a list; empty if there is none',
      methods:
        'of all three: startValue, exactStartValue, meanError; of those that act also episodes, recentReturn (null before the first), and exactReturn of acting by the limit with this exploration for ever',
    },
  },
  schema,
  ({
    size: [rows, columns],
    start,
    goal,
    cliffs,
    fall,
    method,
    discount,
    learningRate,
    exploration,
    updates,
    seed,
  }) => {
    const cells = rows * columns;
    requireInput(cells <= MOST_CELLS, 'size', `at most ${MOST_CELLS} cells`, [rows, columns]);
    const within = `a cell of a grid of ${rows}×${columns}`;
    requireInput(start < cells, 'start', within, start);
    requireInput(goal < cells, 'goal', within, goal);
    requireInput(start !== goal, 'goal', 'another cell than the start', goal);
    for (const one of cliffs) {
      requireInput(one < cells, 'cliffs', within, one);
      requireInput(one !== start && one !== goal, 'cliffs', 'neither the start nor the goal', one);
    }
    const world = {
      grid: { rows, columns, terminals: new Set([goal]) },
      start,
      cliffs: new Set(cliffs),
      fall,
      discount,
    };
    const run = createRun(world, { rate: learningRate, epsilon: exploration, seed });
    run.advanceTo(updates);
    const exact = run.limits[method].values;
    const { returns } = run.learners[method];
    const summary = (of: Method): object => {
      const ended = run.learners[of].returns;
      return {
        startValue: run.value(of, start),
        exactStartValue: run.limits[of].values[start] ?? 0,
        meanError: run.error(of),
        ...(of !== 'iteration' && {
          episodes: ended.length,
          recentReturn: ended.length === 0 ? null : recentReturn(ended, 100),
          exactReturn: run.returns[of],
        }),
      };
    };
    return {
      values: exact.map((_, at) => run.value(method, at)),
      exact,
      startValue: run.value(method, start),
      exactStartValue: exact[start] ?? 0,
      meanError: run.error(method),
      episodes: returns.length,
      recentReturns: returns.length === 0 ? [] : [recentReturn(returns, 100)],
      methods: Object.fromEntries(METHODS.map((of) => [of, summary(of)])),
    };
  },
);
