import { solveBanded } from '#numerics/banded.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { ACTION_NAMES, type Action, type Grid, cellCount, neighbour } from './grid.ts';

/** A Markov decision process on a grid: every step from a cell that is not terminal earns `reward`. */
export interface GridWorld {
  readonly grid: Grid;
  readonly reward: number;
  /** γ, 0 ≤ γ ≤ 1. */
  readonly discount: number;
}

/** The probability of each action, in the order of `ACTION_NAMES`, for each cell; a terminal cell's are not used. */
export type GridPolicy = readonly Vector[];

/** Without a discount a return exists only if episodes end: they do not, from these cells. */
export class EndlessEpisodeError extends RangeError {
  override readonly name = 'EndlessEpisodeError';

  constructor(cell: number) {
    super(
      `with discount 1, the policy never reaches a terminal cell from cell ${cell}: its return does not exist`,
    );
  }
}

/** Every action with the same probability, everywhere. */
export function randomPolicy(grid: Grid): GridPolicy {
  return Array.from({ length: cellCount(grid) }, () => ACTION_NAMES.map(() => 1 / ACTION_NAMES.length));
}

/**
 * v_π of every cell, row by row, zero at terminals: the linear system v = r + γPv solved by elimination
 * (Sutton & Barto, Reinforcement Learning, 2nd edition, equation 4.4; its example 4.1 under the random policy).
 *
 * @throws EndlessEpisodeError if γ = 1 and the policy cannot reach a terminal cell from everywhere
 */
export function policyValues({ grid, reward, discount }: GridWorld, policy: GridPolicy): Vector {
  const steps = stepsUnder(grid, policy);
  if (discount === 1) requireEnd(steps, grid.terminals);
  // Numbered along its shorter side a grid has neighbours that are so many numbers apart.
  const band = Math.min(grid.rows, grid.columns);
  const cells = numbering(grid);
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const system = cells.map((cell, place) => {
    const entries = new Array<number>(cells.length).fill(0);
    entries[place] = 1;
    for (const { next, probability } of steps[cell] ?? []) {
      const at = places.get(next) ?? place;
      entries[at] = component(entries, at) - discount * probability;
    }
    return entries;
  });
  const rewards = cells.map((cell) => (grid.terminals.has(cell) ? 0 : reward));
  const values = solveBanded(system, band, rewards);
  return policy.map((_, cell) => component(values, places.get(cell) ?? -1));
}

/** The cells, row by row or column by column. */
function numbering(grid: Grid): number[] {
  const { rows, columns } = grid;
  return Array.from({ length: cellCount(grid) }, (_, i) =>
    columns <= rows ? i : (i % rows) * columns + Math.floor(i / rows),
  );
}

interface Step {
  readonly next: number;
  readonly probability: number;
}

/** Where one step leads from each cell; nowhere from terminals. */
function stepsUnder(grid: Grid, policy: GridPolicy): Step[][] {
  return policy.map((probabilities, cell) =>
    grid.terminals.has(cell)
      ? []
      : ACTION_NAMES.map((action, k) => ({
          next: neighbour(grid, cell, action),
          probability: component(probabilities, k),
        })),
  );
}

/** Walks back from the terminals. @throws EndlessEpisodeError for the first cell that it does not come to. */
function requireEnd(steps: readonly (readonly Step[])[], terminals: ReadonlySet<number>): void {
  const ending = new Set(terminals);
  for (let size = -1; size < ending.size;) {
    size = ending.size;
    steps.forEach((own, cell) => {
      if (own.some(({ next, probability }) => probability > 0 && ending.has(next))) ending.add(cell);
    });
  }
  const endless = steps.findIndex((_, cell) => !ending.has(cell));
  if (endless >= 0) throw new EndlessEpisodeError(endless);
}

/** v* of every cell and a policy that has it. */
export interface OptimalValues {
  readonly values: Vector;
  /** Best action in each cell, the first of equals. */
  readonly actions: readonly Action[];
}

/**
 * Optimal values by policy iteration (Sutton & Barto, section 4.3), from the random policy: each policy's values are exact, and
 * so are the last.
 *
 * @throws RangeError if γ = 1 and wandering for ever would earn without end
 * @throws EndlessEpisodeError if γ = 1 and there is no terminal cell
 */
export function optimalValues({ grid, reward, discount }: GridWorld): OptimalValues {
  if (discount === 1 && reward > 0)
    throw new RangeError(
      'with discount 1 and a positive reward there is no best policy: its return has no end',
    );
  // Values are proportional to the reward: for one of size one they stay comparable, whatever its size.
  const world = { grid, reward: Math.sign(reward), discount };
  const scaled = (values: Vector): Vector => values.map((value) => value * Math.abs(reward));
  let values = policyValues(world, randomPolicy(grid));
  for (;;) {
    const actions = values.map((_, cell) => greedyAction(grid, values, cell));
    if (discount === 1 && reward === 0) return { values, actions };
    const policy = actions.map((best) => ACTION_NAMES.map((action) => (action === best ? 1 : 0)));
    const improved = policyValues(world, policy);
    const gain = improved.reduce((most, value, cell) => Math.max(most, value - component(values, cell)), 0);
    values = improved;
    if (!(gain > 1e-12 * Math.max(1, ...values.map(Math.abs)))) return { values: scaled(values), actions };
  }
}

/** The first action that leads to the best neighbour; up to rounding, so that equal ones count as equal. */
function greedyAction(grid: Grid, values: Vector, cell: number): Action {
  const reached = ACTION_NAMES.map((action) => component(values, neighbour(grid, cell, action)));
  const best = Math.max(...reached);
  const slack = 1e-12 * Math.max(1, Math.abs(best));
  return ACTION_NAMES.find((_, k) => component(reached, k) >= best - slack) ?? 'up';
}
