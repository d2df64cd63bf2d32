import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { ring } from '#figures/kit/mark.ts';
import type { Point } from '#figures/kit/path.ts';
import { type Plot, plot } from '#figures/kit/plot.ts';
import type { Stroke } from '#figures/kit/stroke.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Strings } from './strings.ts';
import { STROKES } from './strokes.ts';
import { type Pair, type Task, type Trajectory, rollOut } from './task.ts';

/** Height of the picture of the plane for its width. */
export function planeHeight(width: number): number {
  return Math.round(Math.min(440, Math.max(280, 0.62 * width)));
}

export function planePlot(width: number): Plot {
  const bottom = planeHeight(width) - 40;
  return plot({ left: 34, right: width - 8, top: 24, bottom, x: [-3, 3.6], y: [-3, 3.6] });
}

function lines(on: Plot, trajectories: readonly Trajectory[], stroke: Stroke): string {
  return trajectories
    .map(({ p, v }) =>
      curve(
        on,
        p.map((at, t): Point => [at, v[t] ?? 0]),
        stroke,
      ),
    )
    .join('');
}

/** The trajectories of all starts, what the present policy does from there, and what the best policy would do. */
export function planeChart(
  on: Plot,
  task: Task,
  trajectories: readonly Trajectory[],
  theta: Pair,
  best: Pair,
  strings: Strings,
): Layer[] {
  const follow = (policy: Pair): Trajectory[] => task.starts.map((start) => rollOut(task, policy, start));
  const cross =
    segment(on, [0, on.y[0]], [0, on.y[1]], { tone: 'line', weight: 'thin' }) +
    segment(on, [on.x[0], 0], [on.x[1], 0], { tone: 'line', weight: 'thin' });
  return [
    [
      '',
      cross +
        yAxis(on, { ticks: ticks(on.y, 5), name: strings.velocity }) +
        xAxis(on, { ticks: ticks(on.x, 6), name: strings.position }) +
        ring(on.at([0, 0]), { tone: 'soft' }, 4),
    ],
    ['exact', lines(on, follow(best), STROKES.exact)],
    ['policy cost theta', lines(on, follow(theta), STROKES.policy)],
    ['trajectory', lines(on, trajectories, STROKES.trajectory)],
  ];
}
