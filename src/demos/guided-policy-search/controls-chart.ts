import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { band, curve, segment } from '#figures/kit/curve.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Snapshot } from './run.ts';
import type { Strings } from './strings.ts';
import { STROKES } from './strokes.ts';
import { HORIZON, STEP } from './task.ts';

export const CONTROLS_HEIGHT = 262;

function panel(width: number, [top, bottom]: readonly [number, number], values: readonly number[]): Plot {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = Math.max(0.1, 0.08 * (high - low));
  const y = [low - room, high + room] as const;
  return plot({ left: 34, right: width - 8, top, bottom, x: [0, HORIZON * STEP], y });
}

function zero(on: Plot): string {
  return segment(on, [0, 0], [on.x[1], 0], { tone: 'line', weight: 'thin' });
}

/** Above, the controls of one start and what the policy would do at its states, the residual between them; below, the multipliers. */
export function controlsChart(now: Snapshot, one: number, width: number, strings: Strings): Layer[] {
  const controls = now.trajectories[one]?.u ?? [];
  const responses = now.responses[one] ?? [];
  const multipliers = now.multipliers[one] ?? [];
  const upper = panel(width, [22, 130], [...controls, ...responses]);
  const lower = panel(width, [164, 222], multipliers);
  const points = (values: readonly number[]): Point[] => values.map((value, t): Point => [t * STEP, value]);
  return [
    ['', zero(upper) + yAxis(upper, { ticks: ticks(upper.y, 5), name: strings.control }) + xAxis(upper)],
    ['primal rho', band(upper, points(controls), points(responses))],
    ['policy', curve(upper, points(responses), STROKES.policy)],
    ['trajectory', curve(upper, points(controls), STROKES.trajectory)],
    [
      '',
      zero(lower) +
        yAxis(lower, { ticks: ticks(lower.y, 3), name: strings.multiplier }) +
        xAxis(lower, { ticks: ticks(lower.x, 5), name: strings.time }),
    ],
    ['multiplier', curve(lower, points(multipliers), STROKES.multiplier)],
  ];
}
