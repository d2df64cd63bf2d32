import type { Layout } from './layout.ts';

/** What differences cost, in symbols of the pattern. */
export const COST = {
  /** Another font, or a sign that means the same. */
  near: 0.25,
  bracket: 0.15,
  silent: 0.05,
  /** The same typed otherwise: letters for a word, `\exp(x)` for `e^x`. */
  spelling: 0.2,
  /** A script, or a limit of a sum, that only one of the two has. */
  script: 0.5,
  renamed: 0.5,
  /** A letter with an index for one without. */
  indexed: 1.5,
  /** Another order of terms, factors or sides. */
  order: 0.6,
  /** What a wildcard stands for, beyond one symbol. */
  filling: 0.004,
} as const;

/** Most comparisons of one attempt: patterns of many wildcards may be ambiguous without end. */
const MOST_STEPS = 4000;

/** Most comparisons of one pattern with one formula, in all attempts together. */
const MOST_STEPS_OF_ALL = 20_000;

/** What a wildcard stands for: a run of items. */
export interface Binding {
  name: string;
  nodes: readonly Layout[];
}

/** A letter of the pattern, perhaps with an index, and what stands for it. */
export interface Renamed {
  from: Layout;
  to: Layout;
}

/** How much had been found when a choice was made. */
export type Mark = readonly [bindings: number, renamed: number, cost: number];

/** What an attempt has found so far; choices that turn out wrong are undone. */
export class MatchState {
  bindings: Binding[] = [];
  renamed: Renamed[] = [];
  /** Sum of the differences, in symbols of the pattern. */
  cost = 0;
  #steps = 0;
  #stepsOfAll = 0;

  /** Begins with another formula. */
  begin(): void {
    this.#stepsOfAll = 0;
    this.reset();
  }

  /** Begins another attempt. */
  reset(): void {
    this.bindings = [];
    this.renamed = [];
    this.cost = 0;
    this.#steps = 0;
  }

  /** Counts a comparison; false once there have been too many. */
  step(): boolean {
    this.#stepsOfAll++;
    return ++this.#steps <= MOST_STEPS && this.#stepsOfAll <= MOST_STEPS_OF_ALL;
  }

  mark(): Mark {
    return [this.bindings.length, this.renamed.length, this.cost];
  }

  undo([bindings, renamed, cost]: Mark): void {
    this.bindings.length = bindings;
    this.renamed.length = renamed;
    this.cost = cost;
  }

  /** Runs an attempt; what it has found stays only if it succeeds. */
  attempt(run: () => boolean): boolean {
    const mark = this.mark();
    if (run()) return true;
    this.undo(mark);
    return false;
  }

  boundTo(name: string): Binding | undefined {
    return name === '' ? undefined : this.bindings.find((binding) => binding.name === name);
  }

  /** Lets a wildcard stand for the items; false if it already stands for others. */
  bind(name: string, nodes: readonly Layout[]): boolean {
    const bound = this.boundTo(name);
    if (bound !== undefined) {
      return (
        bound.nodes.length === nodes.length &&
        bound.nodes.every((node, at) => {
          const other = nodes[at];
          return other !== undefined && isSameForm(node, other);
        })
      );
    }
    this.bindings.push({ name, nodes });
    let size = 0;
    for (const node of nodes) size += node.size;
    this.cost += COST.filling * Math.min(50, Math.max(0, size - 1));
    return true;
  }

  /** Lets a letter stand for another; false if it already stands for a third, or another one for it. */
  rename(from: Layout, to: Layout): boolean {
    const isSame = isSameForm(from, to);
    const price = from.kind === to.kind ? COST.renamed : COST.indexed;
    for (const known of this.renamed) {
      const fromThis = isSameForm(known.from, from);
      if (fromThis !== isSameForm(known.to, to)) return false;
      if (!fromThis) continue;
      if (!isSame) this.cost += price;
      return true;
    }
    this.renamed.push({ from, to });
    if (!isSame) this.cost += from.kind === to.kind && from.fold === to.fold ? COST.near : price;
    return true;
  }
}

/** Whether two trees typeset to the same signs. */
export function isSameForm(first: Layout, second: Layout): boolean {
  if (first.kind !== second.kind || first.name !== second.name || first.font !== second.font) return false;
  if (first.children.length !== second.children.length) return false;
  return first.children.every((child, at) => {
    const other = second.children[at];
    return other !== undefined && isSameForm(child, other);
  });
}
