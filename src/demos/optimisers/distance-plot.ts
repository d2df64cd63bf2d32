import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve } from '#figures/kit/curve.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { type Tone, strokeOf } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { powerTicks, ticks } from '#figures/kit/ticks.ts';
import { FOUND } from './track.ts';

export const DISTANCE_PLOT_HEIGHT = 190;
const LEFT = 34;
/** Distances drawn: from one digit beyond the six to a hundred. */
const RANGE: readonly [number, number] = [1e-7, 1e2];
/** Points drawn of one line at most. */
const DRAWN = 400;

/** Distance from the minimum (logarithmic) over steps, as wide as asked for, for so many steps. */
export function distancePlot(width: number, steps: number): Plot {
  return plot({
    left: LEFT,
    right: width - 18,
    top: 8,
    bottom: DISTANCE_PLOT_HEIGHT - 22,
    x: [0, Math.max(20, steps)],
    y: RANGE,
    logY: true,
  });
}

/** Both axes, and the level of six digits. */
export function distanceAxes(on: Plot): string {
  const level = on.toY(FOUND);
  return (
    element('path', { d: `M${on.left} ${level}H${on.right}`, ...strokeOf({ tone: 'line' }) }) +
    xAxis(on, { ticks: ticks(on.x, 4) }) +
    yAxis(on, { ticks: powerTicks(RANGE, 2) })
  );
}

/** Measured distances as a line; where there are more than can be seen, every so many of them. */
export function distanceLine(on: Plot, distances: readonly number[], tone: Tone): string {
  const every = Math.ceil(distances.length / DRAWN);
  const points = distances.flatMap((far, k): Point[] =>
    k % every === 0 || k === distances.length - 1 ? [[k, Math.max(far, Number.MIN_VALUE)]] : [],
  );
  return curve(on, points, { tone, weight: 'bold' });
}

/** What theory says: the first distance times the factor's powers, a straight line here. */
export function theoryLine(on: Plot, first: number, factor: number, tone: Tone): string {
  const end = on.x[1];
  // One segment would leave the range where doubles end.
  const reach = factor < 1 && factor > 0 ? Math.min(end, Math.log(1e-300) / Math.log(factor)) : end;
  const at = (k: number): Point => [k, Math.max(Number.MIN_VALUE, first * factor ** k)];
  return curve(on, [at(0), at(reach)], { tone, dash: 'dashed' });
}
