import { hashText, mix } from './hash.ts';
import type { Layout } from './layout.ts';

/** Two formulas with the same form typeset to the same signs, fonts included; punctuation at the end is no part. */
export function formHash(tree: Layout): number {
  return walk(tree, (leaf) => mix(hashText(leaf.name), hashText(leaf.font)), false);
}

/** Equal for formulas that differ only in what seldom matters: fonts, kinds of brackets, a dot of multiplication. */
export function foldHash(tree: Layout): number {
  return walk(tree, (leaf) => hashText(leaf.fold), true);
}

/** Equal for formulas that are the same up to a consistent renaming of letters. */
export function renamingHash(tree: Layout): number {
  const letters = new Map<string, number>();
  return walk(
    tree,
    (leaf) => {
      if (leaf.role !== 'letter') return hashText(leaf.fold);
      const letter = `${leaf.font}:${leaf.name}`;
      const place = letters.get(letter) ?? letters.size;
      letters.set(letter, place);
      return mix(LETTER, place);
    },
    true,
  );
}

/** Equal for trees of the same build: letters count alike. */
export function shapeHash(tree: Layout): number {
  return walk(tree, (leaf) => (leaf.role === 'letter' ? LETTER : hashText(leaf.fold)), true);
}

const LETTER = hashText('a letter');

function walk(node: Layout, leaf: (node: Layout) => number, folded: boolean): number {
  if (node.kind === 'symbol') return leaf(node);
  let hash = mix(hashText(node.kind), hashText(folded ? node.fold : node.name));
  for (const child of node.children) {
    if (folded && isSilent(child)) continue;
    hash = mix(hash, walk(child, leaf, folded));
  }
  return hash;
}

/** A dot of multiplication, which says no more than two factors side by side. */
export function isSilent(node: Layout): boolean {
  return node.kind === 'symbol' && node.name === '\\cdot';
}
