import { sortPairs } from '../sort-pairs.ts';
import { distinctFormulas, inOrder } from '../memory-index.ts';
import { parse } from '../parse.ts';
import type { FormulaEntry, IndexedFormula } from '../source.ts';
import { kindOf, signedTermsOf, type SignedTerm, type Term } from '../terms.ts';
import { packFormulas } from './formula-block.ts';
import {
  BLOCK_CHARACTERS,
  BLOCK_FORMULAS,
  blockFile,
  FILED_KINDS,
  keyInFile,
  LONGEST_LIST,
  ownerOf,
  ROOT,
  shardOf,
  termFile,
} from './layout-of-files.ts';
import { LARGE, packRoot, SMALL } from './root.ts';
import { packTerms, type FiledList } from './term-shard.ts';

/** Up to so many different formulas an index is one file, and its lists are made where it is read. */
const MOST_IN_ONE_FILE = 8000;

/** About how many places in lists a file of terms holds. */
const PLACES_IN_FILE = 12_000;

/** The index of the entries as files by their names, ready for a static host. */
export async function encodeIndex(
  entries: Iterable<FormulaEntry>,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const different = distinctFormulas(entries);
  // As they come, formulas of one page stand together, which deflates better than any order of ours.
  if (different.length <= MOST_IN_ONE_FILE)
    return new Map([[ROOT, withMark(SMALL, await packFormulas(different))]]);
  const formulas = inOrder(different);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const { shards, counts } = fileTerms(formulas);
  const termFiles: number[] = [];
  for (const [place, lists] of shards.entries()) {
    const file = await packTerms(lists);
    files.set(termFile(place), file);
    termFiles.push(file.length);
  }
  const blockStarts = startsOfBlocks(formulas);
  const blockFiles: number[] = [];
  for (const [block, start] of blockStarts.entries()) {
    const file = await packFormulas(formulas.slice(start, blockStarts[block + 1]));
    files.set(blockFile(block), file);
    blockFiles.push(file.length);
  }
  const root = await packRoot({ size: formulas.length, termFiles, blockFiles, blockStarts, counts });
  return files.set(ROOT, withMark(LARGE, root));
}

function startsOfBlocks(formulas: readonly IndexedFormula[]): number[] {
  const starts: number[] = [];
  let characters = Infinity;
  formulas.forEach(({ tex }, number) => {
    const isFull =
      characters + tex.length > BLOCK_CHARACTERS || number - (starts.at(-1) ?? 0) >= BLOCK_FORMULAS;
    if (isFull) {
      starts.push(number);
      characters = 0;
    }
    characters += tex.length;
  });
  return starts;
}

function withMark(mark: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const marked = new Uint8Array(bytes.length + 1);
  marked[0] = mark;
  marked.set(bytes, 1);
  return marked;
}

/** The lists of all terms, by the file and the key under which they are looked up. */
function fileTerms(formulas: readonly IndexedFormula[]): {
  shards: Map<number, FiledList>[];
  counts: Map<Term, number>;
} {
  const known = new Map<Term, SignedTerm>();
  const terms: number[] = [];
  const numbers: number[] = [];
  formulas.forEach(({ tex }, number) => {
    for (const signed of signedTermsOf(parse(tex).tree)) {
      if (!FILED_KINDS.has(kindOf(signed.term))) continue;
      if (!known.has(signed.term)) known.set(signed.term, signed);
      terms.push(signed.term);
      numbers.push(number);
    }
  });
  const lists = groupByTerm(terms, numbers);
  const counts = new Map<Term, number>();
  for (const [term, { count }] of lists) if (kindOf(term) === 'symbol') counts.set(term, count);
  const places = [...lists.values()].reduce((sum, list) => sum + list.numbers.length, 0);
  const shards = Array.from(
    { length: Math.max(1, Math.round(places / PLACES_IN_FILE)) },
    () => new Map<number, FiledList>(),
  );
  for (const [term, list] of lists) {
    const signed = known.get(term);
    const shard = signed && shards[shardOf(ownerOf(signed, counts), shards.length)];
    const key = keyInFile(term);
    const other = shard?.get(key);
    // Two terms of one key are one: the comparison of the formulas tells them apart.
    shard?.set(key, other === undefined ? list : merged(list, other));
  }
  return { shards, counts };
}

function groupByTerm(terms: readonly Term[], numbers: readonly number[]): Map<Term, FiledList> {
  const sorted = sortPairs(Uint32Array.from(terms), Uint32Array.from(numbers));
  const lists = new Map<Term, FiledList>();
  for (let start = 0; start < terms.length;) {
    const term = sorted.keys[start] ?? 0;
    let end = start;
    while (end < terms.length && sorted.keys[end] === term) end++;
    const kept = sorted.values.slice(start, Math.min(end, start + LONGEST_LIST));
    lists.set(term, { count: end - start, numbers: kept });
    start = end;
  }
  return lists;
}

function merged(first: FiledList, second: FiledList): FiledList {
  const numbers = [...new Set([...first.numbers, ...second.numbers])].sort((a, b) => a - b);
  const isCut = first.count > first.numbers.length || second.count > second.numbers.length;
  const count = isCut ? Math.max(first.count + second.count, LONGEST_LIST + 1) : numbers.length;
  return { count, numbers: Uint32Array.from(numbers.slice(0, LONGEST_LIST)) };
}
