import { clipped, part } from '#demos/shared/drawing.ts';
import { contour } from '#figures/kit/contour.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { label } from '#figures/kit/label.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import { type Point, closedPath, pixel } from '#figures/kit/path.ts';
import { type Plot, plot, squarePlot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import type { Tone } from '#figures/kit/stroke.ts';
import { ticks, ticksAt } from '#figures/kit/ticks.ts';
import type { Laplace } from './laplace.ts';
import type { MeanField } from './mean-field.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import type { Strings } from './strings.ts';
import { type Target, logJoint } from './target.ts';

/** The frame of the pictures over the plane, and their height in units of the drawing. */
export const FRAME: Plot = squarePlot({ left: 22, right: 354, top: 8, x: [-4.5, 4.5], y: [-4, 4] });
export const FRAME_HEIGHT = Math.ceil(FRAME.bottom) + 22;
export const TRACE_HEIGHT = 190;

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

/** Points one turn around N(mean, Σ) at `radius` standard deviations; Σ is [Σ₁₁, Σ₁₂, Σ₂₂]. */
function ellipse([m1, m2]: Point, [a, b, c]: readonly [number, number, number], radius: number): Point[] {
  // The Cholesky factor [[l, 0], [k, h]] of Σ takes the circle to the ellipse.
  const l = Math.sqrt(a);
  const k = b / l;
  const h = Math.sqrt(Math.max(0, c - k * k));
  return Array.from({ length: 65 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / 64;
    const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return [m1 + l * u, m2 + k * u + h * v];
  });
}

function ellipses(mean: Point, covariance: readonly [number, number, number], tone: Tone): string {
  return [1, 2]
    .map((radius) =>
      curve(FRAME, ellipse(mean, covariance, radius), { tone, weight: radius === 1 ? 'bold' : 'thin' }),
    )
    .join('');
}

const diagonal = ({ sd }: MeanField): [number, number, number] => [sd[0] ** 2, 0, sd[1] ** 2];

export function fitPicture({ fits, lastAscent }: Run, best: MeanField | null): string {
  const q = fits.at(-1);
  if (q === undefined) return '';
  return [
    best === null
      ? ''
      : part(
          'q divergence',
          curve(FRAME, ellipse(best.mean, diagonal(best), 2), { tone: 'soft', dash: 'dashed' }),
        ),
    part(
      'q rate',
      curve(
        FRAME,
        fits.map(({ mean }) => mean),
        { tone: 'first', weight: 'hair' },
      ),
    ),
    part('draws', ...(lastAscent?.draws ?? []).filter(inFrame).map((z) => dot(FRAME.at(z), 'first', 2))),
    part('q bound', ellipses(q.mean, diagonal(q), 'first')),
  ].join('');
}

export function laplacePicture(laplace: Laplace | null): string {
  if (laplace === null) return '';
  return part(
    'laplace',
    ellipses(laplace.mode, laplace.covariance, 'second'),
    dot(FRAME.at(laplace.mode), 'second', 3),
  );
}

/** So many of the last places are joined by a line. */
const TAIL = 25;

export function walkerPicture({ places, lastWalk }: Run): string {
  const dots = places
    .filter(inFrame)
    .map((z) => FRAME.at(z))
    .map(([x, y]) => `M${pixel(x)} ${pixel(y)}h0`)
    .join('');
  const from = places.at(-2);
  return [
    part('walker', element('path', { d: dots, class: 'figure-line tone-third pfit-dots' })),
    part('walker width', curve(FRAME, places.slice(-TAIL), { tone: 'third', weight: 'hair' })),
    lastWalk === null || from === undefined
      ? ''
      : part(
          'proposal',
          segment(FRAME, from, lastWalk.proposal, {
            tone: 'third',
            ...(lastWalk.accepted ? {} : { dash: 'dashed' }),
          }),
          inFrame(lastWalk.proposal) && !lastWalk.accepted
            ? ring(FRAME.at(lastWalk.proposal), { tone: 'third', weight: 'thin' }, 3.5)
            : '',
        ),
    part(
      'walker',
      ...places
        .slice(-1)
        .filter(inFrame)
        .map((z) => dot(FRAME.at(z), 'third', 4)),
    ),
  ].join('');
}

function inFrame([a, b]: Point): boolean {
  return a >= FRAME.x[0] && a <= FRAME.x[1] && b >= FRAME.y[0] && b <= FRAME.y[1];
}

/** The bound against the number of steps, under the log evidence. */
export function tracePicture({ run, exact, laplace }: Session, strings: Strings): string {
  // A little room at the right, so that the last step lies inside of the plot.
  const count = Math.max(60, Math.ceil(1.02 * run.bounds.length));
  const top = Math.max(exact.logEvidence, laplace?.logEvidence ?? -Infinity) + 0.5;
  const on = plot({ left: 34, right: 344, top: 12, bottom: 150, x: [0, count], y: [top - 4, top] });
  const every = Math.ceil(run.bounds.length / 320);
  const shown = run.bounds.flatMap((bound, i): Point[] =>
    i % every === 0 || i === run.bounds.length - 1 ? [[i, bound]] : [],
  );
  const now = run.bounds.at(-1) ?? NaN;
  const at = run.bounds.length - 1;
  const floor = Math.max(now, top - 4);
  return [
    xAxis(on, { ticks: ticks([0, count], 6) }),
    label([on.right, TRACE_HEIGHT - 6], strings.stepAxis, { tone: 'faint', anchor: 'end' }),
    yAxis(on, { ticks: ticks([top - 4, top], 4) }),
    laplace === null
      ? ''
      : part(
          'laplace',
          segment(on, [0, laplace.logEvidence], [count, laplace.logEvidence], {
            tone: 'second',
            dash: 'dashed',
          }),
        ),
    part(
      'evidence',
      segment(on, [0, exact.logEvidence], [count, exact.logEvidence], { tone: 'ink', weight: 'bold' }),
    ),
    part('divergence', segment(on, [at, floor], [at, exact.logEvidence], { tone: 'accent', weight: 'bold' })),
    part('bound rate', curve(on, shown, { tone: 'first', weight: 'bold' })),
    now >= top - 4 ? part('bound', dot(on.at([at, now]), 'first', 3)) : '',
  ].join('');
}
