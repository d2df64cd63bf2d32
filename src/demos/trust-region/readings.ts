import { softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, addVectors, dot } from '#numerics/vector.ts';
import { type Step, constrainedOptimum, gradientStep } from './exact-step.ts';
import { type Trial, naturalGradient, naturalStep, policyGradient, searchLine } from './model.ts';
import { type Region, regionAround } from './region.ts';
import { type State, lineSearch } from './state.ts';

/** All that is shown of one state. */
export interface Readings {
  readonly state: State;
  readonly policy: Vector;
  /** Σ πA. */
  readonly baseline: number;
  readonly gradient: Vector;
  /** gᵀF⁺g. */
  readonly squared: number;
  /** √(2δ / gᵀF⁺g), the length of the natural step in natural gradients; 0 where all advantages are equal. */
  readonly length: number;
  /** The full step with what the models promise: ½ΔᵀFΔ = δ and gᵀΔ. */
  readonly promised: Step;
  /** The trials of the line search, the full step first; none where all advantages are equal. */
  readonly trials: readonly Trial[];
  /** The accepted trial. */
  readonly taken: Trial | undefined;
  readonly plain: Step;
  readonly optimum: Step;
  readonly region: Region;
}

/** Directions at which the boundaries are computed. */
const DIRECTIONS = 96;

export function readingsOf(state: State): Readings {
  const { logits, advantages, delta } = state;
  const gradient = policyGradient(logits, advantages);
  const squared = dot(gradient, naturalGradient(advantages));
  const full = naturalStep(logits, advantages, delta);
  const trials = searchLine(logits, advantages, full, delta, lineSearch(state));
  const last = trials.at(-1);
  const policy = softmax(logits);
  return {
    state,
    policy,
    baseline: dot(policy, advantages),
    gradient,
    squared,
    length: trials.length === 0 ? 0 : Math.sqrt((2 * delta) / squared),
    promised: { step: full, kl: trials.length === 0 ? 0 : delta, gain: dot(gradient, full) },
    trials,
    taken: last?.accepted === true ? last : undefined,
    plain: gradientStep(logits, advantages, delta),
    optimum: constrainedOptimum(logits, advantages, delta),
    region: regionAround(logits, delta, DIRECTIONS),
  };
}

/** The policy after a step, n probabilities. */
export function policyAfter({ state }: Readings, step: Vector): Vector {
  return softmax(addVectors(state.logits, step));
}
