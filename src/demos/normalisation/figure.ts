import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { dot } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import type { Tone } from '#figures/kit/stroke.ts';
import { powerTicks, ticksAt } from '#figures/kit/ticks.ts';
import { DEPTH } from './state.ts';

export const LAYERS_HEIGHT = 205;

/** Powers of ten that hold all values, a decade to either side of one at least. */
function decades(values: readonly number[]): readonly [number, number] {
  const exponents = values.filter((value) => value > 0 && value < Infinity).map((value) => Math.log10(value));
  const low = Math.floor(Math.min(-1, ...exponents) - 0.2);
  const high = Math.ceil(Math.max(1, ...exponents) + 0.2);
  return [10 ** low, 10 ** high];
}

/** Variances by layer on a logarithmic scale that has room for all of `values`. */
export function layersPlot(values: readonly number[], width: number): Plot {
  return plot({
    left: 42,
    right: width - 12,
    top: 12,
    bottom: LAYERS_HEIGHT - 36,
    x: [0, DEPTH],
    y: decades(values),
    logY: true,
  });
}

/** Axes, with the level one. */
export function layersAxes(on: Plot, name: string): string {
  const span = Math.log10(on.y[1] / on.y[0]);
  return (
    segment(on, [on.x[0], 1], [on.x[1], 1], { tone: 'line' }) +
    xAxis(on, { ticks: ticksAt([1, 10, 20, 30, 40, 50]), name }) +
    yAxis(on, { ticks: powerTicks(on.y, Math.ceil(span / 6)) })
  );
}

/** What is predicted, as a line. */
export function predictedLine(on: Plot, values: readonly number[], tone: Tone): string {
  return curve(
    on,
    values.map((value, i): Point => [i + 1, value]),
    { tone, weight: 'bold' },
  );
}

/** What has been measured, a dot a layer; NaN where the signal has not yet come. */
export function measuredDots(on: Plot, values: readonly number[], tone: Tone): string {
  return values
    .map((value, i) => (value > 0 && value < Infinity ? dot(on.at([i + 1, value]), tone, 2.6) : ''))
    .join('');
}
