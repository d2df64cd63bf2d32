import type { Gaussian } from '#numerics/gaussian.ts';
import { DIRECTIONS, type Direction, type Mixture } from '#numerics/kl-projection/mixture.ts';
import { FINISHED, descend } from './descent.ts';
import type { Evaluation, Evaluator } from './gradient.ts';
import { type State, atStart } from './state.ts';
import { extended } from './trace.ts';

/** More steps than these are not done again at once: they would be felt. */
const MOST_RETRACED = 1000;

/** Equal but for the digits that an address leaves out. */
function isNear(a: Gaussian, b: Gaussian): boolean {
  return Math.hypot(a.mean - b.mean, Math.log(a.sd / b.sd)) < 1e-3;
}

type Both = Readonly<Record<Direction, Evaluation>>;

/** TensorFlow.js's values and gradients, state by state. Knows nothing of the page. */
export interface Evaluations {
  /** From now on there are gradients. */
  attach(makeEvaluator: (p: Mixture) => Evaluator): void;
  /** Values and gradients at both q's of a state; null before there are any. */
  of(state: State): Both | null;
  /** Whether both gradients have all but vanished. */
  finished(state: State): boolean;
  /** The state so many steps of both descents later; the same state without gradients, or when both have settled. */
  advance(state: State, steps: number): State;
  /**
   * A state with all that its descent has passed, done again from the start: an address holds where both q's are and after how
   * many steps, not the way. The state itself where it did not come about so, or by too many steps.
   */
  retraced(state: State): State;
  /** Gives all tensors back. */
  dispose(): void;
}

export function createEvaluations(): Evaluations {
  let make: ((p: Mixture) => Evaluator) | null = null;
  let evaluator: { readonly of: Mixture; readonly evaluator: Evaluator } | null = null;
  // The states of a run come one after the other, each asked for more than once.
  let last: { readonly state: State; readonly both: Both } | null = null;
  const evaluatorOf = (p: Mixture): Evaluator | null => {
    if (make === null) return null;
    if (evaluator?.of !== p) {
      evaluator?.evaluator.dispose();
      evaluator = { of: p, evaluator: make(p) };
    }
    return evaluator.evaluator;
  };
  const of = (state: State): Both | null => {
    const now = evaluatorOf(state.p);
    if (now === null) return null;
    const known =
      last?.state.p === state.p &&
      last.state.forward === state.forward &&
      last.state.reverse === state.reverse;
    if (last !== null && known) return last.both;
    const both = {
      forward: now.evaluate('forward', state.forward),
      reverse: now.evaluate('reverse', state.reverse),
    };
    last = { state, both };
    return both;
  };
  const finished = (state: State): boolean => {
    const found = of(state);
    return (
      found !== null && DIRECTIONS.every((direction) => Math.hypot(...found[direction].gradient) < FINISHED)
    );
  };
  const advance = (state: State, steps: number): State => {
    let now = state;
    for (let i = 0; i < steps && !finished(now); i += 1) {
      const found = of(now);
      if (found === null) break;
      now = {
        ...now,
        steps: now.steps + 1,
        forward: descend(now.forward, found.forward.gradient, now.rate),
        reverse: descend(now.reverse, found.reverse.gradient, now.rate),
        trace: extended(now.trace, found.forward.value, found.reverse.value),
      };
    }
    return now;
  };
  return {
    attach(makeEvaluator) {
      make = makeEvaluator;
    },
    of,
    finished,
    advance,
    retraced(state) {
      const { steps, trace } = state;
      if (steps === 0 || trace.forward.length > 0 || steps > MOST_RETRACED) return state;
      const again = advance(atStart(state), steps);
      const arrives = DIRECTIONS.every((direction) => isNear(again[direction], state[direction]));
      return arrives && again.steps === steps ? again : state;
    },
    dispose() {
      evaluator?.evaluator.dispose();
      evaluator = null;
      make = null;
      last = null;
    },
  };
}
