import type { Layer } from '#demos/shared/canvas.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, curves } from '#figures/kit/curve.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import { type Point, pixel } from '#figures/kit/path.ts';
import { plot } from '#figures/kit/plot.ts';
import { strokeOf } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { ticks } from '#figures/kit/ticks.ts';
import type { Landscape } from './landscape.ts';
import { STROKES } from './strokes.ts';
import type { Pair } from './task.ts';

export const LANDSCAPE_HEIGHT = 234;
const ARM = 5;

function cross([x, y]: Point): string {
  const d = `M${pixel(x - ARM)} ${pixel(y - ARM)}l${2 * ARM} ${2 * ARM}m-${2 * ARM} 0l${2 * ARM} -${2 * ARM}`;
  return element('path', { d, ...strokeOf({ weight: 'bold' }) });
}

/** Lines of equal cost over the parameters, and the way of the policy from its copy to where it is now. */
export function landscapeChart(
  { first, second, lines }: Landscape,
  way: readonly Pair[],
  best: Pair,
  width: number,
): Layer[] {
  const on = plot({ left: 40, right: width - 12, top: 22, bottom: 196, x: first, y: second });
  const inside = ([a, b]: Pair): boolean =>
    a >= first[0] && a <= first[1] && b >= second[0] && b <= second[1];
  const [copy, now] = [way.slice(0, 1), way.slice(-1)];
  return [
    ['cost', curves(on, lines, { tone: 'line', weight: 'thin' })],
    [
      '',
      yAxis(on, { ticks: ticks(second, 4), name: '$\\theta_2$' }) +
        xAxis(on, { ticks: ticks(first, 5), name: '$\\theta_1$' }),
    ],
    ['exact', cross(on.at(best))],
    [
      'theta policy',
      curve(on, way, STROKES.way) +
        copy
          .filter(inside)
          .map((theta) => ring(on.at(theta), { tone: 'second', weight: 'bold' }, 4.5))
          .join('') +
        now
          .filter(inside)
          .map((theta) => dot(on.at(theta), 'second', 4.5))
          .join(''),
    ],
  ];
}
