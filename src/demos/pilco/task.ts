import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import type { SaturatingCost } from '#numerics/pilco/saturating-cost.ts';
import { COST, START } from '#worked/pilco/pendulum.ts';

/** What the pole is to do, and whether the model's ignorance counts in the plan. */
export interface Task {
  /** Mean angle at the start, radians from the upright; the pole rests there, up to a small spread. */
  readonly start: number;
  /** The angle that costs nothing. */
  readonly goal: number;
  /** Otherwise the mean function of the model is taken for the truth. */
  readonly ignorance: boolean;
}

/** The task of Example 3 of the notes on PILCO. */
export const STANDARD_TASK: Task = { start: START.mean[0] ?? 0, goal: 0, ignorance: true };

export function startOf({ start }: Task): MultivariateGaussian {
  return { mean: [start, 0], covariance: START.covariance };
}

export function costOf({ goal }: Task): SaturatingCost {
  return { ...COST, target: [goal, 0] };
}
