import { isSilent } from './keys.ts';
import { itemsOf, nucleus, scriptOf, type Layout } from './layout.ts';
import { COST, MatchState } from './match-state.ts';
import { matchReordered } from './reorder.ts';
import { matchSpellings, type PartMatcher } from './match-spellings.ts';
import { quantityName } from './spellings.ts';
import { longestRun } from './wildcard-run.ts';

export interface MatcherOptions {
  /** Letters may stand for other letters, the same one always for the same one. */
  renaming?: boolean;
  /** A wildcard takes any run of items; otherwise one that reads as a unit between its neighbours. */
  relaxed?: boolean;
  /** The terms of a sum, the factors of a product and the sides of an equation may stand in another order. */
  reordering?: boolean;
}

/** Most wildcards in rows around one another or in one row: each choice is a call within the one before it. */
const MOST_RUNS = 150;

/**
 * Matches a pattern with a formula, both layout trees, and keeps what the wildcards stand for, which letters are
 * renamed and what the differences cost. One attempt each; `state.reset` before the next.
 */
export class Matcher {
  readonly state = new MatchState();
  readonly #options: MatcherOptions;
  readonly #parts: PartMatcher = {
    node: (pattern, item) => this.#node(pattern, item),
    all: (pattern, items) => this.#row(pattern, 0, items, 0, false),
  };
  #reached = 0;
  #runs = 0;

  constructor(options: MatcherOptions) {
    this.#options = options;
  }

  /** Where in the text the match that `from` found ends. */
  get reached(): number {
    return this.#reached;
  }

  /** Whether the items match all of the others, from the first to the last. */
  all(pattern: readonly Layout[], items: readonly Layout[]): boolean {
    if (this.state.attempt(() => this.#row(pattern, 0, items, 0, false))) return true;
    return (
      this.#options.reordering === true &&
      matchReordered(this.state, (mine, theirs) => this.all(mine, theirs), pattern, items)
    );
  }

  /** Whether the items match some of the others in a row, beginning with that one. */
  from(pattern: readonly Layout[], items: readonly Layout[], start: number): boolean {
    return this.#row(pattern, 0, items, start, true);
  }

  #node(pattern: Layout, item: Layout): boolean {
    if (!this.state.step()) return false;
    if (pattern.kind === 'symbol' && item.kind === 'symbol') return this.#symbol(pattern, item);
    if (pattern.kind === 'wildcard') return this.state.bind(pattern.name, [item]);
    if (pattern.kind === 'row' || item.kind === 'row') return this.all(itemsOf(pattern), itemsOf(item));
    const isAlike = pattern.kind === item.kind && pattern.children.length === item.children.length;
    return (
      (isAlike && this.state.attempt(() => this.#composite(pattern, item))) ||
      (hasLimits(pattern) && this.state.attempt(() => this.#limits(pattern, item))) ||
      this.#quantity(pattern, item) ||
      (this.#options.renaming === true && isVariable(pattern, item) && this.state.rename(pattern, item))
    );
  }

  #tryNode(pattern: Layout, item: Layout): boolean {
    const mark = this.state.mark();
    if (this.#node(pattern, item)) return true;
    this.state.undo(mark);
    return false;
  }

  #composite(pattern: Layout, item: Layout): boolean {
    if (pattern.name !== item.name) {
      if (pattern.kind !== 'fence' || pattern.fold !== item.fold) return false;
      this.state.cost += COST.bracket;
    }
    for (let at = 0; at < pattern.children.length; at++) {
      const [mine, other] = [pattern.children[at], item.children[at]];
      if (mine === undefined || other === undefined || !this.#node(mine, other)) return false;
    }
    return true;
  }

  #symbol(pattern: Layout, item: Layout): boolean {
    if (this.#options.renaming === true && pattern.role === 'letter' && item.role === 'letter')
      return this.state.rename(pattern, item);
    if (pattern.name === item.name && pattern.font === item.font) return true;
    if (pattern.fold !== item.fold) return false;
    this.state.cost += COST.near;
    return true;
  }

  /** Sums and the like may have limits that the pattern leaves out or says in less: `\sum_i`, `\sum_{i=1}^N`. */
  #limits(pattern: Layout, item: Layout): boolean {
    const [mine, other] = [nucleus(pattern), nucleus(item)];
    if (mine.kind !== 'symbol' || other.kind !== 'symbol') return false;
    return (
      this.#symbol(mine, other) && this.#limit(pattern, item, 'sub') && this.#limit(pattern, item, 'sup')
    );
  }

  #limit(pattern: Layout, item: Layout, kind: 'sub' | 'sup'): boolean {
    const [mine, other] = [scriptOf(pattern, kind), scriptOf(item, kind)];
    if (mine === undefined && other === undefined) return true;
    const isOperator = nucleus(pattern).role === 'operator';
    if (mine === undefined || other === undefined) {
      this.state.cost += COST.script;
      return other !== undefined || isOperator;
    }
    if (this.#tryNode(mine, other)) return true;
    this.state.cost += COST.script;
    return isOperator && this.#row(itemsOf(mine), 0, itemsOf(other), 0, true);
  }

  #quantity(pattern: Layout, item: Layout): boolean {
    const [mine, other] = [quantityName(pattern), quantityName(item)];
    if (mine === undefined || other === undefined) return false;
    if (!this.#symbol(mine, other)) return false;
    this.state.cost += COST.near;
    return true;
  }

  #row(
    pattern: readonly Layout[],
    from: number,
    items: readonly Layout[],
    start: number,
    isOpen: boolean,
  ): boolean {
    let at = start;
    for (let next = from; next < pattern.length; next++) {
      const mine = pattern[next];
      if (mine === undefined || !this.state.step()) return false;
      if (isSilent(mine)) {
        if (isSilentAt(items, at)) at++;
        else this.state.cost += COST.silent;
        continue;
      }
      if (mine.kind === 'wildcard') {
        if (this.#runs >= MOST_RUNS) return false;
        this.#runs++;
        const isMatch = this.#run(pattern, next, items, at, isOpen);
        this.#runs--;
        return isMatch;
      }
      if (at > start && isSilentAt(items, at)) {
        this.state.cost += COST.silent;
        at++;
      }
      const other = items[at];
      if (other === undefined) return false;
      if (
        mine.kind === 'symbol' && other.kind === 'symbol'
          ? this.#symbol(mine, other)
          : this.#tryNode(mine, other)
      ) {
        at++;
        continue;
      }
      const [taken, given] = matchSpellings(this.state, this.#parts, pattern, next, items, at);
      if (taken === 0) return isOpen && next === pattern.length - 1 && this.#base(mine, other);
      next += taken - 1;
      at += given;
    }
    if (isOpen) this.#reached = items[at - 1]?.end ?? 0;
    else while (isSilentAt(items, at)) at++;
    return isOpen || at === items.length;
  }

  /** The last item of an open pattern may be what a script of the formula stands on. */
  #base(pattern: Layout, item: Layout): boolean {
    let inner = item;
    while (inner.kind === 'sup' || inner.kind === 'sub') {
      const base = inner.children[0];
      if (base === undefined) return false;
      inner = base;
      if (!this.#tryNode(pattern, base)) continue;
      this.state.cost += COST.script;
      this.#reached = base.end;
      return true;
    }
    return false;
  }

  /** A wildcard in a row: takes one item or a run of them, so that the rest of the pattern matches too. */
  #run(
    pattern: readonly Layout[],
    next: number,
    items: readonly Layout[],
    at: number,
    isOpen: boolean,
  ): boolean {
    const mine = pattern[next];
    if (mine === undefined) return false;
    const takes = (length: number): boolean =>
      length > 0 &&
      this.state.attempt(
        () =>
          this.state.bind(mine.name, items.slice(at, at + length)) &&
          this.#row(pattern, next + 1, items, at + length, isOpen),
      );
    const bound = this.state.boundTo(mine.name);
    if (bound !== undefined) return takes(bound.nodes.length);
    const left = items.length - at;
    const most =
      this.#options.relaxed === true ? left : Math.min(left, longestRun(pattern, next, items, at, isOpen));
    // A wildcard that ends the pattern takes all that reads as one with it; before other items it takes little.
    if (next === pattern.length - 1) return takes(isOpen ? most : left > most ? 0 : left);
    for (let length = 1; length <= most && length < left; length++) {
      if (takes(length)) return true;
      if (!this.state.step()) return false;
    }
    return false;
  }
}

/** Whether what stands beside or above and below it is a limit. */
function hasLimits({ role }: Layout): boolean {
  return role === 'operator' || role === 'relation' || role === 'function';
}

function isSilentAt(items: readonly Layout[], at: number): boolean {
  const item = items[at];
  return item !== undefined && isSilent(item);
}

/** Whether one is a letter and the other a letter with an index: what one author calls a, another calls p_r. */
function isVariable(first: Layout, second: Layout): boolean {
  return (isLetter(first) && isIndexed(second)) || (isIndexed(first) && isLetter(second));
}

function isLetter(node: Layout): boolean {
  return node.kind === 'symbol' && node.role === 'letter';
}

function isIndexed(node: Layout): boolean {
  return node.kind === 'sub' && node.children[0]?.role === 'letter';
}
