import {
  type Shares,
  divergence,
  logJoints,
  logLikelihood,
  lowerBound,
  maximise,
  responsibilities,
} from './model.ts';
import type { Part, Place } from './plane-gaussian.ts';

/** What holds after so many half steps: odd ones divide the points (E), even ones move the parts (M). */
export interface Stage {
  readonly parts: readonly Part[];
  readonly shares: Shares;
  readonly logLikelihood: number;
  readonly bound: number;
  /** Σ KL(r ‖ posterior), computed by itself. */
  readonly divergence: number;
}

export const MOST_STEPS = 400;
/** A whole iteration that gains less, in nats, is the last one. */
const SETTLED = 1e-4;
/** Standard deviation of every part at the start. */
const START_SD = 0.8;

export interface Run {
  readonly points: readonly Place[];
  /** The stage after n half steps, or the last one. Computed when it is first asked for. */
  at(n: number): Stage;
  /** n, or the half step after which nothing changes any more, if that comes before. */
  until(n: number): number;
}

function stageOf(parts: readonly Part[], shares: Shares, points: readonly Place[]): Stage {
  const joints = logJoints(parts, points);
  return {
    parts,
    shares,
    logLikelihood: logLikelihood(joints),
    bound: lowerBound(shares, joints),
    divergence: divergence(shares, joints),
  };
}

/** Expectation maximisation from round parts of equal weight at the given means; at first every point is shared out evenly. */
export function createRun(points: readonly Place[], means: readonly Place[]): Run {
  const variance = START_SD ** 2;
  const parts = means.map((mean) => ({
    weight: 1 / means.length,
    mean,
    covariance: { xx: variance, xy: 0, yy: variance },
  }));
  const even = points.map(() => means.map(() => 1 / means.length));
  const first = stageOf(parts, even, points);
  const stages = [first];
  let end = MOST_STEPS;
  const extend = (): void => {
    const n = stages.length;
    const last = stages[n - 1] ?? first;
    if (n % 2 === 1)
      stages.push(stageOf(last.parts, responsibilities(logJoints(last.parts, points)), points));
    else {
      const next = stageOf(maximise(last.shares, points, last.parts), last.shares, points);
      stages.push(next);
      if (next.logLikelihood - last.logLikelihood < SETTLED) end = n;
    }
  };
  return {
    points,
    at(n) {
      while (stages.length <= n && stages.length <= end) extend();
      return stages[Math.min(n, stages.length - 1)] ?? first;
    },
    until(n) {
      this.at(Math.ceil(n));
      return Math.min(n, end);
    },
  };
}
