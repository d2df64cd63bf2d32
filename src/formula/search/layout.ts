/** What a symbol does in a row; of a composite, what its base does. */
export type Role =
  | 'letter'
  | 'number'
  | 'function'
  /** What has limits: a sum, an integral. */
  | 'operator'
  | 'relation'
  | 'plus'
  | 'times'
  | 'comma'
  | 'other';

export type Kind =
  | 'symbol'
  | 'wildcard'
  | 'row'
  | 'sub'
  | 'sup'
  | 'fence'
  | 'fraction'
  | 'binomial'
  /** `\atop`, which becomes a binomial between brackets. */
  | 'stack'
  | 'root'
  | 'accent'
  | 'over'
  | 'under'
  | 'table';

/**
 * A node of a layout tree: what stands where, without how it was typed. All nodes have the same fields, so that the
 * matcher's loops stay monomorphic.
 *
 * Children: `sub` and `sup` base and script (a base with both is a `sup` of a `sub`), `over` and `under` base and
 * annotation, `fence` its inside, `fraction` and `binomial` top and bottom, `root` radicand and degree, `table` its
 * cells row by row.
 */
export interface Layout {
  kind: Kind;
  /** Symbol: canonical name; wildcard: its name, '' for any; fence: its brackets; accent: its name; table: columns. */
  name: string;
  /** The name that all near notations share: equal where `name` and `font` may differ without a change of meaning. */
  fold: string;
  font: string;
  role: Role;
  children: readonly Layout[];
  /** Place in the TeX, end excluded. */
  start: number;
  end: number;
  /** Symbols in it, lines and brackets included; 1 for a wildcard. */
  size: number;
  /** Whether a wildcard is in it. */
  isOpen: boolean;
}

const NO_CHILDREN: readonly Layout[] = [];

export function symbol(
  name: string,
  fold: string,
  font: string,
  role: Role,
  start: number,
  end: number,
): Layout {
  return {
    kind: 'symbol',
    name,
    fold,
    font,
    role,
    children: NO_CHILDREN,
    start,
    end,
    size: 1,
    isOpen: false,
  };
}

export function wildcard(name: string, start: number, end: number): Layout {
  return {
    kind: 'wildcard',
    name,
    fold: '?',
    font: '',
    role: 'other',
    children: NO_CHILDREN,
    start,
    end,
    size: 1,
    isOpen: true,
  };
}

/** A row of the items; one item stands for itself. */
export function row(items: readonly Layout[], start: number, end: number): Layout {
  const only = items[0];
  if (only !== undefined && items.length === 1) return only;
  return composite('row', '', '', items, items[0]?.start ?? start, items.at(-1)?.end ?? end);
}

/** Sizes of composites beyond their parts: a line, brackets, an accent count as a symbol. */
const OWN_SIZE: Partial<Record<Kind, number>> = { fence: 1, fraction: 1, root: 1, accent: 1, binomial: 1 };

export function composite(
  kind: Kind,
  name: string,
  fold: string,
  children: readonly Layout[],
  start: number,
  end: number,
): Layout {
  let size = OWN_SIZE[kind] ?? 0;
  let isOpen = false;
  for (const child of children) {
    size += child.size;
    isOpen ||= child.isOpen;
  }
  const base = kind === 'sub' || kind === 'sup' || kind === 'over' || kind === 'under' || kind === 'accent';
  const inner = base ? (children[0]?.role ?? 'other') : 'other';
  // A letter with an index is no letter that could be renamed by itself.
  const role = inner === 'letter' || inner === 'number' ? 'other' : inner;
  return { kind, name, fold, font: '', role, children, start, end, size, isOpen };
}

/** The items of a row; of anything else, itself alone. */
export function itemsOf(node: Layout): readonly Layout[] {
  return node.kind === 'row' ? node.children : [node];
}

/** What scripts, accents and annotations stand on, through all of them. */
export function nucleus(node: Layout): Layout {
  let at = node;
  while (at.kind === 'sub' || at.kind === 'sup' || at.kind === 'over' || at.kind === 'under') {
    const base = at.children[0];
    if (base === undefined) break;
    at = base;
  }
  return at;
}

/** The script of a kind, through the other one. */
export function scriptOf(node: Layout, kind: 'sub' | 'sup'): Layout | undefined {
  for (let at: Layout | undefined = node; at?.kind === 'sub' || at?.kind === 'sup'; at = at.children[0])
    if (at.kind === kind) return at.children[1];
  return undefined;
}
