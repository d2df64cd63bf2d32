import { type Line, descend } from './fit.ts';
import { lossOf } from './loss.ts';
import { type State, pointsOf } from './state.ts';

/** A line this long has left the picture for good. */
const FAR = 1e4;

export interface Descent {
  /** The lines after step 0, 1, … */
  readonly lines: readonly Line[];
  /** The last of them. */
  readonly line: Line;
  /** Whether it ended early because its steps are too long for these points. */
  readonly diverged: boolean;
}

/** The descent of a state, with as many steps as it has, or fewer if it diverges. */
export function descentOf(state: State): Descent {
  const { loss, delta, shape, rate, steps } = state;
  const lines = descend(lossOf(loss, delta), pointsOf(state), shape, rate, steps, FAR);
  const line = lines.at(-1) ?? [0, 0];
  return { lines, line, diverged: Math.hypot(...line) > FAR };
}
