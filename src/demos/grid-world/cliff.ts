import { ACTION_NAMES, type Action, type Grid, cellCount, neighbour } from './grid.ts';

/**
 * A grid with cells to fall from (Sutton & Barto, Reinforcement Learning, 2nd edition, example 6.6): every step earns −1; a
 * step onto a cliff earns −`fall` instead and leads back to the start. Episodes end at terminal cells.
 */
export interface CliffWorld {
  readonly grid: Grid;
  readonly start: number;
  readonly cliffs: ReadonlySet<number>;
  readonly fall: number;
  /** γ, 0 ≤ γ < 1. */
  readonly discount: number;
}

/** What one action leads to. */
export interface Outcome {
  readonly reward: number;
  readonly next: number;
}

export function outcome({ grid, start, cliffs, fall }: CliffWorld, cell: number, action: Action): Outcome {
  const next = neighbour(grid, cell, action);
  return cliffs.has(next) ? { reward: -fall, next: start } : { reward: -1, next };
}

/** The outcomes of all actions, in the order of `ACTION_NAMES`, in all cells. */
export function outcomes(world: CliffWorld): Outcome[][] {
  return Array.from({ length: cellCount(world.grid) }, (_, cell) =>
    ACTION_NAMES.map((action) => outcome(world, cell, action)),
  );
}

/** The cells on which an agent can stand with something left to decide. */
export function openCells({ grid, cliffs }: CliffWorld): number[] {
  return Array.from({ length: cellCount(grid) }, (_, cell) => cell).filter(
    (cell) => !cliffs.has(cell) && !grid.terminals.has(cell),
  );
}

/** The cells from the start on, following one action a cell, until a terminal, a fall or a cell seen before. */
export function pathOf(world: CliffWorld, actionAt: (cell: number) => Action): number[] {
  const path = [world.start];
  for (let cell = world.start; ;) {
    const { next } = outcome(world, cell, actionAt(cell));
    if (path.includes(next)) return path;
    path.push(next);
    if (world.grid.terminals.has(next)) return path;
    cell = next;
  }
}

/** The action with the largest value, the first of equals up to rounding. */
export function bestAction(values: readonly number[]): Action {
  const best = Math.max(...values);
  const slack = 1e-12 * Math.max(1, Math.abs(best));
  return ACTION_NAMES.find((_, k) => (values[k] ?? -Infinity) >= best - slack) ?? 'up';
}
