import { type Point, closedPath, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { DRAWN_AT } from '#numerics/gaussian-process/line-draws.ts';
import { type Fitted, covarianceOf, predictAt } from '#numerics/gaussian-process/line-regression.ts';
import type { Vector } from '#numerics/vector.ts';

const X = [-6, 6] as const;
const Y = [-3.1, 3.1] as const;
export const X_TICKS = [-6, -4, -2, 0, 2, 4, 6] as const;
export const Y_TICKS = [-2, 0, 2] as const;
/** Places at which mean and band are computed. */
const FINE = 241;
/** 95 % of a normal distribution lie within so many standard deviations. */
export const BAND = 1.96;

/** Where things lie in a picture so many pixels wide: the functions, and under them the kernel on the rail of x*. */
export interface Layout {
  readonly x: Scale;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The rail of x*, on which the kernel stands. */
  readonly rail: number;
  /** How high the kernel stands at its peak. */
  readonly bump: number;
  readonly height: number;
}

export function layoutOf(width: number): Layout {
  const [left, right, top] = [26, width - 16, 6];
  const bottom = top + Math.round(Math.min(330, Math.max(210, width * 0.46)));
  const bump = 40;
  const rail = bottom + 26 + bump;
  return {
    x: linearScale(X, [left, right]),
    y: linearScale(Y, [bottom, top]),
    left,
    right,
    top,
    bottom,
    rail,
    bump,
    height: rail + 16,
  };
}

function places(count: number): number[] {
  return Array.from({ length: count }, (_, i) => X[0] + ((X[1] - X[0]) * i) / (count - 1));
}

/** The paths of the posterior mean and its band of 95 %, for the function without the noise. */
export function posteriorPaths({ x, y }: Layout, fitted: Fitted): { mean: string; band: string } {
  const at = places(FINE);
  const found = predictAt(fitted, at);
  const line = (sign: number): Point[] =>
    found.map(({ mean, variance }, i) => [x(at[i] ?? 0), y(mean + sign * BAND * Math.sqrt(variance))]);
  return { mean: linePath(line(0)), band: closedPath([...line(1), ...line(-1).reverse()]) };
}

/** One path for all drawn functions. */
export function drawnPath({ x, y }: Layout, drawn: readonly Vector[]): string {
  return drawn.map((values) => linePath(DRAWN_AT.map((at, i): Point => [x(at), y(values[i] ?? 0)]))).join('');
}

/** k(x, x*)/s² over x, standing on the rail. */
export function kernelPath({ x, rail, bump }: Layout, { prior }: Fitted, query: number): string {
  const covariance = covarianceOf(prior);
  const variance = prior.signalSd ** 2;
  // x* itself among the places: some kernels have their peak in a point.
  const at = [...places(FINE), query].sort((a, b) => a - b);
  const line = at.map((place): Point => [x(place), rail - (bump * covariance(place, query)) / variance]);
  return closedPath([[x(X[0]), rail], ...line, [x(X[1]), rail]]);
}

/** A bar of one standard deviation of the noise on either side of each point. */
export function noisePath({ x, y }: Layout, points: readonly Point[], noiseSd: number): string {
  return points
    .map(([a, b]) => `M${x(a).toFixed(1)} ${y(b - noiseSd).toFixed(1)}V${y(b + noiseSd).toFixed(1)}`)
    .join('');
}
