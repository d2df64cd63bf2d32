import type { Pair } from '#numerics/newton-2d.ts';
import { type Landscape, distance } from './landscape.ts';
import { type Iterate, type Method, type Settings, walk } from './methods.ts';

/** Six digits: from here on a minimum counts as found. */
export const FOUND = 1e-6;
/** A walk ends where rounding takes over, or where it has left for good. */
const NEAR = 1e-12;
const FAR = 1e6;

/** How far one method has come. */
export interface Track {
  readonly method: Method;
  /** The start and every point since. */
  readonly points: readonly Pair[];
  /** Distance from the minimum at each of them (see `distance`). */
  readonly distances: readonly number[];
  /** The last step; null before the first. */
  readonly last: Iterate | null;
  readonly end: 'arrived' | 'gone' | null;
  /** One step, unless the walk has ended. */
  advance(): void;
}

export function createTrack(method: Method, land: Landscape, start: Pair, settings: Settings): Track {
  const steps = walk(method, land, start, settings);
  const points = [start];
  const distances = [distance(land, start)];
  let last: Iterate | null = null;
  let end: Track['end'] = (distances[0] ?? 0) < NEAR ? 'arrived' : null;
  return {
    method,
    points,
    distances,
    get last() {
      return last;
    },
    get end() {
      return end;
    },
    advance() {
      if (end !== null) return;
      const next = steps.next();
      if (next.done === true) {
        end = 'arrived';
        return;
      }
      last = next.value;
      const far = distance(land, last.point);
      points.push(last.point);
      distances.push(far);
      if (far < NEAR) end = 'arrived';
      else if (!(far < FAR)) end = 'gone';
    },
  };
}

/** How many steps it took until the distance stays below `FOUND`, as far as one can tell by now; null if it is above. */
export function stepsToSixDigits(distances: readonly number[]): number | null {
  const lastAbove = distances.findLastIndex((far) => !(far < FOUND));
  return lastAbove === distances.length - 1 ? null : lastAbove + 1;
}

/** The factor by which a step has shrunk the distance, as the geometric mean over the second half of the walk; NaN before a step. */
export function measuredFactor(distances: readonly number[]): number {
  const last = distances.length - 1;
  const from = Math.floor(last / 2);
  const [before = NaN, after = NaN] = [distances[from], distances[last]];
  return (after / before) ** (1 / (last - from));
}
