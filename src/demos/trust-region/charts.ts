import { clipped, part } from '#demos/shared/drawing.ts';
import { curve } from '#figures/kit/curve.ts';
import { label } from '#figures/kit/label.ts';
import { type Point, closedPath, linePath } from '#figures/kit/path.ts';
import { type Plot, squarePlot } from '#figures/kit/plot.ts';
import { strokeOf } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { VIEW } from './bounds.ts';
import { policyMarks, trailMarks } from './marks.ts';
import { CORNERS, fromPlane, fromTriangle, toPlane, toTriangle } from './plane.ts';
import type { Readings } from './readings.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';

/** The plane of logits: the same unit along both axes. */
export const PLANE: Plot = squarePlot({
  left: 12,
  right: 348,
  top: 10,
  x: [-VIEW, VIEW],
  y: [-VIEW, VIEW],
});
export const PLANE_HEIGHT = PLANE.bottom + 10;

/** The triangle of probabilities. */
export const TRIANGLE: Plot = squarePlot({
  left: 22,
  right: 338,
  top: 26,
  x: [-0.88, 0.88],
  y: [-0.52, 1.01],
});
export const TRIANGLE_HEIGHT = TRIANGLE.bottom + 22;

const LEVELS = 8;

/** Levels of Σ πA between its least and its greatest value, as lines across the triangle: the ends' probabilities. */
function levelLines(advantages: Vector): (readonly [Vector, Vector])[] {
  const [least, most] = [Math.min(...advantages), Math.max(...advantages)];
  if (!(most > least)) return [];
  return Array.from({ length: LEVELS }, (_, i): Vector[] => {
    const level = least + ((most - least) * (i + 0.5)) / LEVELS;
    return [
      [0, 1],
      [1, 2],
      [2, 0],
    ].flatMap(([a = 0, b = 0]): Vector[] => {
      const [from, to] = [component(advantages, a), component(advantages, b)];
      const share = (level - from) / (to - from);
      if (!(share >= 0 && share <= 1)) return [];
      return [advantages.map((_, c) => (c === a ? 1 - share : c === b ? share : 0))];
    });
  }).flatMap(([from, to]): (readonly [Vector, Vector])[] => (from && to ? [[from, to]] : []));
}

/** A straight line of the triangle drawn in the plane of logits, where it bends and never ends. */
function bent([from, to]: readonly [Vector, Vector]): Point[] {
  return Array.from({ length: 61 }, (_, i): Point => {
    const share = 1 / (1 + Math.exp(-(i - 30) / 3));
    return toPlane(from.map((value, a) => Math.log(value * (1 - share) + component(to, a) * share)));
  });
}

/** What lies on the plane of logits around the policy; the policy itself is the handle. */
export function planeChart(readings: Readings, trail: readonly Vector[], strings: Strings): string {
  const at = (logits: Vector): Point => PLANE.at(toPlane(logits));
  const compass = CORNERS.map(([x, y]) => PLANE.at([x * 2 * VIEW, y * 2 * VIEW]));
  const names = [
    label([PLANE.toX(0), PLANE.top + 12], strings.action('1'), { tone: 'faint', anchor: 'middle' }),
    label([PLANE.left + 2, PLANE.toY(-0.51 * VIEW)], strings.action('2'), { tone: 'faint' }),
    label([PLANE.right - 2, PLANE.toY(-0.51 * VIEW)], strings.action('3'), { tone: 'faint', anchor: 'end' }),
  ];
  return clipped(
    PLANE,
    ...compass.map((end) =>
      element('path', {
        d: linePath([PLANE.at([0, 0]), end]),
        ...strokeOf({ tone: 'line', weight: 'hair' }),
      }),
    ),
    part(
      parts('gain', 'advantage'),
      ...levelLines(readings.state.advantages).map((line) =>
        curve(PLANE, bent(line), { tone: 'faint', weight: 'hair' }),
      ),
    ),
    trailMarks(trail, at),
    policyMarks(readings, at),
    ...names,
  );
}

/** The same in the triangle of probabilities. */
export function triangleChart(readings: Readings, trail: readonly Vector[], strings: Strings): string {
  const at = (logits: Vector): Point => TRIANGLE.at(toTriangle(softmax(logits)));
  const corners = CORNERS.map(TRIANGLE.at);
  const [first = [0, 0], second = [0, 0], third = [0, 0]] = corners;
  return [
    element('path', { d: closedPath(corners), ...strokeOf({ tone: 'soft', weight: 'hair' }) }),
    part(
      parts('gain', 'advantage'),
      ...levelLines(readings.state.advantages).map((line) =>
        curve(TRIANGLE, line.map(toTriangle), { tone: 'faint', weight: 'hair' }),
      ),
    ),
    trailMarks(trail, at),
    policyMarks(readings, at),
    label([first[0], first[1] - 6], strings.action('1'), { tone: 'faint', anchor: 'middle' }),
    label([second[0] - 12, second[1] + 6], strings.action('2'), { tone: 'faint', place: 'below' }),
    label([third[0] + 12, third[1] + 6], strings.action('3'), {
      tone: 'faint',
      anchor: 'end',
      place: 'below',
    }),
  ].join('');
}

/** Probabilities less than this are not set by hand. */
const LEAST = 1e-4;

/** The logits under a place of either drawing. */
export const policyUnder = {
  plane: ([x, y]: Point): Vector => fromPlane([PLANE.toX.invert(x), PLANE.toY.invert(y)]),
  triangle: ([x, y]: Point): Vector =>
    fromTriangle([TRIANGLE.toX.invert(x), TRIANGLE.toY.invert(y)]).map((p) => Math.log(Math.max(LEAST, p))),
} as const;
