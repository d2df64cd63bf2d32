import { component } from '#numerics/vector.ts';

/** Steps of the scalar system x′ = x + u + w with the cost ½(x² + u²) of a step: Example 1 of the notes on GPS. */
export const STEPS = 10;
export const PROCESS_VARIANCE = 0.01;
export const START_VARIANCE = 0.1;
/** The variance of the policy's controls. */
export const POLICY_VARIANCE = 0.25;

/** The control N(gain·x + push, variance) at one time. */
export interface Controller {
  readonly gain: number;
  readonly push: number;
  readonly variance: number;
}

/** The same controller at every time. */
export function always(gain: number, push: number, variance = POLICY_VARIANCE): Controller[] {
  return Array.from({ length: STEPS }, () => ({ gain, push, variance }));
}

/** Mean and variance of the state and mean of the control, step by step, and the expected cost, all exact. */
export interface Propagated {
  readonly means: readonly number[];
  readonly variances: readonly number[];
  readonly controls: readonly number[];
  readonly cost: number;
}

/** Sends N(startMean, 0.1) through the system under time-varying controllers. */
export function propagate(controllers: readonly Controller[], startMean: number): Propagated {
  let [mean, variance, cost] = [startMean, START_VARIANCE, 0];
  const [means, variances, controls]: [number[], number[], number[]] = [[], [], []];
  for (const { gain, push, variance: noise } of controllers) {
    const control = gain * mean + push;
    means.push(mean);
    variances.push(variance);
    controls.push(control);
    cost += (mean * mean + variance + control * control + gain * gain * variance + noise) / 2;
    mean += control;
    variance = (1 + gain) ** 2 * variance + noise + PROCESS_VARIANCE;
  }
  return { means, variances, controls, cost };
}

/** KL(p(τ) ‖ π(τ)) of two lists of controllers from the same start: `atlas-trajectory-kl-controllers`. */
export function trajectoryKl(
  p: readonly Controller[],
  policy: readonly Controller[],
  startMean: number,
): number {
  const { means, variances } = propagate(p, startMean);
  return p.reduce((sum, { gain, push, variance }, t) => {
    const other = policy[t] ?? { gain: NaN, push: NaN, variance: NaN };
    const apart = gain - other.gain;
    const gap = (apart * component(means, t) + push - other.push) ** 2 + apart ** 2 * component(variances, t);
    return sum + (Math.log(other.variance / variance) + (variance + gap) / other.variance - 1) / 2;
  }, 0);
}

/** A quadratic cost of one step: ½(xx·x² + uu·u²) + ux·ux + x·x + u·u. */
export interface StepCost {
  readonly xx: number;
  readonly ux: number;
  readonly uu: number;
  readonly x: number;
  readonly u: number;
}

/**
 * The cost `weight`·ℓ − λu − ν log π(u | x) for π = N(gain·x + push, variance): what the trajectory step of the notes on GPS
 * optimises.
 */
export function augmented(
  { gain, push, variance }: Controller,
  nu: number,
  multiplier = 0,
  weight = 1,
): StepCost {
  const pull = nu / variance;
  return {
    xx: weight + pull * gain * gain,
    ux: -pull * gain,
    uu: weight + pull,
    x: pull * gain * push,
    u: -multiplier - pull * push,
  };
}

/** The controllers that minimise expected cost minus ν times entropy: `atlas-maximum-entropy-lqr-controller`. */
export function maximumEntropy(costs: readonly StepCost[], nu: number): Controller[] {
  let [vxx, vx] = [0, 0];
  return costs
    .toReversed()
    .map(({ xx, ux, uu, x, u }) => {
      const [qxx, qux, quu, qx, qu] = [xx + vxx, ux + vxx, uu + vxx, x + vx, u + vx];
      vxx = qxx - (qux * qux) / quu;
      vx = qx - (qux * qu) / quu;
      return { gain: -qux / quu, push: -qu / quu, variance: nu / quu };
    })
    .toReversed();
}

/** The cost of the task alone. */
const PLAIN: StepCost = { xx: 1, ux: 0, uu: 1, x: 0, u: 0 };

/** The maximum-entropy controller of the task. */
export const TEACHER: readonly Controller[] = maximumEntropy(
  Array.from({ length: STEPS }, () => PLAIN),
  1,
);
