import type { Check } from './check.ts';
import { ordered } from './inequality.ts';
import type { CommonOptions } from './options.ts';
import type { Random } from './random.ts';
import type { Side } from './two-sides.ts';

/** A wrong algorithm, or a wrong guarantee of it. */
export interface WrongRun<V> {
  readonly errors?: Side<V>;
  readonly guarantee?: Side<V>;
  readonly stated?: Side<V>;
}

/** A check of an algorithm against its guarantee. */
export type ConvergenceOptions<V> = CommonOptions<WrongRun<V>> & {
  readonly draw: (random: Random) => V;
  /** Runs the algorithm that the entry states: the error after its steps, one number or one a step. */
  readonly errors: Side<V>;
  /** What each of the errors may be at most: the stated rate, or a small number after enough steps. */
  readonly guarantee: Side<V>;
  /** Where the same entry states equations too. */
  readonly equal?: { readonly stated: Side<V>; readonly reference: Side<V> };
  readonly scale?: number;
};

/** errors ≤ guarantee, step by step. A mutant must exceed its guarantee in one case. */
export function convergence<V>({
  errors,
  guarantee,
  mutants,
  sourceReads = {},
  ...options
}: ConvergenceOptions<V>): Check {
  const asSides = (wrong: WrongRun<V>) => ({
    ...(wrong.errors === undefined ? {} : { smaller: wrong.errors }),
    ...(wrong.guarantee === undefined ? {} : { larger: wrong.guarantee }),
    ...(wrong.stated === undefined ? {} : { stated: wrong.stated }),
  });
  return ordered(
    {
      ...options,
      smaller: errors,
      larger: guarantee,
      mutants: Object.fromEntries(Object.entries(mutants).map(([name, wrong]) => [name, asSides(wrong)])),
      sourceReads: Object.fromEntries(
        Object.entries(sourceReads).map(([entry, wrong]) => [
          entry,
          'notComputable' in wrong ? wrong : asSides(wrong),
        ]),
      ),
    },
    'convergence',
  );
}
