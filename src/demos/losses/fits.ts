import { exactFit } from './exact.ts';
import type { DataPoint, Line } from './fit.ts';
import { type LossName, lossOf, rivals } from './loss.ts';
import type { State } from './state.ts';

/** The exact fit of each loss that is compared, in their order; null where there is none. */
export type Fits = ReadonlyMap<LossName, Line | null>;

/** Exact fits, kept until points, shape or δ change: a step of the descent costs none. */
export function createFits(): (state: State, points: readonly DataPoint[]) => Fits {
  let [known, fits]: [string, Fits] = ['', new Map()];
  return ({ loss, shape, delta }, points) => {
    const { kind } = lossOf(loss, delta);
    const asked = JSON.stringify([kind, shape, delta, points]);
    if (asked !== known) {
      known = asked;
      fits = new Map(rivals(kind).map((name) => [name, exactFit(name, points, shape, delta)]));
    }
    return fits;
  };
}
