import { part } from '#demos/shared/drawing.ts';
import { xAxis, yAxis } from '#figures/kit/axes.ts';
import { curve, segment } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { arrow, dot } from '#figures/kit/mark.ts';
import { type Point, pixel } from '#figures/kit/path.ts';
import { type Plot, squarePlot } from '#figures/kit/plot.ts';
import { element } from '#figures/kit/svg.ts';
import { ticksAt } from '#figures/kit/ticks.ts';
import { type Matrix, entry } from '#numerics/matrix.ts';
import { attend } from './model.ts';
import type { State } from './state.ts';
import { TOKENS } from './vectors.ts';
import type { Walk } from './walk.ts';

/** The frame of both planes, and their height in units of the drawing. */
export const FRAME: Plot = squarePlot({ left: 8, right: 352, top: 6, x: [-3.5, 3.5], y: [-3.2, 3.2] });
export const FRAME_HEIGHT = Math.ceil(FRAME.bottom) + 6;

const ALL = Array.from({ length: TOKENS }, (_, m) => m);

/** Column m of a matrix of two rows, as a point. */
export function pointOf(a: Matrix, m: number): Point {
  return [entry(a, 0, m), entry(a, 1, m)];
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function axes(): string {
  const marks = { ticks: ticksAt([-2, 2]), at: 0 };
  return xAxis(FRAME, marks) + yAxis(FRAME, marks);
}

/** From here on a name beside a point would leave the picture. */
const OUTER = 1.9;

/** A name beside a point, on the side that leads away from the origin; far out above it, or below. */
function name(point: Point, text: string, tone: 'first' | 'second' | 'ink'): string {
  const [x, y] = FRAME.at(point);
  const left = point[0] < 0;
  if (Math.abs(point[0]) > OUTER) {
    const below = point[1] < 0;
    const at: Point = [x, y + (below ? 9 : -9)];
    return label(at, text, { tone, anchor: 'middle', place: below ? 'below' : 'above' });
  }
  return label([x + (left ? -11 : 11), y], text, {
    tone,
    anchor: left ? 'end' : 'start',
    place: point[1] < 0 ? 'below' : 'above',
  });
}

/** The queries that two keys match equally well: a line through the origin, across the walk's direction. */
function tieLine({ tie }: Walk): string {
  if (tie === null) return '';
  const [a = 0, b = 0] = tie.direction;
  const far = 9;
  return segment(FRAME, [-far * b, far * a], [far * b, -far * a], { tone: 'faint', dash: 'dashed' });
}

/** Keys and queries as arrows from the origin, and where the chosen query has come from. */
export function matchPicture(state: State, tokens: readonly string[], walk: Walk): string {
  const arrows = (kind: 'keys' | 'queries', tone: 'first' | 'second', letter: string): string =>
    part(
      `${kind} scores`,
      ...ALL.flatMap((m) => {
        const tip = pointOf(state[kind], m);
        const bold = kind === 'queries' && m === state.chosen;
        return [
          arrow(FRAME.at([0, 0]), FRAME.at(tip), { tone, weight: bold ? 'bold' : 'thin' }),
          name(tip, `$\\mathbf{${letter}}_${String(m + 1)}$ ${tokens[m] ?? ''}`, tone),
        ];
      }),
    );
  const query = pointOf(state.queries, state.chosen);
  const [a = 0, b = 0] = walk.tie?.direction ?? [];
  const from: Point = [query[0] - walk.moved * a, query[1] - walk.moved * b];
  const way = walk.moved > 0 ? segment(FRAME, from, query, { tone: 'accent', weight: 'bold' }) : '';
  return (
    axes() +
    part('scores queries', tieLine(walk), way) +
    arrows('keys', 'first', 'k') +
    arrows('queries', 'second', 'q')
  );
}

/** The triangle of the values, the outputs inside, and what the chosen output is mixed of. */
export function mixPicture(state: State, tokens: readonly string[]): string {
  const { weights, outputs } = attend(state);
  const corners = ALL.map((m) => pointOf(state.values, m));
  const chosen = pointOf(outputs, state.chosen);
  const [x, y] = FRAME.at(chosen);
  const [, nearest = 0] = corners.reduce((a, b) => (apart(b, chosen) < apart(a, chosen) ? b : a));
  const above = nearest < chosen[1];
  const lines = ALL.map((m) => {
    const [x1, y1] = FRAME.at(pointOf(state.values, m));
    return element('path', {
      d: `M${pixel(x1)} ${pixel(y1)}L${pixel(x)} ${pixel(y)}`,
      class: 'figure-line tone-accent',
      'stroke-width': pixel(0.4 + 9 * entry(weights, m, state.chosen)),
      'stroke-opacity': '0.35',
    });
  });
  return (
    axes() +
    part('values', curve(FRAME, [...corners, ...corners.slice(0, 1)], { tone: 'faint', dash: 'dashed' })) +
    part('weights scores root', ...lines) +
    part(
      'values',
      ...ALL.map((m) =>
        name(pointOf(state.values, m), `$\\mathbf{v}_${String(m + 1)}$ ${tokens[m] ?? ''}`, 'ink'),
      ),
    ) +
    part(
      'outputs',
      ...ALL.map((n) => {
        const tone = n === state.chosen ? 'accent' : 'soft';
        return dot(FRAME.at(pointOf(outputs, n)), tone, n === state.chosen ? 5 : 3);
      }),
      // On the side where no value is near.
      label([x, y + (above ? -9 : 8)], `$\\mathbf{sa}_${String(state.chosen + 1)}$`, {
        tone: 'accent',
        anchor: 'middle',
        place: above ? 'above' : 'below',
      }),
    )
  );
}
