import { segment } from '#figures/kit/curve.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { SETTINGS, type System, duration } from './task.ts';

/** A plot over the time of a plan, in a drawing of this width. */
export function timePlot(
  system: System,
  width: number,
  [top, bottom]: readonly [number, number],
  y: readonly [number, number],
): Plot {
  return plot({ left: 40, right: width - 42, top, bottom, x: [0, duration(system)], y });
}

/** Values at the times of a plan, as points over seconds. */
export function overTime(system: System, values: readonly number[]): Point[] {
  return values.map((value, t): Point => [t * SETTINGS[system].dt, value]);
}

/** One entry of each state. */
export function entryOf(states: readonly Vector[], index: number): number[] {
  return states.map((state) => component(state, index));
}

/** The least and the greatest of some values, with room beyond both; at least `least` apart. */
export function spread(values: readonly number[], room: number, least: number): [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const gap = Math.max(high - low, least);
  const middle = (low + high) / 2;
  return [middle - gap * (0.5 + room), middle + gap * (0.5 + room)];
}

/** The mark of a moment across a chart over time. */
export function momentMark(on: Plot, time: number): string {
  return segment(on, [time, on.y[0]], [time, on.y[1]], { tone: 'soft', weight: 'hair' });
}
