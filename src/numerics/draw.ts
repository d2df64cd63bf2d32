import { seededUniform } from '#numerics/random.ts';

/** Choices that the same seed makes in the same order. */
export class Draw {
  readonly #uniform: () => number;

  constructor(seed: number) {
    this.#uniform = seededUniform(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.#uniform() * (high - low + 1));
  }

  /** A positive decimal number as it stands in a text, such as `0.37` or `12.4`. */
  decimal(): string {
    return this.chance(0.5) ? (this.int(1, 99) / 100).toFixed(2) : (this.int(11, 999) / 10).toFixed(1);
  }

  chance(probability: number): boolean {
    return this.#uniform() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Different items in a random order, as many as there are at most. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = [...items];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0)
      taken.push(...left.splice(this.int(0, left.length - 1), 1));
    return taken;
  }
}
