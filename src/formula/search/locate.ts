import { itemsOf, type Layout } from './layout.ts';
import { isSameForm, type Binding, type Renamed } from './match-state.ts';
import { Matcher } from './matcher.ts';
import { JUXTAPOSED, tightness } from './wildcard-run.ts';

/** Where and how a pattern occurs in a formula. */
export interface Place {
  /** Whether it is the whole formula, and not a part of it. */
  isWhole: boolean;
  /** Place in the formula's TeX, end excluded. */
  start: number;
  end: number;
  /** Differences, in symbols of the pattern. */
  cost: number;
  bindings: readonly Binding[];
  renamed: readonly Renamed[];
}

const plain = new Matcher({});
const relaxed = new Matcher({ relaxed: true });
const reordering = new Matcher({ reordering: true });
const renaming = new Matcher({ renaming: true });
const renamingReordering = new Matcher({ renaming: true, reordering: true });

/** The pattern as the whole formula, or as the part of it that costs least; undefined if it does not occur. */
export function locate(pattern: Layout, formula: Layout): Place | undefined {
  const whole = locateWhole(plain, pattern, formula);
  if (whole !== undefined && whole.cost < 0.5) return whole;
  const loose = whole === undefined && pattern.isOpen ? locateWhole(relaxed, pattern, formula) : whole;
  return loose ?? locatePart(plain, pattern, formula) ?? locateWhole(reordering, pattern, formula);
}

/** The same with letters consistently renamed. */
export function locateRenamed(pattern: Layout, formula: Layout): Place | undefined {
  return (
    locateWhole(renaming, pattern, formula) ??
    locatePart(renaming, pattern, formula) ??
    locateWhole(renamingReordering, pattern, formula)
  );
}

function locateWhole(matcher: Matcher, pattern: Layout, formula: Layout): Place | undefined {
  matcher.state.begin();
  const items = itemsOf(formula);
  if (!matcher.all(itemsOf(pattern), items)) return undefined;
  return placeOf(matcher, true, formula.start, formula.end);
}

function locatePart(matcher: Matcher, pattern: Layout, formula: Layout): Place | undefined {
  const wanted = itemsOf(pattern);
  const first = wanted[0];
  if (first === undefined) return undefined;
  // A wildcard in front begins where what it stands for reads as one.
  const level = first.kind === 'wildcard' ? tightness(wanted[1]) : JUXTAPOSED;
  let best: Place | undefined;
  matcher.state.begin();
  const rows: (readonly Layout[])[] = [itemsOf(formula)];
  for (let items = rows.pop(); items !== undefined; items = rows.pop()) {
    for (let at = items.length - 1; at >= 0; at--) {
      const children = items[at]?.children ?? [];
      for (let child = children.length - 1; child >= 0; child--) rows.push(itemsOf(children[child] ?? first));
    }
    for (let at = 0; at < items.length; at++) {
      const before = items[at - 1];
      const item = items[at];
      if (item === undefined || (level < JUXTAPOSED && before !== undefined && tightness(before) > level))
        continue;
      if (
        first.kind === 'symbol' &&
        item.kind === 'symbol' &&
        first.fold !== item.fold &&
        !canRename(first, item)
      )
        continue;
      matcher.state.reset();
      if (!matcher.from(wanted, items, at) || matcher.state.cost >= (best?.cost ?? Infinity)) continue;
      best = placeOf(matcher, false, item.start, matcher.reached);
      if (best.cost === 0) return best;
    }
  }
  return best;
}

function canRename(first: Layout, item: Layout): boolean {
  return (first.role === 'letter' && item.role === 'letter') || first.name.length > 1 || item.name.length > 1;
}

function placeOf(matcher: Matcher, isWhole: boolean, start: number, end: number): Place {
  return {
    isWhole,
    start,
    end,
    cost: matcher.state.cost,
    bindings: [...matcher.state.bindings],
    renamed: matcher.state.renamed.filter(({ from, to }) => !isSameForm(from, to)),
  };
}
