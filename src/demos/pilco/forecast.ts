import { gradient } from '#numerics/finite-difference.ts';
import { type FittedOutputs, matchMoments } from '#numerics/gaussian-process/moment-matching.ts';
import { entry } from '#numerics/matrix.ts';
import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { upperTail } from '#numerics/normal-tail.ts';
import { expectedTotal, predictRollout, totalVariance } from '#numerics/pilco/rollout.ts';
import { expectedCost } from '#numerics/pilco/saturating-cost.ts';
import { controlAt, jointWithControl } from '#numerics/pilco/sine-policy.ts';
import { seededUniform } from '#numerics/random.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { STEPS, costAt, policyOf, trial } from '#worked/pilco/pendulum.ts';
import { type Swarm, rollCloud, stepCloud } from './cloud.ts';
import { type SampleMoments, sampleMoments } from './estimates.ts';
import { type Task, costOf, startOf } from './task.ts';

/** How many samples: few while something is dragged, many once it rests. */
export interface Effort {
  readonly particles: number;
  readonly stepSamples: number;
  readonly realTrials: number;
}

export const COARSE: Effort = { particles: 160, stepSamples: 400, realTrials: 40 };
export const FINE: Effort = { particles: 2000, stepSamples: 4000, realTrials: 400 };

/** The seeds of the three kinds of samples are kept apart by these. */
const [CLOUD, STEP, REAL] = [10_007, 20_011, 30_011] as const;

/** The probability of lying more than two standard deviations away. */
const NORMAL_OUTSIDE = 2 * upperTail(2);

/** What moment matching says of a whole episode. */
export interface Plan {
  /** x₀, …, x_T. */
  readonly states: readonly MultivariateGaussian[];
  /** E[c(xₜ)]. */
  readonly costs: readonly number[];
  /** J = Σ E[c(xₜ)], and the standard deviation of Σ c(xₜ). */
  readonly total: number;
  readonly sd: number;
}

/** A plan by moment matching. */
export function planOf(changes: FittedOutputs, parameters: Vector, task: Task): Plan {
  const policy = policyOf(parameters);
  const cost = costOf(task);
  const chain = predictRollout({ changes, withIgnorance: task.ignorance }, policy, startOf(task), STEPS);
  const states = chain.map(({ state }) => state);
  const costs = states.map((state) => expectedCost(cost, state).value);
  return {
    states,
    costs,
    total: costs.reduce((sum, value) => sum + value, 0),
    sd: Math.sqrt(totalVariance(cost, chain).total),
  };
}

/** The share of the model's ignorance in the variance of the change of speed, for one step from a state. */
export function ignoranceAfter(
  changes: FittedOutputs,
  parameters: Vector,
  state: MultivariateGaussian,
): number {
  const { variance, ignorance } = matchMoments(changes, jointWithControl(policyOf(parameters), state));
  return component(ignorance, 1) / entry(variance, 1, 1);
}

/** ∂J/∂θ, by central differences of the closed form. */
export function gradientOf(changes: FittedOutputs, parameters: Vector, task: Task): Vector {
  const [cost, start] = [costOf(task), startOf(task)];
  const model = { changes, withIgnorance: task.ignorance };
  return gradient(
    (theta) => expectedTotal(cost, predictRollout(model, policyOf(theta), start, STEPS)),
    parameters,
  );
}

/** The total cost of each of many samples of an episode. */
export function totalsOf(swarms: readonly Swarm[], task: Task): Float64Array {
  const cost = costOf(task);
  const totals = new Float64Array(swarms[0]?.angles.length ?? 0);
  for (const { angles } of swarms)
    for (let i = 0; i < totals.length; i += 1)
      totals[i] = (totals[i] ?? 0) + costAt(cost, [angles[i] ?? NaN, 0]);
  return totals;
}

export function cloudOf(
  changes: FittedOutputs,
  parameters: Vector,
  task: Task,
  seed: number,
  { particles }: Effort,
): Swarm[] {
  const sampling = { changes, ignorance: task.ignorance, policy: policyOf(parameters), seed: seed + CLOUD };
  return rollCloud(sampling, startOf(task), STEPS, particles);
}

/** Samples of xₜ after one step from the normal distribution that stands at t − 1; t from 1. */
export function oneStepOf(
  changes: FittedOutputs,
  parameters: Vector,
  task: Task,
  seed: number,
  before: MultivariateGaussian,
  { stepSamples }: Effort,
): Swarm {
  const sampling = { changes, ignorance: task.ignorance, policy: policyOf(parameters), seed: seed + STEP };
  return stepCloud(sampling, before, stepSamples);
}

/** Trials of a policy on the real system: angles and speeds by time, as in a cloud. */
export function realTrials(parameters: Vector, task: Task, seed: number, count: number): Swarm[] {
  const uniform = seededUniform(seed + REAL);
  const policy = policyOf(parameters);
  const start = startOf(task);
  const trials = Array.from(
    { length: count },
    () => trial(uniform, STEPS, (x) => controlAt(policy, x), start).states,
  );
  const at = (t: number, d: number): Float64Array =>
    Float64Array.from(trials, (states) => component(states[t] ?? [], d));
  return Array.from({ length: STEPS + 1 }, (_, t) => ({ angles: at(t, 0), speeds: at(t, 1) }));
}

/** What moment matching says beside what samples say, with the standard error of these. */
export interface Comparison {
  readonly matched: number;
  readonly sampled: number;
  readonly error: number;
}

export type Moment = 'angleMean' | 'angleVariance' | 'speedMean' | 'speedVariance';
export type Comparisons = Readonly<Record<Moment, Comparison>>;

/** How many of the angles lie further than two standard deviations of the matched normal from its mean: 4.55 % if they follow it. */
export function shareOutside({ mean, covariance }: MultivariateGaussian, { angles }: Swarm): Comparison {
  const reach = 2 * Math.sqrt(entry(covariance, 0, 0));
  const outside = angles.filter((angle) => Math.abs(angle - component(mean, 0)) > reach).length;
  const share = outside / angles.length;
  // The error of a share under the normal, so that a share of zero has one as well.
  return {
    matched: NORMAL_OUTSIDE,
    sampled: share,
    error: Math.sqrt((NORMAL_OUTSIDE * (1 - NORMAL_OUTSIDE)) / angles.length),
  };
}

/** Mean and variance of both entries of a state beside those of samples. */
export function compare({ mean, covariance }: MultivariateGaussian, { angles, speeds }: Swarm): Comparisons {
  const [angle, speed] = [sampleMoments(angles), sampleMoments(speeds)];
  const ofMean = (d: number, s: SampleMoments): Comparison => ({
    matched: component(mean, d),
    sampled: s.mean,
    error: s.meanError,
  });
  const ofVariance = (d: number, s: SampleMoments): Comparison => ({
    matched: entry(covariance, d, d),
    sampled: s.variance,
    error: s.varianceError,
  });
  return {
    angleMean: ofMean(0, angle),
    angleVariance: ofVariance(0, angle),
    speedMean: ofMean(1, speed),
    speedVariance: ofVariance(1, speed),
  };
}
