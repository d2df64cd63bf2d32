import { entry } from '#numerics/matrix.ts';
import { expectedCost } from '#numerics/pilco/saturating-cost.ts';
import type { WorkedValues } from '../example.ts';

/** A bell of width ½. */
export const WEIGHT = 4;
export const DISTANCES = [0, 2] as const;
const VARIANCES = [0.01, 0.25, 1, 3.75, 9] as const;

/** E[c] and its derivative in the variance at a distance from the target. */
export function costOf(distance: number, variance: number): { cost: number; slope: number } {
  const { value, byCovariance } = expectedCost(
    { weights: [[WEIGHT]], target: [0] },
    { mean: [distance], covariance: [[variance]] },
  );
  return { cost: value, slope: entry(byCovariance, 0, 0) };
}

/** Example 2 of the notes on PILCO. */
export function costTable(): WorkedValues {
  const [near, far] = DISTANCES;
  return {
    turn: far ** 2 - 1 / WEIGHT,
    rows: VARIANCES.map((variance) => ({
      variance,
      near: costOf(near, variance),
      far: costOf(far, variance),
    })),
  };
}
