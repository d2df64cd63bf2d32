import { absoluteArea } from '#numerics/absolute-area.ts';
import { type Mixture, density } from './mixture.ts';

/** The distribution function at evenly spaced points. */
export interface Cumulative {
  readonly from: number;
  readonly step: number;
  readonly values: readonly number[];
}

/** F of a mixture, by the trapezium rule over eight deviations beyond the outer means. */
export function cumulative(mixture: Mixture, points = 2001): Cumulative {
  const from = Math.min(...mixture.means) - 8 * mixture.sd;
  const step = (Math.max(...mixture.means) + 8 * mixture.sd - from) / (points - 1);
  let [sum, before] = [0, 0];
  const values = Array.from({ length: points }, (_, i) => {
    const here = density(mixture, from + step * i);
    if (i > 0) sum += (step * (before + here)) / 2;
    before = here;
    return sum;
  });
  return { from, step, values: values.map((value) => value / sum) };
}

function valueAt({ from, step, values }: Cumulative, x: number): number {
  const place = (x - from) / step;
  const i = Math.floor(place);
  if (i < 0) return 0;
  const low = values[i];
  const high = values[i + 1];
  return low === undefined || high === undefined ? 1 : low + (place - i) * (high - low);
}

/**
 * The 1-Wasserstein distance ∫ |Fₙ − F| dx between samples and a distribution (Vallender 1974). Between two points of the
 * grid F is a straight line, which is the only approximation.
 */
export function distanceTo(samples: readonly number[], exact: Cumulative): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const grid = exact.values.map((_, i) => exact.from + exact.step * i);
  const places = [...sorted, ...grid].sort((a, b) => a - b);
  let [distance, below] = [0, 0];
  let last = places[0] ?? 0;
  for (const place of places) {
    const part = below / sorted.length;
    distance += absoluteArea(part - valueAt(exact, last), part - valueAt(exact, place), place - last);
    while (below < sorted.length && (sorted[below] ?? 0) <= place) below += 1;
    last = place;
  }
  return distance;
}
