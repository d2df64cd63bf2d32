import { mix } from '../hash.ts';
import type { SignedTerm, Term, TermKind } from '../terms.ts';

/** The one file of a small index, and the file of a large one that says where all else is. */
export const ROOT = 'formulas.bin';
export const termFile = (shard: number): string => `terms-${String(shard)}.bin`;
export const blockFile = (block: number): string => `block-${String(block)}.bin`;

/** Most formulas, and most characters of TeX, in a file of a large index. One formula may be longer by itself. */
export const BLOCK_FORMULAS = 512;
export const BLOCK_CHARACTERS = 50_000;

/** Longest list of a term; those that are left out are the longest formulas, of which any term says little. */
export const LONGEST_LIST = 1024;

/** Terms by which a large index is looked up; the others would double its size and find the same formulas. */
export const FILED_KINDS: ReadonlySet<TermKind> = new Set<TermKind>(['symbol', 'next', 'part', 'renamed']);

/** Bits of a term within its file. With some thousand terms a file, one query in a thousand meets a wrong list. */
const KEY_BITS = 21;

export function keyInFile(term: Term): number {
  return mix(term, 1) >>> (32 - KEY_BITS);
}

/**
 * The sign under which a term is filed: the rarest of its own, so that a query finds all that it needs under its
 * rarest signs. A term without signs is filed by itself.
 *
 * @param counts formulas with each sign
 */
export function ownerOf({ term, signs }: SignedTerm, counts: ReadonlyMap<Term, number>): Term {
  let owner: Term | undefined;
  let fewest = Infinity;
  for (const sign of signs) {
    const count = counts.get(sign);
    if (count === undefined) continue;
    if (count < fewest || (count === fewest && sign < (owner ?? Infinity))) {
      owner = sign;
      fewest = count;
    }
  }
  return owner ?? signs[0] ?? term;
}

export function shardOf(owner: Term, shards: number): number {
  return mix(owner, 2) % shards;
}
