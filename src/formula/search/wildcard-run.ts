import type { Layout } from './layout.ts';

/** How tightly what stands beside a wildcard binds; the run that it takes must bind tighter. */
const TIGHTNESS: Partial<Record<Layout['role'], number>> = { comma: 1, relation: 2, plus: 3, times: 4 };

/** Tightness of two items side by side. */
export const JUXTAPOSED = 5;

/** How tightly an item binds its neighbours; 0 at the ends of a row. */
export function tightness(item: Layout | undefined): number {
  return item === undefined ? 0 : (TIGHTNESS[item.role] ?? JUXTAPOSED);
}

/**
 * The longest run of items from `at` that reads as a unit between the neighbours of a wildcard: beside a relation
 * it holds no relation, beside a plus no plus.
 *
 * @param isOpen whether the pattern may begin and end within the row
 */
export function longestRun(
  pattern: readonly Layout[],
  wildcard: number,
  items: readonly Layout[],
  at: number,
  isOpen: boolean,
): number {
  const left = pattern[wildcard - 1];
  const right = pattern[wildcard + 1];
  const tight = Math.max(tightness(left), tightness(right));
  if (isOpen && tight === JUXTAPOSED) {
    if (wildcard === 0) return 1;
    if (right === undefined) return withArguments(items, at) - at;
  }
  const limit = Math.min(tight, TIGHTNESS.plus ?? 0);
  let end = at;
  while (end < items.length && tightness(items[end]) > limit) end++;
  // A sign may stand for itself where that is all there is.
  return Math.max(end - at, 1);
}

/** Index behind an item and the arguments that follow it. */
function withArguments(items: readonly Layout[], at: number): number {
  let end = at + 1;
  while (items[end]?.kind === 'fence' && items[end - 1]?.kind !== 'fence') end++;
  return Math.min(end, items.length);
}
