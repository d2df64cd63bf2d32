import { type Comparison, createComparison } from '#demos/shared/comparison.ts';
import type { Strings } from './strings.ts';

const PARTS = {
  after: 'after mass',
  whole: 'after density',
  share: 'after density',
  likelihood: 'likelihood',
  mean: 'map',
} as const;
const ROWS = ['after', 'whole', 'share', 'likelihood', 'mean'] as const;

/** Integrals and samples after the map beside what the base density says. */
export function createReadout(strings: Strings): Comparison<keyof typeof PARTS> {
  const { measured, exact, difference } = strings.columns;
  return createComparison(
    [measured, exact, difference],
    ROWS.map((row) => ({ row, name: strings.rows[row], part: PARTS[row] })),
  );
}
