import { bisect } from '#numerics/bisection.ts';
import { logSoftmax } from '#numerics/log-sum-exp.ts';
import {
  type Vector,
  addScaled,
  component,
  scaleVector,
  subtractVectors,
  zeroVector,
} from '#numerics/vector.ts';
import { expectedGain, policyGradient, policyKl } from './model.ts';
import { klRadius } from './region.ts';

/** A step of the logits with its true divergence and gain. */
export interface Step {
  readonly step: Vector;
  readonly kl: number;
  readonly gain: number;
}

function judged(logits: Vector, advantages: Vector, step: Vector): Step {
  const moved = addScaled(logits, 1, step);
  return { step, kl: policyKl(logits, moved), gain: expectedGain(logits, moved, advantages) };
}

/** Bounds of log t; the upper one, for an advantage in units of its range, is a step of nothing. */
const [LOG_T_MIN, LOG_T_MAX] = [-700, 40];

/**
 * The greatest gain that any policy with KL(old ‖ new) ≤ δ has. With multipliers for the divergence and for the sum,
 * stationarity of Σ π′A gives π′(a) ∝ π(a) / (t + max A − A(a)) with t > 0, whose divergence falls in t: t by bisection.
 * A zero step where all advantages are equal.
 */
export function constrainedOptimum(logits: Vector, advantages: Vector, delta: number): Step {
  const most = Math.max(...advantages);
  const range = most - Math.min(...advantages);
  if (!(range > 0)) return { step: zeroVector(logits.length), kl: 0, gain: 0 };
  const lag = advantages.map((value) => (most - value) / range);
  const before = logSoftmax(logits);
  const moved = (logT: number): Vector =>
    logSoftmax(before.map((logP, a) => logP - Math.log(Math.exp(logT) + component(lag, a))));
  const best = -bisect((minusLogT) => policyKl(logits, moved(-minusLogT)) - delta, -LOG_T_MAX, -LOG_T_MIN);
  return judged(logits, advantages, centred(subtractVectors(moved(best), before)));
}

/** Along the plain gradient as far as KL(old ‖ new) ≤ δ allows: what the step would be without the Fisher matrix. */
export function gradientStep(logits: Vector, advantages: Vector, delta: number): Step {
  const gradient = policyGradient(logits, advantages);
  if (gradient.every((value) => Math.abs(value) < 1e-15))
    return { step: zeroVector(logits.length), kl: 0, gain: 0 };
  return judged(logits, advantages, scaleVector(klRadius(logits, gradient, delta), gradient));
}

/** The same step with entries that add up to zero. */
function centred(step: Vector): Vector {
  const mean = step.reduce((sum, value) => sum + value, 0) / step.length;
  return step.map((value) => value - mean);
}
