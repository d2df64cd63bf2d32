import { type Point, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import { spread } from '#figures/kit/spread.ts';
import type { Line } from './fit.ts';
import { predict } from './fit.ts';

export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
}

export const X_RANGE = [-3.2, 3.2] as const;
export const X_TICKS = [-3, -2, -1, 0, 1, 2, 3] as const;

/** The height of a name. */
const NAME = 13;

/** The axes of the data, with room for names at the right. */
export function dataAxes(width: number, height: number, room: number): Axes {
  return {
    x: linearScale(X_RANGE, [24, width - 2 - room]),
    y: linearScale(X_RANGE, [height - 22, 8]),
  };
}

/** How high the picture of the data is at a width. */
export function dataHeight(width: number): number {
  return Math.round(Math.min(400, Math.max(280, width * 0.58)));
}

/** A fit from one side of the picture to the other. */
export function fitPath(line: Line, { x, y }: Axes): string {
  return linePath(X_RANGE.map((at): Point => [x(at), y(predict(line, at))]));
}

/** The base lines of names beside the right ends of fits: none covers another, none leaves the picture. */
export function nameLevels(lines: readonly Line[], { y }: Axes): number[] {
  const ends = lines.map((line) => y(predict(line, X_RANGE[1])) + 4);
  return spread(ends, NAME, [y(X_RANGE[1]) + 8, y(X_RANGE[0])]);
}

/** A curve over a stretch of values, so many pieces long. */
export function curvePath(
  of: (at: number) => number,
  [from, to]: readonly [number, number],
  { x, y }: Axes,
  pieces = 320,
): string {
  return linePath(
    Array.from({ length: pieces + 1 }, (_, i): Point => {
      const at = from + ((to - from) * i) / pieces;
      return [x(at), y(of(at))];
    }),
  );
}
