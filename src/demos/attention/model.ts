import { softmax } from '#numerics/log-sum-exp.ts';
import { type Matrix, column, multiply, scale, shape, transpose } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** Tokens are columns, as in UDL: keys and queries D_q × N, values D_v × N. */
export interface Attention {
  readonly keys: Matrix;
  readonly queries: Matrix;
  readonly values: Matrix;
  /** Whether scores are divided by √D_q. */
  readonly root: boolean;
  /** For each query the weights that are set by hand, or null where the softmax decides. */
  readonly hand: readonly (Vector | null)[];
}

/** Every product on the way from keys, queries and values to the outputs. */
export interface Products {
  /** KᵀQ: the dot product of key m and query n in row m and column n. */
  readonly dots: Matrix;
  /** KᵀQ, or KᵀQ/√D_q. */
  readonly scores: Matrix;
  /** Columns add up to one. */
  readonly weights: Matrix;
  /** V times the weights: D_v × N. */
  readonly outputs: Matrix;
}

/**
 * V · Softmax[KᵀQ/√D_q] (Prince, Understanding Deep Learning, equation 12.9), or without the root (12.8).
 *
 * @throws RangeError for shapes that do not fit
 */
export function attend({ keys, queries, values, root, hand }: Attention): Products {
  const [length] = shape(keys);
  const dots = multiply(transpose(keys), queries);
  const scores = root ? scale(1 / Math.sqrt(length), dots) : dots;
  const [, count] = shape(scores);
  const columns = Array.from({ length: count }, (_, n) => hand[n] ?? softmax(column(scores, n)));
  const weights = transpose(columns);
  return { dots, scores, weights, outputs: multiply(values, weights) };
}

/** The weights with the one at `place` set to `value` (0 to 1); the others share the rest in their old proportion. */
export function withWeight(weights: Vector, place: number, value: number): Vector {
  const others = weights.reduce((sum, weight, m) => (m === place ? sum : sum + weight), 0);
  const share = (weight: number): number =>
    others > 0 ? (weight / others) * (1 - value) : (1 - value) / (weights.length - 1);
  return weights.map((weight, m) => (m === place ? value : share(weight)));
}
