import type { Point } from './path.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** Width of every drawing in its units: about the pixels that a phone of 360 has for it. */
export const WIDTH = 360;

/** The rectangle of a plot in the drawing, y downwards, and the values at its edges. */
export interface PlotOptions {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Values at the left and at the right edge. */
  readonly x: readonly [number, number];
  /** Values at the lower and at the upper edge. */
  readonly y: readonly [number, number];
  readonly logX?: boolean;
  readonly logY?: boolean;
}

/** A rectangle of the drawing with a scale along either edge. */
export interface Plot extends PlotOptions {
  readonly toX: Scale;
  readonly toY: Scale;
  /** Where a point of values lies in the drawing. */
  readonly at: (point: Point) => Point;
}

/** @throws RangeError for a stretch without length, or one that reaches zero on a logarithmic scale. */
export function plot(options: PlotOptions): Plot {
  const { left, right, top, bottom, x, y, logX = false, logY = false } = options;
  const toX = (logX ? logScale : linearScale)(x, [left, right]);
  const toY = (logY ? logScale : linearScale)(y, [bottom, top]);
  return { ...options, toX, toY, at: ([a, b]) => [toX(a), toY(b)] };
}

/**
 * A plot with the same length for a unit of x and of y: as wide as asked for, as high as it then has to be. For plans,
 * ellipses and directions, whose angles must be true.
 */
export function squarePlot({
  left,
  right,
  top,
  x,
  y,
}: Pick<PlotOptions, 'left' | 'right' | 'top' | 'x' | 'y'>): Plot {
  const unit = (right - left) / (x[1] - x[0]);
  return plot({ left, right, top, bottom: top + unit * (y[1] - y[0]), x, y });
}
