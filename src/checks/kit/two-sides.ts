import type { Check, CheckKind, Measurement } from './check.ts';
import { type CommonOptions, describe, mutantOf } from './options.ts';
import type { Random } from './random.ts';
import { type Value, worst } from './value.ts';

/** A side as a function of the drawn values. */
export type Side<V> = (values: V) => Value;

/** A check of an equation: what the entry states, and the same computed without it. */
export type TwoSidesOptions<V> = CommonOptions<Side<V>> & {
  /** Admissible values. */
  readonly draw: (random: Random) => V;
  /** What the entry states, at these values. */
  readonly stated: Side<V>;
  /** The same quantity, computed by another way. */
  readonly reference: Side<V>;
  /** The size that an error is compared with where both sides are smaller; 1 unless the values are of another size. */
  readonly scale?: number;
};

/** How a kind of two-sided check differs from another. */
export interface TwoSidesKind {
  readonly kind: CheckKind;
  readonly tolerance: number;
}

/** |a − b| against the larger of both and `scale`. */
export function relativeError(scale: number): (a: number, b: number) => number {
  return (a, b) => Math.abs(a - b) / Math.max(scale, Math.abs(a), Math.abs(b));
}

/** A check that two sides agree, within a relative tolerance, in 200 cases. */
export function twoSides<V>(options: TwoSidesOptions<V>, { kind, tolerance }: TwoSidesKind): Check {
  const scale = options.scale ?? 1;
  const { words, mutants } = describe(options, {
    kind,
    unit: 'relative',
    tolerance,
    clear: 100,
    cases: 200,
    scale,
  });
  const error = relativeError(scale);
  return {
    ...words,
    start: () =>
      Promise.resolve((random) => {
        const values = options.draw(random);
        let reference: Value | undefined;
        const against = (side: Side<V>): Measurement => {
          reference ??= options.reference(values);
          const stated = side(values);
          return { ...worst(stated, reference, error), stated, reference };
        };
        return {
          values,
          holds: () => against(options.stated),
          mutant: (name) => against(mutantOf(mutants, name)),
        };
      }),
  };
}
