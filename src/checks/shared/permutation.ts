import type { Random } from '#checks/kit/random.ts';
import { type Matrix, fromEntries } from '#numerics/matrix.ts';

/** The numbers from 0 to n − 1 in random order. */
export function drawPermutation(random: Random, n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i -= 1) {
    const j = random.integer(0, i);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

/** P (n × n) whose column j has its 1 in row order[j]: XP has column order[j] of X as its column j. */
export function permutationMatrix(order: readonly number[]): Matrix {
  return fromEntries(order.length, order.length, (i, j) => (order[j] === i ? 1 : 0));
}
