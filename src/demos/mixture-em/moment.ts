import type { Shares } from './model.ts';
import type { Part } from './plane-gaussian.ts';
import type { Run, Stage } from './run.ts';

/** Where a run stands, with a half step perhaps under way. */
export interface Moment {
  /** The last half step that is complete: what the numbers are of. */
  readonly stage: Stage;
  /** What the picture shows: on the way from that stage to the next. */
  readonly parts: readonly Part[];
  readonly shares: Shares;
  /** The parts on which the present iteration rests, and those that its M-step leads to. */
  readonly from: readonly Part[];
  readonly to: readonly Part[];
  /** The parts before the last M-step that is complete; the same as now before the first. */
  readonly before: readonly Part[];
  /** How far the M-step has got, from 0 to 1. */
  readonly way: number;
}

function between(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** The parts on the straight way from one set of parameters to another; for t from 0 to 1 the covariances are positive definite. */
export function partsBetween(from: readonly Part[], to: readonly Part[], t: number): Part[] {
  return from.map((a, k) => {
    const b = to[k] ?? a;
    return {
      weight: between(a.weight, b.weight, t),
      mean: [between(a.mean[0], b.mean[0], t), between(a.mean[1], b.mean[1], t)],
      covariance: {
        xx: between(a.covariance.xx, b.covariance.xx, t),
        xy: between(a.covariance.xy, b.covariance.xy, t),
        yy: between(a.covariance.yy, b.covariance.yy, t),
      },
    };
  });
}

function sharesBetween(from: Shares, to: Shares, t: number): Shares {
  return t === 0 ? from : from.map((row, n) => row.map((share, k) => between(share, to[n]?.[k] ?? share, t)));
}

/** The run after so many half steps, a fraction being a half step under way. */
export function momentOf(run: Run, steps: number): Moment {
  const done = Math.floor(steps);
  const t = steps - done;
  const stage = run.at(done);
  const next = run.at(done + 1);
  const dividing = done % 2 === 0;
  const iteration = done - (done % 2);
  const [from, to] = [run.at(iteration).parts, run.at(iteration + 2).parts];
  return {
    stage,
    parts: dividing ? stage.parts : partsBetween(stage.parts, next.parts, t),
    shares: dividing ? sharesBetween(stage.shares, next.shares, t) : stage.shares,
    from,
    to,
    before: run.at(Math.max(0, iteration - 2)).parts,
    way: dividing ? 0 : t,
  };
}
