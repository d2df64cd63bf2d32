import type { Point } from './path.ts';

/** The edges of a rectangle in the drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The parts of a broken line that lie in a rectangle (Liang and Barsky, ACM Transactions on Graphics 3, 1984). A point
 * that is not finite interrupts the line.
 */
export function clip(points: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  const end = (): void => {
    if (part.length > 1) parts.push(part);
    part = [];
  };
  points.slice(1).forEach((to, i) => {
    const from = points[i] ?? to;
    const inside = clipSegment(from, to, box);
    if (inside === undefined) return end();
    if (part.length === 0) part.push(inside.from);
    part.push(inside.to);
    if (inside.leaves) end();
  });
  end();
  return parts;
}

function clipSegment(
  [x0, y0]: Point,
  [x1, y1]: Point,
  { left, right, top, bottom }: Box,
): { from: Point; to: Point; leaves: boolean } | undefined {
  const [dx, dy] = [x1 - x0, y1 - y0];
  if (!Number.isFinite(dx) || !Number.isFinite(dy)) return undefined;
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, x0 - left],
    [dx, right - x0],
    [-dy, y0 - top],
    [dy, bottom - y0],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter >= leave) return undefined;
  return {
    from: enter > 0 ? [x0 + enter * dx, y0 + enter * dy] : [x0, y0],
    to: leave < 1 ? [x0 + leave * dx, y0 + leave * dy] : [x1, y1],
    leaves: leave < 1,
  };
}
