import { part } from '#demos/shared/drawing.ts';
import { type Point, closedPath, linePath, pixel } from '#figures/kit/path.ts';
import { strokeOf } from '#figures/kit/stroke.ts';
import { dot, ring } from '#figures/kit/mark.ts';
import { element } from '#figures/kit/svg.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';
import type { Readings } from './readings.ts';
import { parts } from './terms.ts';

const CROSS = 3.4;

/** A trial that was refused. */
export function cross([x, y]: Point): string {
  const [left, top, size] = [pixel(x - CROSS), pixel(y - CROSS), pixel(2 * CROSS)];
  const d = `M${left} ${top}l${size} ${size}m-${size} 0l${size} -${size}`;
  return element('path', { d, ...strokeOf({ weight: 'thin' }) });
}

/** Steps shown as lines are drawn with so many pieces, because they are straight in the logits only. */
const PIECES = 24;

/**
 * Everything around a policy that both charts show: the two boundaries, the full step with its trials, the plain gradient
 * and the optimum. `at` says where logits lie in the drawing.
 */
export function policyMarks(readings: Readings, at: (logits: Vector) => Point): string {
  const { state, region, promised, trials, taken, plain, optimum } = readings;
  const moved = (step: Vector): Point => at(addVectors(state.logits, step));
  const path = (step: Vector): string =>
    linePath(Array.from({ length: PIECES + 1 }, (_, i) => moved(step.map((value) => (value * i) / PIECES))));
  const closed = (line: readonly Vector[]): string => closedPath(line.map(at));
  const still = trials.length === 0;
  return [
    part(
      parts('kl', 'delta'),
      element('path', { d: closed(region.contour), class: 'figure-area tone-first' }),
      element('path', { d: closed(region.contour), ...strokeOf({ tone: 'first', weight: 'bold' }) }),
    ),
    part(
      parts('fisher', 'delta'),
      element('path', {
        d: closed(region.ellipse),
        ...strokeOf({ tone: 'second', weight: 'bold', dash: 'dashed' }),
      }),
    ),
    ...(still
      ? []
      : [
          part(
            parts('plain', 'gradient'),
            element('path', {
              d: path(plain.step),
              ...strokeOf({ tone: 'soft', dash: 'dotted', weight: 'bold' }),
            }),
            dot(moved(plain.step), 'soft', 3),
          ),
          part(
            parts('step', 'length'),
            element('path', { d: path(promised.step), ...strokeOf({ weight: 'thin' }) }),
          ),
          part(
            parts('search'),
            ...trials.filter(({ accepted }) => !accepted).map(({ step }) => cross(moved(step))),
          ),
          part(parts('optimum'), ring(moved(optimum.step), { tone: 'third', weight: 'bold' }, 4.2)),
          part(parts('taken', 'search'), ...(taken ? [dot(moved(taken.step), 'accent', 4.4)] : [])),
        ]),
  ].join('');
}

/** Where the policy has been, as dots on a line. */
export function trailMarks(trail: readonly Vector[], at: (logits: Vector) => Point): string {
  if (trail.length < 2) return '';
  const places = trail.map(at);
  return (
    element('path', { d: linePath(places), ...strokeOf({ tone: 'faint', weight: 'hair' }) }) +
    places.map((place) => dot(place, 'faint', 1.8)).join('')
  );
}
