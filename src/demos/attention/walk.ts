import { column } from '#numerics/matrix.ts';
import { addScaled } from '#numerics/vector.ts';
import { NO_HAND, type State } from './state.ts';
import { type Tie, tieOf } from './tie.ts';

/** How far the query moves in one step. */
export const STRIDE = 0.1;
/** Steps in a frame: fifteen a second. */
export const PACE = 1 / 4;

/** The walk of the chosen query from where it has been put straight to the next tie. */
export interface Walk {
  readonly tie: Tie | null;
  /** So many steps, and the other key matches as well or better. */
  readonly needed: number;
  /** Length of the way that is done. */
  readonly moved: number;
}

export function walkOf({ keys, queries, chosen, steps }: State): Walk {
  const tie = tieOf(keys, column(queries, chosen));
  const needed = tie === null ? 0 : Math.ceil(tie.distance / STRIDE - 1e-9);
  return { tie, needed, moved: STRIDE * Math.min(steps, needed) };
}

/** The state with the chosen query where its steps have led it. */
export function walked(state: State): State {
  const { tie, moved } = walkOf(state);
  if (tie === null || moved === 0) return state;
  const to = addScaled(column(state.queries, state.chosen), moved, tie.direction);
  const queries = state.queries.map((row, i) =>
    row.map((old, n) => (n === state.chosen ? (to[i] ?? old) : old)),
  );
  return { ...state, queries };
}

/** So many steps more, as far as the tie; weights set by hand give way to the softmax. */
export function advance(state: State, ticks: number): State {
  const { needed } = walkOf(state);
  if (state.steps >= needed) return state;
  return { ...state, hand: NO_HAND, steps: Math.min(needed, state.steps + ticks) };
}

/** Whether the walk has come to its end. */
export function arrived(state: State): boolean {
  const { needed } = walkOf(state);
  return needed > 0 && state.steps >= needed;
}
