import { itemsOf, type Layout } from './layout.ts';
import { COST, type MatchState } from './match-state.ts';
import {
  exponentialArgument,
  exponentOf,
  mayBeTypedOtherwise,
  spelledLength,
  takesBareArgument,
} from './spellings.ts';

/** Matches what lies inside of two spellings: one item with one, or all items with all, in their order. */
export interface PartMatcher {
  readonly node: (pattern: Layout, item: Layout) => boolean;
  readonly all: (pattern: readonly Layout[], items: readonly Layout[]) => boolean;
}

const NEITHER = [0, 0] as const;

/**
 * How many items of the pattern and of the formula, from these on, say the same in other signs; 0 and 0 if they
 * do not. The state then holds what the difference costs.
 */
export function matchSpellings(
  state: MatchState,
  { node, all }: PartMatcher,
  pattern: readonly Layout[],
  next: number,
  items: readonly Layout[],
  at: number,
): readonly [taken: number, given: number] {
  const [mine, other] = [pattern[next], items[at]];
  if (mine === undefined || other === undefined) return NEITHER;
  if (!mayBeTypedOtherwise(mine) && !mayBeTypedOtherwise(other)) return NEITHER;
  const alike = (cost: number, run: () => boolean): boolean =>
    state.attempt(() => {
      state.cost += cost;
      return run();
    });
  const given = spelledLength(mine, items, at);
  if (given > 0 && alike(COST.spelling, () => true)) return [1, given];
  const taken = spelledLength(other, pattern, next);
  if (taken > 0 && alike(COST.spelling, () => true)) return [taken, 1];
  const power = exponentOf(mine);
  const argument = exponentialArgument(other, items[at + 1]);
  if (power && argument && alike(COST.spelling, () => node(power, argument))) return [1, 2];
  const raised = exponentOf(other);
  const inside = exponentialArgument(mine, pattern[next + 1]);
  if (raised && inside && alike(COST.spelling, () => node(inside, raised))) return [2, 1];
  if (other.kind === 'fence' && mine.kind !== 'fence' && takesBareArgument(items[at - 1])) {
    const bracketed = itemsOf(other.children[0] ?? other);
    const bare = pattern.slice(next, next + bracketed.length);
    if (alike(COST.bracket, () => all(bare, bracketed))) return [bare.length, 1];
  }
  if (mine.kind === 'fence' && other.kind !== 'fence' && takesBareArgument(pattern[next - 1])) {
    const bracketed = itemsOf(mine.children[0] ?? mine);
    const bare = items.slice(at, at + bracketed.length);
    if (alike(COST.bracket, () => all(bracketed, bare))) return [1, bare.length];
  }
  return NEITHER;
}
