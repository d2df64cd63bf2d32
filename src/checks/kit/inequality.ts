import type { Check, CheckKind, Measurement } from './check.ts';
import { type CommonOptions, describe, mutantOf } from './options.ts';
import type { Random } from './random.ts';
import { relativeError, type Side } from './two-sides.ts';
import { type Value, worst } from './value.ts';

/** A wrong variant: the sides that differ from the right ones. */
export interface WrongSides<V> {
  readonly smaller?: Side<V>;
  readonly larger?: Side<V>;
  readonly stated?: Side<V>;
}

/** A check that one side never exceeds the other, number by number. */
export type InequalityOptions<V> = CommonOptions<WrongSides<V>> & {
  readonly draw: (random: Random) => V;
  readonly smaller: Side<V>;
  readonly larger: Side<V>;
  /** Values at which both sides are equal: they show that no constant is too large. */
  readonly attained?: (random: Random) => V;
  /** Where the same entry states equations too: what it states, and the same computed by another way. */
  readonly equal?: { readonly stated: Side<V>; readonly reference: Side<V> };
  readonly scale?: number;
};

/**
 * smaller ≤ larger with 1e-10 for rounding, equality at the values of `attained`, and the equations of `equal`. A mutant
 * must break one of these in one case.
 */
export function inequality<V>(options: InequalityOptions<V>): Check {
  return ordered(options, 'inequality');
}

/** What `inequality` does, for another kind of check. */
export function ordered<V>(options: InequalityOptions<V>, kind: CheckKind): Check {
  const scale = options.scale ?? 1;
  const { words, mutants } = describe(options, {
    kind,
    unit: 'relative',
    tolerance: 1e-10,
    clear: 100,
    cases: 200,
    scale: 0,
  });
  const apart = relativeError(scale);
  const excess = (a: number, b: number): number => (a > b ? apart(a, b) : 0);
  return {
    ...words,
    start: () =>
      Promise.resolve((random) => {
        const drawn = options.draw(random);
        const attained = options.attained?.(random);
        const measure = (wrong: WrongSides<V>): Measurement => {
          const smaller = wrong.smaller ?? options.smaller;
          const larger = wrong.larger ?? options.larger;
          const found = [compare(smaller(drawn), larger(drawn), excess)];
          if (attained !== undefined) found.push(compare(smaller(attained), larger(attained), apart));
          if (options.equal !== undefined) {
            const stated = wrong.stated ?? options.equal.stated;
            found.push(compare(stated(drawn), options.equal.reference(drawn), apart));
          }
          return found.reduce((a, b) => (b.error > a.error ? b : a));
        };
        return {
          values: attained === undefined ? drawn : { drawn, attained },
          holds: () => measure({}),
          mutant: (name) => measure(mutantOf(mutants, name)),
        };
      }),
  };
}

function compare(stated: Value, reference: Value, error: (a: number, b: number) => number): Measurement {
  return { ...worst(stated, reference, error), stated, reference };
}
