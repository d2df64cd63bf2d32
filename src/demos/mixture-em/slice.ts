import { type Shares, logJoints, logLikelihood, lowerBound } from './model.ts';
import { type Moment, partsBetween } from './moment.ts';
import type { Place } from './plane-gaussian.ts';

const STEPS = 28;

/** Log likelihood and lower bound at one point of the way that the M-step takes. */
export interface SlicePoint {
  /** From 0, where the iteration begins, to 1, where its M-step ends. */
  readonly way: number;
  readonly logLikelihood: number;
  readonly bound: number;
}

function sliceAt(moment: Moment, shares: Shares, points: readonly Place[], way: number): SlicePoint {
  const joints = logJoints(partsBetween(moment.from, moment.to, way), points);
  return { way, logLikelihood: logLikelihood(joints), bound: lowerBound(shares, joints) };
}

/** Both functions along the straight line through the parameters before and after the M-step, for the present shares. */
export function sliceOf(moment: Moment, points: readonly Place[]): SlicePoint[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => sliceAt(moment, moment.shares, points, i / STEPS));
}
