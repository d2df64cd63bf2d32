import type { Matrix } from '#numerics/matrix.ts';
import { bestAction, pathOf } from './cliff.ts';
import type { Action } from './grid.ts';
import type { Run } from './run.ts';
import { type State, worldOf } from './state.ts';

/** What one cell shows. */
export interface CellContent {
  readonly value: number;
  /** Null where the table knows nothing yet. */
  readonly best: Action | null;
}

/** The action values from which the shown policy is read: the learnt ones, or the exact ones. */
function shownActions(state: State, run: Run): Matrix {
  return state.shown === 'exact' ? run.limits[state.method].actions : run.learners[state.method].table;
}

/** The content of a cell that is neither a cliff nor the goal. */
export function contentOf(state: State, run: Run, cell: number): CellContent {
  const exact = run.limits[state.method].values[cell] ?? 0;
  const estimate = run.value(state.method, cell);
  const actions = shownActions(state, run)[cell] ?? [];
  return {
    value: { estimate, exact, difference: estimate - exact }[state.shown],
    best: actions.some((value) => value !== 0) ? bestAction(actions) : null,
  };
}

/** The cells that the best actions lead through from the start. */
export function shownPath(state: State, run: Run): number[] {
  const actions = shownActions(state, run);
  return pathOf(worldOf(state), (cell) => bestAction(actions[cell] ?? []));
}
