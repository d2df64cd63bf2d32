import { type Matrix, column, shape } from '#numerics/matrix.ts';
import { type Vector, dot, norm, scaleVector, subtractVectors } from '#numerics/vector.ts';

/** The two keys that match a query best, and how far the query is from matching both equally well. */
export interface Tie {
  /** Tokens, from 0: that of the largest score, and that of the second largest. */
  readonly first: number;
  readonly second: number;
  /** The shortest way to a query with equal scores: the foot of the perpendicular on (k₁ − k₂)ᵀq = 0. */
  readonly distance: number;
  /** Of length one; from the first key towards the second. */
  readonly direction: Vector;
}

/**
 * Scores are linear in the query, so that equal scores make a plane through the origin: the query is (k₁ − k₂)ᵀq/‖k₁ − k₂‖
 * away from it.
 *
 * @param keys D × N, N at least 2
 * @param query D
 * @returns null if the two keys are equal: then no query tells them apart
 */
export function tieOf(keys: Matrix, query: Vector): Tie | null {
  const [, count] = shape(keys);
  const match = (m: number): number => dot(column(keys, m), query);
  const order = Array.from({ length: count }, (_, m) => m).sort((a, b) => match(b) - match(a));
  const [first = 0, second = 0] = order;
  const gap = subtractVectors(column(keys, first), column(keys, second));
  const length = norm(gap);
  if (length === 0) return null;
  return { first, second, distance: dot(gap, query) / length, direction: scaleVector(-1 / length, gap) };
}
