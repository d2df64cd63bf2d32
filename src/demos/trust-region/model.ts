import { logSoftmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, type Vector, fromEntries } from '#numerics/matrix.ts';
import { component, dot, scaleVector, subtractVectors, zeroVector } from '#numerics/vector.ts';
import { changeBy, gainOf } from './policy-change.ts';

/** A step of the logits of a softmax policy over n actions, with what it costs and what it gains. */
export interface TrustRegionStep {
  /** Added to the logits, n; its entries add up to zero. */
  readonly step: Vector;
  /** KL(old ‖ new), exact, in nats. */
  readonly kl: number;
  /** Σ (π_new(a) − π_old(a)) A(a): the expected advantage after less the one before. */
  readonly gain: number;
  /** How often the line search has shortened the step. */
  readonly backtracks: number;
}

export interface LineSearch {
  /** Factor of a shortening, between 0 and 1. */
  readonly backtrack: number;
  /** Shortenings after which the old policy is kept. */
  readonly maxBacktracks: number;
}

/** ∂/∂θ Σ π(a)A(a) = π ∘ (A − Ā), n (Sutton & Barto, Reinforcement Learning, section 2.8). */
export function policyGradient(logits: Vector, advantages: Vector): Vector {
  const policy = logSoftmax(logits).map(Math.exp);
  const baseline = dot(policy, advantages);
  return policy.map((p, a) => p * (component(advantages, a) - baseline));
}

/** The Fisher information of the logits, diag(π) − ππᵀ, n × n; it does not see a shift of all logits. */
export function fisherInformation(logits: Vector): Matrix {
  const policy = logSoftmax(logits).map(Math.exp);
  return fromEntries(policy.length, policy.length, (i, j) => {
    const p = component(policy, i);
    return i === j ? p * (1 - p) : -p * component(policy, j);
  });
}

/**
 * F⁺g, n. Of all solutions A + c·1 of Fx = g it is the one whose entries add up to zero, the one that conjugate
 * gradients from zero find, because neither F nor g has a part along 1.
 */
export function naturalGradient(advantages: Vector): Vector {
  const average = advantages.reduce((sum, value) => sum + value, 0) / advantages.length;
  return advantages.map((value) => value - average);
}

/** KL(π_θ ‖ π_θ′) in nats. */
export function policyKl(logits: Vector, newLogits: Vector): number {
  return changeBy(logits, subtractVectors(newLogits, logits)).kl;
}

/** √(2δ / gᵀF⁺g) F⁺g, n: as far along the natural gradient as ½ΔᵀFΔ ≤ δ allows; zero where all advantages are equal. */
export function naturalStep(logits: Vector, advantages: Vector, delta: number): Vector {
  // The step does not depend on the unit of the advantages, the squares below would.
  const { values } = inOwnUnit(advantages);
  // gᵀF⁺g
  const squared = varianceUnder(logSoftmax(logits).map(Math.exp), values);
  const direction = naturalGradient(values);
  return squared > 0 ? scaleVector(Math.sqrt((2 * delta) / squared), direction) : zeroVector(logits.length);
}

/** Σ π (A − Ā)²: the variance of the advantage under the policy. */
export function varianceUnder(policy: Vector, advantages: Vector): number {
  const baseline = dot(policy, advantages);
  return policy.reduce((sum, p, a) => sum + p * (component(advantages, a) - baseline) ** 2, 0);
}

/** One trial of the line search: `share` of the full step, with its true divergence and gain. */
export interface Trial<S = Vector> {
  readonly share: number;
  readonly step: S;
  readonly kl: number;
  readonly gain: number;
  readonly accepted: boolean;
}

/**
 * The shares 1, β, β², … of a step until the true KL is at most δ and the gain positive; the last trial is the accepted one,
 * or none is where the shortenings run out.
 */
export function searchShares<S>(
  stepAt: (share: number) => S,
  judge: (step: S) => Pick<Trial, 'kl' | 'gain'>,
  delta: number,
  { backtrack, maxBacktracks }: LineSearch,
): Trial<S>[] {
  const trials: Trial<S>[] = [];
  while (trials.length <= maxBacktracks && trials.at(-1)?.accepted !== true) {
    const share = backtrack ** trials.length;
    const step = stepAt(share);
    const { kl, gain } = judge(step);
    trials.push({ share, step, kl, gain, accepted: kl <= delta && gain > 0 });
  }
  return trials;
}

/** The trials along a full step of one state; none if it is zero. */
export function searchLine(
  logits: Vector,
  advantages: Vector,
  full: Vector,
  delta: number,
  search: LineSearch,
): Trial[] {
  if (full.every((value) => value === 0)) return [];
  const { values, unit } = inOwnUnit(advantages);
  const judge = (step: Vector) => {
    const change = changeBy(logits, step);
    return { kl: change.kl, gain: unit * gainOf(change, values) };
  };
  return searchShares((share) => scaleVector(share, full), judge, delta, search);
}

/**
 * The step of trust region policy optimisation for one state: the natural gradient, as long as the quadratic model allows,
 * then shortened until KL(old ‖ new) ≤ δ and the expected advantage has risen (Schulman et al. 2015, appendix C). Without
 * any such step, as when all advantages are equal, the old policy is kept: step, kl and gain zero.
 *
 * @param advantages one an action, n; a constant added to all of them changes nothing
 * @param delta δ > 0, in nats
 * @throws RangeError for lists of different lengths
 */
export function trustRegionStep(
  logits: Vector,
  advantages: Vector,
  delta: number,
  search: LineSearch,
): TrustRegionStep {
  const trials = searchLine(logits, advantages, naturalStep(logits, advantages, delta), delta, search);
  const last = trials.at(-1);
  if (last?.accepted !== true) return { step: zeroVector(logits.length), kl: 0, gain: 0, backtracks: 0 };
  return { step: last.step, kl: last.kl, gain: last.gain, backtracks: trials.length - 1 };
}

/** Relative to one of them, so that equal advantages are exactly zero, in units of the largest, if that is not zero. */
function inOwnUnit(advantages: Vector): { values: Vector; unit: number } {
  const relative = advantages.map((value) => value - component(advantages, 0));
  const unit = relative.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return { values: unit > 0 ? relative.map((value) => value / unit) : relative, unit };
}

/** Σ (π′(a) − π(a)) A(a) of the policies of two lists of logits. */
export function expectedGain(logits: Vector, newLogits: Vector, advantages: Vector): number {
  return gainOf(changeBy(logits, subtractVectors(newLogits, logits)), advantages);
}
