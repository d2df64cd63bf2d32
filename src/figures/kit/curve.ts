import { clip } from './clip.ts';
import { areaPath, closedPath, linePath, type Point } from './path.ts';
import type { Plot } from './plot.ts';
import { strokeOf, type Stroke, type Tone } from './stroke.ts';
import { element } from './svg.ts';

/** Points of y = f(x) at evenly spaced x, ends included: in values. */
export function sample(
  f: (x: number) => number,
  [from, to]: readonly [number, number],
  count = 161,
): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const x = from + ((to - from) * i) / (count - 1);
    return [x, f(x)];
  });
}

/** A broken line through points given in values, cut off at the plot's edges. */
export function curve(on: Plot, points: readonly Point[], stroke: Stroke = {}): string {
  const parts = clip(points.map(on.at), on);
  return parts.length === 0 ? '' : element('path', { d: parts.map(linePath).join(''), ...strokeOf(stroke) });
}

/** Several broken lines in one stroke, such as the contours of one function. */
export function curves(on: Plot, lines: readonly (readonly Point[])[], stroke: Stroke = {}): string {
  const parts = lines.flatMap((points) => clip(points.map(on.at), on));
  return parts.length === 0 ? '' : element('path', { d: parts.map(linePath).join(''), ...strokeOf(stroke) });
}

/** The area between a broken line and the level y = base, both in values, as a light tint. */
export function area(on: Plot, points: readonly Point[], base: number, tone: Tone = 'ink'): string {
  const inside = clip(points.map(on.at), { ...on, top: -Infinity, bottom: Infinity }).map((part) =>
    part.map(([x, y]): Point => [x, Math.min(on.bottom, Math.max(on.top, y))]),
  );
  const floor = Math.min(on.bottom, Math.max(on.top, on.toY(base)));
  return inside.length === 0
    ? ''
    : element('path', {
        d: inside.map((part) => areaPath(part, floor)).join(''),
        class: `figure-area tone-${tone}`,
      });
}

/** The strip between two broken lines with the same x, both in values, as a light tint; cut off above and below the plot. */
export function band(on: Plot, upper: readonly Point[], lower: readonly Point[], tone: Tone = 'ink'): string {
  const inside = [...upper, ...lower.toReversed()].map((point): Point => {
    const [x, y] = on.at(point);
    return [x, Math.min(on.bottom, Math.max(on.top, y))];
  });
  return element('path', { d: closedPath(inside), class: `figure-area tone-${tone}` });
}

/** A straight line between two points in values, cut off at the plot's edges. */
export function segment(on: Plot, from: Point, to: Point, stroke: Stroke = {}): string {
  return curve(on, [from, to], stroke);
}
