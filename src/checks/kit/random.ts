import { type Matrix, add, fromEntries, identity, multiply, scale, transpose } from '#numerics/matrix.ts';
import { seededUniform, standardNormal } from '#numerics/random.ts';
import type { Vector } from '#numerics/vector.ts';

/** Seeded draws for a check's cases: the same seed gives the same values in Node and in every browser. */
export class Random {
  readonly #uniform: () => number;

  constructor(seed: number) {
    this.#uniform = seededUniform(seed);
  }

  /** Uniform on [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.#uniform();
  }

  /** A whole number, both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.#uniform());
  }

  /** −1 or 1. */
  sign(): -1 | 1 {
    return this.#uniform() < 0.5 ? -1 : 1;
  }

  /** One of the items. @throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(0, items.length - 1)];
    if (item === undefined) throw new RangeError('pick: nothing to pick from');
    return item;
  }

  /** A standard normal. */
  normal(): number {
    return standardNormal(this.#uniform);
  }

  /** n items, each drawn anew. */
  list<T>(n: number, draw: (i: number) => T): T[] {
    return Array.from({ length: n }, (_, i) => draw(i));
  }

  /** n standard normals. */
  vector(n: number): Vector {
    return this.list(n, () => this.normal());
  }

  /** rows × columns standard normals. */
  matrix(rows: number, columns: number): Matrix {
    return fromEntries(rows, columns, () => this.normal());
  }

  /** A symmetric n × n matrix of standard normals. */
  symmetric(n: number): Matrix {
    const a = this.matrix(n, n);
    return scale(0.5, add(a, transpose(a)));
  }

  /** BBᵀ/n + I/2 (n × n): symmetric, positive definite, well conditioned. */
  positiveDefinite(n: number): Matrix {
    const b = this.matrix(n, n);
    return add(scale(1 / n, multiply(b, transpose(b))), scale(0.5, identity(n)));
  }

  /** n probabilities, none of them zero, that add up to one. */
  probabilities(n: number): Vector {
    const weights = this.list(n, () => 0.05 - Math.log(1 - this.#uniform()));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  }

  /** A stochastic matrix: each row holds the probabilities of going from its state to each of n. */
  transitions(rows: number, columns = rows): Matrix {
    return this.list(rows, () => this.probabilities(columns));
  }
}
