import type { Point } from '#figures/kit/path.ts';
import type { Vector } from '#numerics/vector.ts';

/** A policy over three actions: the plane of its logits, and the triangle of its probabilities. */
const [HALF, SIXTH] = [Math.SQRT1_2, 1 / Math.sqrt(6)];
/** Corners of the triangle, about its centre: action 1 above, 2 on the left, 3 on the right. */
export const CORNERS = [
  [0, 1],
  [-Math.sqrt(3) / 2, -1 / 2],
  [Math.sqrt(3) / 2, -1 / 2],
] as const satisfies readonly Point[];

/** Orthonormal coordinates in the plane of logits that add up to zero: each action lies in the direction of its corner. */
export function toPlane([first = 0, second = 0, third = 0]: Vector): Point {
  return [(third - second) * HALF, (2 * first - second - third) * SIXTH];
}

/** The logits at a point of the plane; they add up to zero. */
export function fromPlane([x, y]: Point): Vector {
  return [2 * SIXTH * y, -HALF * x - SIXTH * y, HALF * x - SIXTH * y];
}

/** The place of probabilities in the triangle: the mean of the corners under them. */
export function toTriangle([first = 0, second = 0, third = 0]: Vector): Point {
  const [a, b, c] = CORNERS;
  return [first * a[0] + second * b[0] + third * c[0], first * a[1] + second * b[1] + third * c[1]];
}

/** The probabilities at a place in the plane of the triangle; outside of it one of them is negative. */
export function fromTriangle([x, y]: Point): Vector {
  const first = (1 + 2 * y) / 3;
  const rest = 1 - first;
  return [first, rest / 2 - x / Math.sqrt(3), rest / 2 + x / Math.sqrt(3)];
}
