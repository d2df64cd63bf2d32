import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import type { Plot } from '#figures/kit/plot.ts';
import type { Stroke } from '#figures/kit/stroke.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Vector } from '#numerics/vector.ts';
import { entryOf, overTime, spread, timePlot } from './over-time.ts';
import type { Look } from './run.ts';
import type { Strings } from './strings.ts';
import { SETTINGS, type System } from './task.ts';

export const ANGLE_HEIGHT = 208;

export interface Chart {
  readonly on: Plot;
  readonly layers: readonly Layer[];
}

/** How the lines of these charts are drawn, for them and for their legends. */
export const STROKES = {
  plan: { weight: 'bold' },
  ghost: { tone: 'faint', weight: 'thin' },
  promise: { tone: 'second', weight: 'bold', dash: 'dashed' },
  refused: { tone: 'soft', weight: 'hair' },
  next: { tone: 'accent', weight: 'bold' },
  corrected: { tone: 'first', weight: 'bold' },
  alone: { tone: 'second', weight: 'bold', dash: 'dashed' },
} as const satisfies Record<string, Stroke>;

/** Lines where the pole hangs and where it stands. */
function levels(on: Plot, strings: Strings): string {
  const names: readonly (readonly [number, string])[] = [
    [0, strings.upright],
    [Math.PI, strings.hanging],
    [2 * Math.PI, strings.upright],
  ];
  return names
    .filter(([angle]) => angle > on.y[0] && angle < on.y[1])
    .map(
      ([angle, name]) =>
        segment(on, [0, angle], [on.x[1], angle], { tone: 'line', weight: 'thin' }) +
        label([on.right + 5, on.toY(angle)], name, { tone: 'faint', place: 'centre' }),
    )
    .join('');
}

function anglePlot(system: System, width: number, angles: readonly number[]): Plot {
  // Refused trials may turn over and over: they are cut off.
  const [low, high] = spread([0, Math.PI, ...angles], 0.06, 1);
  return timePlot(system, width, [22, 168], [Math.max(low, -4), Math.min(high, 8)]);
}

function axes(on: Plot, strings: Strings): Layer {
  const vertical = yAxis(on, { ticks: ticks(on.y, 5), name: strings.angle });
  return ['', levels(on, strings) + vertical + xAxis(on, { ticks: ticks(on.x, 5), name: strings.time })];
}

function angleCurve(system: System, on: Plot, states: readonly Vector[], stroke: Stroke): string {
  return curve(on, overTime(system, entryOf(states, SETTINGS[system].angle)), stroke);
}

/** One iteration: the plan, what the model promises of the full step, the refused trials, and the next plan. */
export function iterationChart(system: System, look: Look, width: number, strings: Strings): Chart {
  const { plan, promised, trials } = look;
  const angles = [plan.states, promised].flatMap((states) => entryOf(states, SETTINGS[system].angle));
  const on = anglePlot(system, width, angles);
  const draw = (kind: keyof typeof STROKES, states: readonly Vector[]): string =>
    angleCurve(system, on, states, STROKES[kind]);
  const drawTrials = (taken: boolean): string =>
    trials
      .filter(({ accepted }) => accepted === taken)
      .map(({ trajectory }) => draw(taken ? 'next' : 'refused', trajectory.states))
      .join('');
  return {
    on,
    layers: [
      axes(on, strings),
      ['truth alpha', drawTrials(false)],
      ['promise openLoop', draw('promise', promised)],
      ['plan', draw('plan', plan.states)],
      ['next alpha', drawTrials(true)],
    ],
  };
}

/** The plan begun off its start: with the feedback, and its controls alone. */
export function pushChart(system: System, look: Look, width: number, strings: Strings): Chart {
  const { plan, pushed } = look;
  const all = [plan.states, pushed.corrected.states, pushed.alone.states];
  const on = anglePlot(
    system,
    width,
    all.flatMap((states) => entryOf(states, SETTINGS[system].angle)),
  );
  const draw = (kind: keyof typeof STROKES, states: readonly Vector[]): string =>
    angleCurve(system, on, states, STROKES[kind]);
  return {
    on,
    layers: [
      axes(on, strings),
      ['plan', draw('ghost', plan.states)],
      ['deviation', draw('alone', pushed.alone.states)],
      ['feedback deviation', draw('corrected', pushed.corrected.states)],
    ],
  };
}
