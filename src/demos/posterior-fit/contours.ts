import { clipped, part } from '#demos/shared/drawing.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { contour } from '#figures/kit/contour.ts';
import { label } from '#figures/kit/label.ts';
import { closedPath } from '#figures/kit/path.ts';
import { type Plot, squarePlot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import { ticksAt } from '#figures/kit/ticks.ts';
import { type Target, logJoint } from './target.ts';

/** The frame of the pictures over the plane, and their height in units of the drawing. */
export const FRAME: Plot = squarePlot({ left: 22, right: 354, top: 8, x: [-4.5, 4.5], y: [-4, 4] });
export const FRAME_HEIGHT = Math.ceil(FRAME.bottom) + 22;

/** Contours where the density is this much below its highest, in nats: those of a normal at 1, 2 and 3 standard deviations. */
const DEPTHS = [0.5, 2, 4.5];
const CELLS = 72;

/** How far beyond the frame contours are followed, so that those which leave it close outside. */
const BEYOND = 2;

/** Axes and the posterior's contours. */
export function contours(target: Target): string {
  const [x0, x1] = [FRAME.x[0] - BEYOND, FRAME.x[1] + BEYOND];
  const [y0, y1] = [FRAME.y[0] - BEYOND, FRAME.y[1] + BEYOND];
  const f = (a: number, b: number): number => logJoint(target, [a, b]);
  let top = -Infinity;
  for (let i = 0; i <= CELLS; i += 1)
    for (let j = 0; j <= CELLS; j += 1)
      top = Math.max(top, f(x0 + ((x1 - x0) * i) / CELLS, y0 + ((y1 - y0) * j) / CELLS));
  const filled = DEPTHS.map((depth) =>
    element('path', {
      d: contour(f, [x0, x1], [y0, y1], top - depth, CELLS)
        .map((line) => closedPath(line.map(FRAME.at)))
        .join(''),
      class: 'figure-area tone-ink pfit-level',
      'fill-rule': 'evenodd',
    }),
  );
  return (
    part('shape x noise prior evidence', clipped(FRAME, ...filled)) +
    xAxis(FRAME, { ticks: ticksAt([-4, -2, 0, 2, 4]) }) +
    label([FRAME.right - 4, FRAME.bottom - 5], '$z_1$', { tone: 'soft', anchor: 'end' }) +
    yAxis(FRAME, { ticks: ticksAt([-4, -2, 0, 2, 4]) }) +
    label([FRAME.left + 5, FRAME.top + 10], '$z_2$', { tone: 'soft' })
  );
}
