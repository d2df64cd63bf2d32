import type { Random } from '#checks/kit/random.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import {
  type Matrix,
  add,
  column,
  fromEntries,
  multiply,
  multiplyVector,
  outer,
  transpose,
} from '#numerics/matrix.ts';
import { type Vector, addScaled, addVectors, component, dot, zeroVector } from '#numerics/vector.ts';

/** x ↦ β + Ωx. */
export interface Affine {
  readonly biases: Vector;
  readonly weights: Matrix;
}
/** The maps to values, queries and keys. */
export interface AttentionMaps {
  readonly v: Affine;
  readonly q: Affine;
  readonly k: Affine;
}

export function drawAffine(random: Random, rows: number, columns: number): Affine {
  return { biases: random.vector(rows), weights: random.matrix(rows, columns) };
}

/** Maps of tokens of length D to values, queries and keys of the given lengths. */
export function drawAttentionMaps(
  random: Random,
  { D, values, queries }: { D: number; values: number; queries: number },
): AttentionMaps {
  return {
    v: drawAffine(random, values, D),
    q: drawAffine(random, queries, D),
    k: drawAffine(random, queries, D),
  };
}

/** β1ᵀ + ΩX for tokens as columns (D × N). */
export function mapTokens({ biases, weights }: Affine, X: Matrix): Matrix {
  const ones = new Array<number>(X[0]?.length ?? 0).fill(1);
  return add(outer(biases, ones), multiply(weights, X));
}

/** The softmax of each column by itself. */
export function softmaxColumns(scores: Matrix): Matrix {
  return transpose(transpose(scores).map(softmax));
}

/** V·Softmax[KᵀQ] (D_v × N). */
export function attend({ v, q, k }: AttentionMaps, X: Matrix): Matrix {
  const scores = multiply(transpose(mapTokens(k, X)), mapTokens(q, X));
  return multiply(mapTokens(v, X), softmaxColumns(scores));
}

/**
 * The same output token by token: each is a sum of values in proportion to exp(kᵀq·scale), with queries, keys and values
 * computed from one token at a time.
 */
export function attendByToken({ v, q, k }: AttentionMaps, X: Matrix, scale = 1): Matrix {
  const tokens = transpose(X);
  const of = ({ biases, weights }: Affine, token: Vector): Vector =>
    addVectors(biases, multiplyVector(weights, token));
  const outputs = tokens.map((asking) => {
    const query = of(q, asking);
    let total = 0;
    let sum = zeroVector(v.biases.length);
    for (const token of tokens) {
      const proportion = Math.exp(dot(of(k, token), query) * scale);
      total += proportion;
      sum = addScaled(sum, proportion, of(v, token));
    }
    return sum.map((value) => value / total);
  });
  return fromEntries(v.biases.length, tokens.length, (i, n) => component(outputs[n] ?? [], i));
}

/** Each column of X mapped by itself. */
export function mapEachToken({ biases, weights }: Affine, X: Matrix): Matrix {
  const columns = (X[0] ?? []).map((_, n) => addVectors(biases, multiplyVector(weights, column(X, n))));
  return transpose(columns);
}
