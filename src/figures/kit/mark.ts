import { closedPath, pixel, type Point } from './path.ts';
import { strokeOf, type Stroke, type Tone } from './stroke.ts';
import { element } from './svg.ts';

/** A filled dot at a place of the drawing. */
export function dot([x, y]: Point, tone: Tone = 'ink', radius = 2.4): string {
  return element('circle', {
    cx: pixel(x),
    cy: pixel(y),
    r: String(radius),
    class: `figure-dot tone-${tone}`,
  });
}

/** A dot of the paper's colour with a rim. */
export function ring([x, y]: Point, stroke: Stroke = {}, radius = 2.8): string {
  const { class: line, ...rest } = strokeOf(stroke);
  return element('circle', {
    cx: pixel(x),
    cy: pixel(y),
    r: String(radius),
    class: `${line ?? ''} figure-ring`,
    ...rest,
  });
}

/** Length of an arrow's head in units of the drawing. */
const HEAD = 6;

/** An arrow between two places of the drawing; the head is a filled triangle that ends in `to`. */
export function arrow(from: Point, to: Point, stroke: Stroke = {}): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return '';
  const head = Math.min(HEAD, 0.6 * length);
  const [ux, uy] = [dx / length, dy / length];
  const neck: Point = [to[0] - head * ux, to[1] - head * uy];
  const half = 0.34 * head;
  const tip = closedPath([
    to,
    [neck[0] - half * uy, neck[1] + half * ux],
    [neck[0] + half * uy, neck[1] - half * ux],
  ]);
  const { tone = 'ink' } = stroke;
  return (
    element('path', {
      d: `M${pixel(from[0])} ${pixel(from[1])}L${pixel(neck[0])} ${pixel(neck[1])}`,
      ...strokeOf(stroke),
    }) + element('path', { d: tip, class: `figure-dot tone-${tone}` })
  );
}
