import { isSilent } from './keys.ts';
import type { Layout } from './layout.ts';
import { COST, type MatchState } from './match-state.ts';

/** Whether the first items match all of the second. */
type IsMatch = (pattern: readonly Layout[], items: readonly Layout[]) => boolean;

/** Rows of more parts are not tried in other orders: there are too many. */
const MOST_PARTS = 10;

/** Relations that say the same from right to left. */
export const FLIPPED: Readonly<Record<string, string>> = {
  '=': '=',
  '\\approx': '\\approx',
  '\\equiv': '\\equiv',
  '\\ne': '\\ne',
  '\\sim': '\\sim',
  '\\propto': '\\propto',
  '\\le': '\\ge',
  '\\ge': '\\le',
  '<': '>',
  '>': '<',
};

/**
 * Whether two rows are the same but for the order of the sides of an equation, the terms of a sum or the factors of
 * a product. Not all factors commute, which is why another order has its price.
 */
export function matchReordered(
  state: MatchState,
  isMatch: IsMatch,
  pattern: readonly Layout[],
  items: readonly Layout[],
): boolean {
  const relation = pattern.findIndex(isRelation);
  const other = items.findIndex(isRelation);
  if (relation < 0 && other < 0) return matchSums(state, isMatch, pattern, items);
  if (relation < 0 || other < 0) return false;
  const [mine, theirs] = [pattern[relation]?.fold ?? '', items[other]?.fold ?? ''];
  const [left, right] = [pattern.slice(0, relation), pattern.slice(relation + 1)];
  const [first, second] = [items.slice(0, other), items.slice(other + 1)];
  if (mine === theirs && state.attempt(() => isMatch(left, first) && isMatch(right, second))) return true;
  if (FLIPPED[mine] !== theirs || right.some(isRelation) || second.some(isRelation)) return false;
  state.cost += COST.order;
  return state.attempt(() => isMatch(left, second) && isMatch(right, first));
}

function matchSums(
  state: MatchState,
  isMatch: IsMatch,
  pattern: readonly Layout[],
  items: readonly Layout[],
): boolean {
  const [mine, theirs] = [termsOf(pattern), termsOf(items)];
  if (mine.length > 1 || theirs.length > 1)
    return matchParts(state, mine, theirs, (a, b) => a.sign === b.sign && isMatch(a.items, b.items));
  const [product, other] = [factorsOf(pattern), factorsOf(items)];
  if (product.length < 2) return false;
  return matchParts(state, product, other, (a, b) => a.length === b.length && isMatch(a, b));
}

/** Whether each part has its own counterpart, tried in order. */
function matchParts<T>(
  state: MatchState,
  mine: readonly T[],
  theirs: readonly T[],
  isMatch: (mine: T, theirs: T) => boolean,
): boolean {
  if (mine.length !== theirs.length || mine.length > MOST_PARTS) return false;
  const left = [...theirs];
  return state.attempt(() =>
    mine.every((part) => {
      const found = left.findIndex((other) => state.attempt(() => isMatch(part, other)));
      if (found > 0) state.cost += COST.order;
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    }),
  );
}

interface SignedTerm {
  sign: string;
  items: Layout[];
}

function termsOf(items: readonly Layout[]): SignedTerm[] {
  const terms: SignedTerm[] = [];
  let sign = '+';
  let term: Layout[] = [];
  for (const item of items) {
    if (item.kind === 'symbol' && item.role === 'plus') {
      if (term.length > 0) terms.push({ sign, items: term });
      sign = item.name;
      term = [];
    } else term.push(item);
  }
  return [...terms, { sign, items: term }];
}

/** Factors, each with the arguments that stand behind it. */
function factorsOf(items: readonly Layout[]): Layout[][] {
  const factors: Layout[][] = [];
  for (const item of items) {
    if (isSilent(item)) continue;
    const last = factors.at(-1);
    const isArgument = last !== undefined && item.kind === 'fence' && last[0]?.kind !== 'fence';
    const takesNext = last?.length === 1 && (last[0]?.role === 'function' || last[0]?.role === 'operator');
    if (isArgument || takesNext) last.push(item);
    else factors.push([item]);
  }
  return factors;
}

function isRelation(item: Layout): boolean {
  return item.role === 'relation';
}
