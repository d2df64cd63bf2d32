import { hashText, mix } from './hash.ts';
import { foldHash, isSilent, renamingHash, shapeHash } from './keys.ts';
import { quantityName, takesBareArgument } from './spellings.ts';
import { composite, itemsOf, nucleus, type Layout } from './layout.ts';

/**
 * What formulas are indexed by: pieces of their layout trees, each a 32-bit number whose upper four bits are its
 * kind. Tuples of neighbours and of parts follow Tangent (Davila and Zanibbi, "Layout and semantics: combining
 * representations for mathematical formula search", SIGIR 2017).
 */
export const TERM_KINDS = [
  /** A sign anywhere, whatever its font. */
  'symbol',
  /** A letter in a font that is not the usual one. */
  'font',
  /** Two neighbours in a row. */
  'next',
  /** Two neighbours with one between them. */
  'skip',
  /** A base and its script, a line and what is above or below it, a bracket and what it begins with. */
  'part',
  /** One end of a part: the slot that a wildcard leaves. */
  'slot',
  /** The build of three neighbours or of a composite, whatever its letters. */
  'shape',
  /** The whole formula, or a side of it. */
  'whole',
  /** The whole formula, or a side of it, up to renaming. */
  'renamed',
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** A number that stands for a piece of a layout tree. */
export type Term = number;

/** A term and the signs that it consists of, as their terms; what is no sign (a fraction line) has a number too. */
export interface SignedTerm {
  term: Term;
  signs: readonly Term[];
}

/** Takes the terms of a tree as they come, some more than once, with the hashes of their signs. */
type Sink = (kind: TermKind, hash: number, ...signs: number[]) => void;

const KIND_BITS = 28;
const BASE: Record<TermKind, number> = Object.fromEntries(
  TERM_KINDS.map((kind, place) => [kind, place << KIND_BITS]),
) as Record<TermKind, number>;

function term(kind: TermKind, hash: number): Term {
  return (BASE[kind] | (hash & ((1 << KIND_BITS) - 1))) >>> 0;
}

export function kindOf(of: Term): TermKind {
  return TERM_KINDS[of >>> KIND_BITS] ?? 'symbol';
}

/** The term of a sign, under which every formula with it is listed. */
export function symbolTerm(leaf: Layout): Term {
  return term('symbol', hashText(leaf.fold));
}

/** The terms of a tree in ascending order, each once. A wildcard has none and leaves its neighbours' slots. */
export function termsOf(tree: Layout): Term[] {
  const found = new Set<Term>();
  visitTerms(tree, (kind, hash) => found.add(term(kind, hash)));
  return [...found].sort((a, b) => a - b);
}

/** The same with the signs that each term consists of. */
export function signedTermsOf(tree: Layout): SignedTerm[] {
  const found = new Map<Term, SignedTerm>();
  visitTerms(tree, (kind, hash, ...signs) => {
    const of = term(kind, hash);
    found.set(of, { term: of, signs: signs.map((sign) => term('symbol', sign)) });
  });
  return [...found.values()].sort((a, b) => a.term - b.term);
}

function visitTerms(tree: Layout, sink: Sink): void {
  const items = itemsOf(tree);
  if (!tree.isOpen) {
    sink('whole', foldHash(tree));
    sink('renamed', renamingHash(tree));
  }
  for (const side of sides(items)) {
    if (side.size < 3 || side.isOpen) continue;
    sink('whole', mix(SIDE, foldHash(side)));
    sink('renamed', mix(SIDE, renamingHash(side)));
  }
  visitRow(items, sink);
}

const SIDE = hashText('a side');

/** The runs between the relations of a row, where there are any, without commas that end them. */
function sides(items: readonly Layout[]): Layout[] {
  const runs: Layout[][] = [[]];
  for (const item of items) {
    if (item.role === 'relation') runs.push([]);
    else runs.at(-1)?.push(item);
  }
  if (runs.length < 2) return [];
  return runs.map((run) => {
    const ended = run.at(-1)?.role === 'comma' ? run.slice(0, -1) : run;
    return ended[0] !== undefined && ended.length === 1 ? ended[0] : composite('row', '', '', ended, 0, 0);
  });
}

function visitRow(all: readonly Layout[], sink: Sink): void {
  const items = all.some(isSilent) ? all.filter((item) => !isSilent(item)) : all;
  let before = NONE;
  let beforeThat = NONE;
  let shape = NONE;
  let shapeBefore = NONE;
  for (const [place, item] of items.entries()) {
    const head = headOf(item);
    if (head !== NONE && before !== NONE) sink('next', mix(before, head), before, head);
    if (head !== NONE && beforeThat !== NONE) sink('skip', mix(beforeThat, head), beforeThat, head);
    beforeThat = before;
    before = head;
    const build = item.isOpen ? NONE : shapeHash(item);
    if (build !== NONE && shape !== NONE && shapeBefore !== NONE)
      sink('shape', mix(mix(shapeBefore, shape), build));
    shapeBefore = shape;
    shape = build;
    visit(item, sink);
    const following = items[place + 1];
    if (following !== undefined && takesBareArgument(item)) visitArgument(item, following, sink);
  }
}

/** The pairs that stand there if the brackets of an argument are left out, or `\\exp(x)` is written `e^x`. */
function visitArgument(item: Layout, following: Layout, sink: Sink): void {
  const inside = following.kind === 'fence' ? itemsOf(following.children[0] ?? following)[0] : undefined;
  if (inside === undefined) return;
  const [head, first] = [headOf(item), headOf(inside)];
  if (head === NONE || first === NONE) return;
  sink('next', mix(head, first), head, first);
  if (item.name !== 'exp') return;
  sink('part', mix(mix(mix(SUP, 1), head), first), head, first);
  sink('slot', mix(mix(SUP, 1), head), head);
}

function visit(node: Layout, sink: Sink): void {
  if (node.kind === 'symbol') {
    sink('symbol', hashText(node.fold), hashText(node.fold));
    if (node.font !== '' && node.role === 'letter')
      sink('font', mix(hashText(node.name), hashText(node.font)), hashText(node.fold));
    return;
  }
  if (node.kind === 'wildcard') return;
  if (node.size > 2 && node.size < 30 && !node.isOpen) sink('shape', shapeHash(node));
  const label = mix(hashText(node.kind), hashText(node.fold === '' ? node.name : node.fold));
  if (node.kind === 'table') {
    for (const cell of node.children) visitRow(itemsOf(cell), sink);
    return;
  }
  const hangs = node.kind === 'sub' || node.kind === 'sup' || node.kind === 'over' || node.kind === 'under';
  const anchor = hangs ? headOf(node) : label;
  node.children.forEach((child, place) => {
    const items = itemsOf(child);
    // What a script hangs on is met again as a child; only the script makes a pair with it.
    if (!(hangs && place === 0)) {
      const first = items[0] === undefined ? NONE : headOf(items[0]);
      const way = mix(label, place);
      if (anchor !== NONE && first !== NONE) sink('part', mix(mix(way, anchor), first), anchor, first);
      if (hangs) {
        if (anchor !== NONE) sink('slot', mix(way, anchor), anchor);
        if (first !== NONE) sink('slot', mix(first, way), first);
      }
    }
    visitRow(items, sink);
  });
}

const NONE = -1;
const SUP = mix(hashText('sup'), hashText(''));

/** What a neighbour sees of an item: its sign, through scripts; the line or bracket of a composite. */
function headOf(item: Layout): number {
  const inner = quantityName(item) ?? nucleus(item);
  if (inner.kind === 'symbol') return hashText(inner.fold);
  if (inner.kind === 'wildcard') return NONE;
  const first = inner.children[0];
  if ((inner.kind === 'row' || inner.kind === 'accent') && first !== undefined) return headOf(first);
  return mix(hashText(inner.kind), hashText(inner.fold));
}
