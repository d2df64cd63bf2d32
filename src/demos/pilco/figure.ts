import { type Point, closedPath, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { entry } from '#numerics/matrix.ts';
import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { component } from '#numerics/vector.ts';
import { STEPS, TICK } from '#worked/pilco/pendulum.ts';
import type { Swarm } from './cloud.ts';
import type { Plan } from './forecast.ts';

export const ANGLES = [-1, 1] as const;
export const SPEEDS = [-2, 2] as const;
export const ANGLE_TICKS = [-1, -0.5, 0, 0.5, 1] as const;
export const SECONDS = STEPS * TICK;

export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
}

/** Time to the right, angle upwards. */
export function beamAxes(width: number, height: number): Axes {
  return {
    x: linearScale([0, SECONDS], [34, width - 10]),
    y: linearScale(ANGLES, [height - 24, 8]),
  };
}

/** Angle to the right, speed upwards. */
export function planeAxes(width: number, height: number): Axes {
  return {
    x: linearScale(ANGLES, [28, width - 14]),
    y: linearScale(SPEEDS, [height - 24, 8]),
  };
}

/** The mean and the band of two standard deviations of the angle. */
export function beamPaths(
  { states }: Plan,
  { x, y }: Axes,
): { readonly mean: string; readonly band: string } {
  const edge = (deviations: number): Point[] =>
    states.map(({ mean, covariance }, t) => [
      x(t * TICK),
      y(component(mean, 0) + deviations * Math.sqrt(entry(covariance, 0, 0))),
    ]);
  return { mean: linePath(edge(0)), band: closedPath([...edge(2), ...edge(-2).reverse()]) };
}

/** The angle of one sample over time. */
export function pathOfSample(swarms: readonly Swarm[], i: number, { x, y }: Axes): string {
  return linePath(swarms.map(({ angles }, t) => [x(t * TICK), y(angles[i] ?? NaN)]));
}

/** The curve two standard deviations away from the mean, in all directions. */
export function ellipsePath({ mean, covariance }: MultivariateGaussian, { x, y }: Axes): string {
  const l00 = Math.sqrt(entry(covariance, 0, 0));
  const l10 = entry(covariance, 1, 0) / l00;
  const l11 = Math.sqrt(Math.max(0, entry(covariance, 1, 1) - l10 * l10));
  return closedPath(
    Array.from({ length: 60 }, (_, i): Point => {
      const [a, b] = [2 * Math.cos((i * Math.PI) / 30), 2 * Math.sin((i * Math.PI) / 30)];
      return [x(component(mean, 0) + l00 * a), y(component(mean, 1) + l10 * a + l11 * b)];
    }),
  );
}

/** Where the tip of a pole stands, its foot at (cx, cy), and the angle of a tip so far to the right. */
export interface PoleFrame {
  readonly cx: number;
  readonly cy: number;
  readonly length: number;
}

export function tip({ cx, cy, length }: PoleFrame, angle: number, reach = 1): Point {
  return [cx + reach * length * Math.sin(angle), cy - reach * length * Math.cos(angle)];
}

/** The poles of samples as one path. */
export function polesPath(frame: PoleFrame, angles: Iterable<number>): string {
  return Array.from(angles, (angle) => linePath([[frame.cx, frame.cy], tip(frame, angle)])).join('');
}

/** The sector between two angles. */
export function sectorPath(frame: PoleFrame, from: number, to: number): string {
  const [a, b] = [Math.max(-Math.PI, Math.min(from, to)), Math.min(Math.PI, Math.max(from, to))];
  const rim = Array.from({ length: 33 }, (_, i) => tip(frame, a + ((b - a) * i) / 32));
  return closedPath([[frame.cx, frame.cy], ...rim]);
}
