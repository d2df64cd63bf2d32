import { z } from 'zod';
import type { Vector } from '#numerics/vector.ts';
import { ACTION_NAMES, type Grid, cellCount } from '../../grid-world/grid.ts';
import { type GridPolicy, optimalValues, policyValues, randomPolicy } from '../../grid-world/model.ts';
import { distribution, finite, isFlat, listOf, oneOf, unitInterval, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

/** More would fill the memory with the zeros of their system. */
const MOST_CELLS = 1600;

const side = whole(1, MOST_CELLS);
const cell = oneOf([whole(0, MOST_CELLS), z.tuple([whole(0, MOST_CELLS), whole(0, MOST_CELLS)])], '');
const named = z.enum(['random', 'uniform', 'equiprobable', 'optimal']);
const byAction = distribution.length(ACTION_NAMES.length);

const schema = z.strictObject({
  size: oneOf([side, z.tuple([side, side])], 'a whole number of at least 1, or [rows, columns]').describe(
    'number of rows and columns, or [rows, columns]',
  ),
  terminals: oneOf(
    [z.array(cell), whole(0, MOST_CELLS)],
    'a list of cells, each a number or [row, column]',
  ).describe(
    'cells that end an episode: a list of numbers, row by row from 0, or of [row, column] from 0; or one number',
  ),
  reward: finite.default(-1).describe('of every step'),
  discount: unitInterval.default(1).describe('γ'),
  policy: oneOf(
    [named, byAction, listOf(byAction, '')],
    `"random", "optimal", ${ACTION_NAMES.length} probabilities with sum 1, or a list of so many for each cell`,
  )
    .default('random')
    .describe(
      `"random" (all actions alike; also "uniform" or "equiprobable"), "optimal", or the probabilities of ${ACTION_NAMES.join(', ')}: one list for all cells, or one for each`,
    ),
});

export const gridworld = model(
  {
    name: 'gridworld',
    summary:
      'State values of a grid (Sutton & Barto, example 4.1): steps off the grid leave the cell as it is, every step has the same reward',
    outputs: { values: 'of all cells, row by row in one list; zero at terminals' },
  },
  schema,
  ({ size, terminals, reward, discount, policy }) => {
    const [rows, columns] = typeof size === 'number' ? [size, size] : size;
    requireInput(rows * columns <= MOST_CELLS, 'size', `at most ${MOST_CELLS} cells`, size);
    const cells = (typeof terminals === 'number' ? [terminals] : terminals).map((given) => {
      const [row, column] =
        typeof given === 'number' ? [Math.floor(given / columns), given % columns] : given;
      requireInput(
        row < rows && column < columns,
        'terminals',
        `cells of a grid of ${rows}×${columns}`,
        given,
      );
      return row * columns + column;
    });
    const grid: Grid = { rows, columns, terminals: new Set(cells) };
    const world = { grid, reward, discount };
    if (policy === 'optimal') return { values: optimalValues(world).values };
    return {
      values: policyValues(world, typeof policy === 'string' ? randomPolicy(grid) : everyCell(policy, grid)),
    };
  },
);

function everyCell(policy: Vector | GridPolicy, grid: Grid): GridPolicy {
  if (isFlat(policy)) return Array.from({ length: cellCount(grid) }, () => policy);
  requireInput(
    policy.length === cellCount(grid),
    'policy',
    `a list of ${cellCount(grid)}, one a cell`,
    policy,
  );
  return policy;
}
