import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import type { Plot } from '#figures/kit/plot.ts';
import type { Stroke } from '#figures/kit/stroke.ts';
import { ticks } from '#figures/kit/ticks.ts';
import { component } from '#numerics/vector.ts';
import { STROKES } from './angle-charts.ts';
import { entryOf, overTime, spread, timePlot } from './over-time.ts';
import type { Look } from './run.ts';
import type { Strings } from './strings.ts';
import type { System } from './task.ts';

export const GAINS_HEIGHT = 282;

/** Names and strokes of the entries of K, in the order of the state. */
const GAINS: Readonly<Record<System, readonly (readonly [name: string, stroke: Stroke])[]>> = {
  'cart-pole': [
    ['$s$', { tone: 'third' }],
    ['$v$', { tone: 'third', dash: 'dashed' }],
    ['$\\theta$', { tone: 'first', weight: 'bold' }],
    ['$\\omega$', { tone: 'first', dash: 'dashed' }],
  ],
  pendulum: [
    ['$\\theta$', { tone: 'first', weight: 'bold' }],
    ['$\\omega$', { tone: 'first', dash: 'dashed' }],
  ],
};

function zero(on: Plot): string {
  return segment(on, [0, 0], [on.x[1], 0], { tone: 'line', weight: 'thin' });
}

/** The control of the plan with the change that the backward pass proposes, above; the entries of K below. */
export function gainsChart(
  system: System,
  look: Look,
  width: number,
  strings: Strings,
): { panels: readonly Plot[]; layers: readonly Layer[] } {
  const { plan, openLoop, feedback } = look;
  const planned = plan.controls.map((u) => component(u, 0));
  const proposed = planned.map((u, t) => u + component(openLoop, t));
  const [low, high] = spread([0, ...planned, ...proposed], 0.05, 1);
  const upper = timePlot(system, width, [22, 112], [Math.max(low, -60), Math.min(high, 60)]);
  const lower = timePlot(system, width, [148, 242], spread([0, ...feedback.flat()], 0.05, 1));
  const lines = GAINS[system].map(([, stroke], i) =>
    curve(lower, overTime(system, entryOf(feedback, i)), stroke),
  );
  return {
    panels: [upper, lower],
    layers: [
      ['', zero(upper) + yAxis(upper, { ticks: ticks(upper.y, 3), name: strings.control[system] }) + xAxis(upper)], // prettier-ignore
      ['openLoop promise', curve(upper, overTime(system, proposed), STROKES.promise)],
      ['plan weight', curve(upper, overTime(system, planned), STROKES.plan)],
      ['', zero(lower) + yAxis(lower, { ticks: ticks(lower.y, 3), name: strings.gains }) + xAxis(lower, { ticks: ticks(lower.x, 5), name: strings.time })], // prettier-ignore
      ['feedback', lines.join('') + gainNames(system, lower, look)],
    ],
  };
}

/** Names at the right of the lines of K, far enough apart to be read. */
function gainNames(system: System, on: Plot, { feedback }: Look): string {
  const ends = (feedback.at(-1) ?? []).map((value, i) => ({
    y: on.toY(value),
    name: GAINS[system][i]?.[0] ?? '',
  }));
  let lowest = -Infinity;
  return ends
    .toSorted((a, b) => a.y - b.y)
    .map(({ y, name }) => {
      lowest = Math.max(y, lowest + 14);
      return label([on.right + 5, lowest], name, { tone: 'soft', place: 'centre' });
    })
    .join('');
}
