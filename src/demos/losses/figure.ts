import { type Point, linePath } from '#figures/kit/path.ts';
import { type Scale, linearScale } from '#figures/kit/scale.ts';
import type { Line } from './fit.ts';
import { predict } from './fit.ts';

export interface Axes {
  readonly x: Scale;
  readonly y: Scale;
}

export const X_RANGE = [-3.2, 3.2] as const;
export const X_TICKS = [-3, -2, -1, 0, 1, 2, 3] as const;
/** Residuals, margins. */
export const M_RANGE = [-4, 4] as const;
export const M_TICKS = [-4, -2, 0, 2, 4] as const;

export function dataAxes(width: number, height: number): Axes {
  return {
    x: linearScale(X_RANGE, [24, width - 8]),
    y: linearScale(X_RANGE, [height - 22, 8]),
  };
}

/** A fit from one side of the picture to the other. */
export function fitPath(line: Line, { x, y }: Axes): string {
  return linePath(X_RANGE.map((at): Point => [x(at), y(predict(line, at))]));
}

/** A curve over a stretch of values, so many pieces long. */
export function curvePath(of: (at: number) => number, { x, y }: Axes, pieces = 160): string {
  const [from, to] = M_RANGE;
  return linePath(
    Array.from({ length: pieces + 1 }, (_, i): Point => {
      const at = from + ((to - from) * i) / pieces;
      return [x(at), y(of(at))];
    }),
  );
}
