import { exponentialExcess } from '#numerics/exponential-excess.ts';
import { logSoftmax } from '#numerics/log-sum-exp.ts';
import { type Vector, addVectors, component, dot } from '#numerics/vector.ts';

/** What a step of the logits does to a softmax policy over n actions. */
export interface PolicyChange {
  /** π, before the step, n. */
  readonly policy: Vector;
  /** π′ − π, n. */
  readonly difference: Vector;
  /** KL(π ‖ π′) in nats. */
  readonly kl: number;
}

/** The change from the step itself: differences of policies and of logits after and before would leave a small step few digits. */
export function changeBy(logits: Vector, step: Vector): PolicyChange {
  const logPolicy = logSoftmax(logits);
  const policy = logPolicy.map(Math.exp);
  const average = dot(policy, step);
  const centred = step.map((value) => value - average);
  return centred.every((value) => Math.abs(value) < 1)
    ? smallChange(policy, centred)
    : largeChange(logPolicy, policy, logSoftmax(addVectors(logits, step)));
}

/**
 * For a step s̃ with Σ π s̃ = 0, log π′ − log π = s̃ − c with c = log Σ π exp s̃, and KL(π ‖ π′) = c. What the sum has beside one are the
 * excesses exp s̃ − 1 − s̃, none of them negative.
 */
function smallChange(policy: Vector, centred: Vector): PolicyChange {
  const kl = Math.log1p(dot(policy, centred.map(exponentialExcess)));
  return { policy, kl, difference: policy.map((p, a) => p * Math.expm1(component(centred, a) - kl)) };
}

/** With d = log π′ − log π the divergence is Σ π(e^d − 1 − d): no term is negative, and a rare action may move far at little of it. */
function largeChange(logPolicy: Vector, policy: Vector, logNew: Vector): PolicyChange {
  const logRatios = logNew.map((logQ, a) => logQ - component(logPolicy, a));
  const difference = logRatios.map((d, a) => {
    const p = component(policy, a);
    return d < 1 ? p * Math.expm1(d) : Math.exp(component(logNew, a)) - p;
  });
  const kl = logRatios.reduce((sum, d, a) => {
    const p = component(policy, a);
    return sum + (d < 1 ? p * exponentialExcess(d) : component(difference, a) - p * d);
  }, 0);
  return { policy, difference, kl };
}

/** Σ (π′ − π) A: the expected advantage after less the one before. */
export function gainOf({ policy, difference }: PolicyChange, advantages: Vector): number {
  const baseline = dot(policy, advantages);
  return difference.reduce((sum, change, a) => sum + change * (component(advantages, a) - baseline), 0);
}
