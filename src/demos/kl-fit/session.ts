import { FINISHED, descend } from './descent.ts';
import type { Evaluation, Evaluator } from './gradient.ts';
import { DIRECTIONS, type Direction, type Mixture } from '#numerics/kl-projection/mixture.ts';
import { type Optima, findOptima } from '#numerics/kl-projection/optimum.ts';
import type { State } from './state.ts';
import { type Trace, emptyTrace, extended } from './trace.ts';

/** Where one run of the demo stands. Knows nothing of the page. */
export interface Session {
  readonly state: State;
  readonly optima: Optima;
  readonly trace: Trace;
  /** TensorFlow.js's values and gradients at the present q's; null before it is attached. */
  readonly evaluations: Readonly<Record<Direction, Evaluation>> | null;
  /** Both gradients have all but vanished. */
  readonly finished: boolean;
  /** Takes over a state that a reader has set. The trace begins anew if p or a q has moved. */
  change(next: State): void;
  /** From now on there are gradients. */
  attach(makeEvaluator: (p: Mixture) => Evaluator): void;
  /** One step of both descents; does nothing without gradients. */
  step(): void;
  /** Gives all tensors back. */
  dispose(): void;
}

export function createSession(initial: State): Session {
  let state = initial;
  let optima = findOptima(state.p);
  let trace = emptyTrace(state.steps);
  let make: ((p: Mixture) => Evaluator) | null = null;
  let evaluator: Evaluator | null = null;
  let evaluations: Record<Direction, Evaluation> | null = null;

  const evaluate = (): void => {
    if (evaluator === null) return;
    const forward = evaluator.evaluate('forward', state.forward);
    const reverse = evaluator.evaluate('reverse', state.reverse);
    evaluations = { forward, reverse };
    trace = extended(trace, forward.value, reverse.value);
  };
  const renew = (): void => {
    evaluator?.dispose();
    evaluator = make?.(state.p) ?? null;
  };

  return {
    get state() {
      return state;
    },
    get optima() {
      return optima;
    },
    get trace() {
      return trace;
    },
    get evaluations() {
      return evaluations;
    },
    get finished() {
      const found = evaluations;
      return (
        found !== null && DIRECTIONS.every((direction) => Math.hypot(...found[direction].gradient) < FINISHED)
      );
    },
    change(next) {
      const before = state;
      state = next;
      if (next.p !== before.p) {
        optima = findOptima(next.p);
        renew();
      }
      if (next.p === before.p && next.forward === before.forward && next.reverse === before.reverse) return;
      trace = emptyTrace(next.steps);
      evaluate();
    },
    attach(makeEvaluator) {
      make = makeEvaluator;
      renew();
      trace = emptyTrace(state.steps);
      evaluate();
    },
    step() {
      if (evaluations === null) return;
      state = {
        ...state,
        steps: state.steps + 1,
        forward: descend(state.forward, evaluations.forward.gradient, state.rate),
        reverse: descend(state.reverse, evaluations.reverse.gradient, state.rate),
      };
      evaluate();
    },
    dispose() {
      evaluator?.dispose();
      evaluator = null;
      make = null;
      evaluations = null;
    },
  };
}
