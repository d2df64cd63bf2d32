import { bisect } from '#numerics/bisection.ts';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { type Matrix, fromEntries, quadraticForm } from '#numerics/matrix.ts';
import { solveLowerTransposed } from '#numerics/triangular.ts';
import { type Vector, addScaled, component } from '#numerics/vector.ts';
import { fisherInformation, policyKl } from './model.ts';
import { fromPlane, toPlane } from './plane.ts';

/** How far along a direction ½ΔᵀFΔ = δ is reached. */
export function ellipseRadius(logits: Vector, direction: Vector, delta: number): number {
  return Math.sqrt((2 * delta) / quadraticForm(fisherInformation(logits), direction));
}

/**
 * How far along a direction KL(old ‖ new) = δ is reached, from below. The divergence is convex in the new logits,
 * so that it rises all the way. A picture needs fewer `rounds` of bisection than a number.
 */
export function klRadius(logits: Vector, direction: Vector, delta: number, rounds = 80): number {
  const excess = (radius: number): number => policyKl(logits, addScaled(logits, radius, direction)) - delta;
  let high = ellipseRadius(logits, direction, delta);
  while (excess(high) < 0) high *= 2;
  return bisect(excess, 0, high, rounds);
}

/** Both boundaries around a policy of three actions: closed lines of logits. */
export interface Region {
  /** ½ΔᵀFΔ = δ. */
  readonly ellipse: readonly Vector[];
  /** KL(old ‖ new) = δ. */
  readonly contour: readonly Vector[];
}

/** The Fisher matrix in the coordinates of `toPlane`, 2 × 2. */
export function fisherInPlane(logits: Vector): Matrix {
  const full = fisherInformation(logits);
  const axes = [fromPlane([1, 0]), fromPlane([0, 1])];
  const image = axes.map((axis) =>
    full.map((row) => row.reduce((sum, f, i) => sum + f * component(axis, i), 0)),
  );
  return fromEntries(2, 2, (i, j) =>
    (axes[i] ?? []).reduce((sum, value, a) => sum + value * (image[j]?.[a] ?? NaN), 0),
  );
}

/** The boundaries at `count` directions that are evenly spread for the Fisher metric, the first repeated at the end. */
export function regionAround(logits: Vector, delta: number, count: number): Region {
  const factor = choleskyFactor(fisherInPlane(logits));
  const [x, y] = toPlane(logits);
  const directions = Array.from({ length: count + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % count)) / count;
    const [dx = NaN, dy = NaN] = solveLowerTransposed(factor, [Math.cos(angle), Math.sin(angle)]);
    return fromPlane([dx, dy]);
  });
  const middle = fromPlane([x, y]);
  const along = (radius: (direction: Vector) => number): Vector[] =>
    directions.map((direction) => addScaled(middle, radius(direction), direction));
  return {
    ellipse: along(() => Math.sqrt(2 * delta)),
    contour: along((direction) => klRadius(logits, direction, delta, 24)),
  };
}
