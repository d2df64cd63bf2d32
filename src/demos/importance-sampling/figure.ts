import { type Point, areaPath, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { integrandOf } from './integrand.ts';
import type { State } from './state.ts';
import { exactMean, targetDensity } from './target.ts';

/** The stretch of x that the pictures show. */
export const X_RANGE = [-8, 8] as const;
export const X_TICKS = [-8, -6, -4, -2, 0, 2, 4, 6, 8] as const;

/** Horizontal scale of a picture so many pixels wide. */
export function xScale(width: number): Scale {
  return linearScale(X_RANGE, [10, width - 10]);
}

/** The curves of a state as paths, over the pixels from `top` to `base`. */
export interface Curves {
  readonly y: Scale;
  readonly targetArea: string;
  readonly target: string;
  readonly proposal: string;
  /** q* = fp/μ. */
  readonly best: string;
}

export function curves(state: State, x: Scale, base: number, top: number): Curves {
  const f = integrandOf(state.integrand, state.threshold);
  const mean = exactMean(f, state.distance);
  const p = (at: number): number => targetDensity(at, state.distance);
  const q = (at: number): number => gaussian(at, state);
  const best = (at: number): number => (f.value(at) * p(at)) / mean;
  const [from, to] = [x(X_RANGE[0]), x(X_RANGE[1])];
  const pixels = Array.from({ length: Math.ceil((to - from) / 2) + 1 }, (_, i) => Math.min(to, from + 2 * i));
  const heights = (g: (at: number) => number): number[] => pixels.map((pixel) => g(x.invert(pixel)));
  const [ps, qs, bests] = [heights(p), heights(q), heights(best)];
  const highest = Math.max(...ps);
  const y = linearScale(
    [0, 1.12 * Math.max(highest, ...[...qs, ...bests].map((value) => Math.min(value, 2.5 * highest)))],
    [base, top],
  );
  // What leaves the picture at the top is cut off there.
  const points = (values: readonly number[]): Point[] =>
    values.map((value, i) => [pixels[i] ?? from, Math.max(-20, y(value))]);
  return {
    y,
    targetArea: areaPath(points(ps), base),
    target: linePath(points(ps)),
    proposal: linePath(points(qs)),
    best: linePath(points(bests)),
  };
}
