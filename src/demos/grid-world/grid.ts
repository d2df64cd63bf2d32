/** A grid of cells, numbered row by row from 0. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Cells that end an episode. */
  readonly terminals: ReadonlySet<number>;
}

/** The actions in Sutton & Barto's order (example 4.1), as [rows, columns] to go. */
export const ACTIONS = { up: [-1, 0], down: [1, 0], right: [0, 1], left: [0, -1] } as const;

export type Action = keyof typeof ACTIONS;

export const ACTION_NAMES: readonly Action[] = ['up', 'down', 'right', 'left'];

export function cellCount({ rows, columns }: Grid): number {
  return rows * columns;
}

/** The cell that an action leads to; off the grid it leaves the cell as it is. */
export function neighbour({ rows, columns }: Grid, cell: number, action: Action): number {
  const [down, right] = ACTIONS[action];
  const row = Math.floor(cell / columns) + down;
  const column = (cell % columns) + right;
  return row < 0 || row >= rows || column < 0 || column >= columns ? cell : row * columns + column;
}
