import type { Vector } from '#numerics/vector.ts';

/** The item at position i of a ring, whatever whole number i is: −1 is the last. */
export function onRing(items: Vector, i: number): number {
  const n = items.length;
  return items[((i % n) + n) % n] ?? NaN;
}

/** Moves everything `by` places on around a ring. */
export function shifted(items: Vector, by: number): Vector {
  return items.map((_, i) => onRing(items, i - by));
}
