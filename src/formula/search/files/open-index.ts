import { indexFormulas, inOrder } from '../memory-index.ts';
import { ParseStore } from '../parsed.ts';
import type { FetchedFormula, FormulaSource, IndexedFormula, Posting } from '../source.ts';
import type { SignedTerm, Term } from '../terms.ts';
import { unpackFormulas } from './formula-block.ts';
import { blockFile, FILED_KINDS, keyInFile, ownerOf, ROOT, shardOf, termFile } from './layout-of-files.ts';
import { LARGE, SMALL, unpackRoot, type Root } from './root.ts';
import { unpackTerms, type FiledList } from './term-shard.ts';

/** Reads a file of an index by its name. What it throws, the search throws. */
export type ReadIndexFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A file of an index is not what `encodeIndex` made: cut short, of another version, or something else. */
export class IndexFileError extends Error {}

/** Most files and bytes of one query: the root, files of terms, files of formulas. */
const MOST_TERM_FILES = 6;
const MOST_TERM_BYTES = 190_000;
const MOST_BLOCK_FILES = 8;
const MOST_BLOCK_BYTES = 150_000;

/**
 * The index that `encodeIndex` made, to be searched. A small one is read as a whole; of a large one each query reads
 * what it needs, at most 15 files and 400 KB with the root. What is read is kept only by `read`.
 *
 * @throws whatever `read` throws, here and in each search; IndexFileError if a file is not what it should be
 */
export async function openIndex(read: ReadIndexFile): Promise<FormulaSource> {
  const file = await read(ROOT);
  const body = file.subarray(1);
  if (file[0] === SMALL) return indexFormulas(inOrder(await unpacked(ROOT, unpackFormulas(body))));
  if (file[0] === LARGE) return largeIndex(await unpacked(ROOT, unpackRoot(body)), read);
  throw new IndexFileError(`${ROOT} is no index of formulas`);
}

async function unpacked<T>(name: string, content: Promise<T>): Promise<T> {
  try {
    return await content;
  } catch (cause) {
    throw new IndexFileError(`${name} is no file of an index of formulas`, { cause });
  }
}

function largeIndex(root: Root, read: ReadIndexFile): FormulaSource {
  const store = new ParseStore();
  return {
    size: root.size,
    kinds: FILED_KINDS,
    postings: (terms) => readPostings(root, read, terms),
    formulas: (numbers) => readFormulas(root, read, store, numbers),
  };
}

/** Keeps to what a query may cost: files are taken in the order in which they are asked for. */
class Allowance {
  readonly taken = new Set<number>();
  readonly #sizes: readonly number[];
  #files: number;
  #bytes: number;

  constructor(sizes: readonly number[], files: number, bytes: number) {
    this.#sizes = sizes;
    this.#files = files;
    this.#bytes = bytes;
  }

  take(file: number): void {
    const size = this.#sizes[file] ?? Infinity;
    if (this.taken.has(file) || this.#files === 0 || size > this.#bytes) return;
    this.taken.add(file);
    this.#files--;
    this.#bytes -= size;
  }
}

async function readPostings(
  root: Root,
  read: ReadIndexFile,
  terms: readonly SignedTerm[],
): Promise<Posting[]> {
  const shards = root.termFiles.length;
  const owned = terms.map((signed) => {
    const owner = ownerOf(signed, root.counts);
    return { term: signed.term, shard: shardOf(owner, shards), rarity: rarityOf(signed, owner, root) };
  });
  owned.sort((a, b) => a.rarity - b.rarity || a.term - b.term);
  const allowance = new Allowance(root.termFiles, MOST_TERM_FILES, MOST_TERM_BYTES);
  for (const { shard } of owned) allowance.take(shard);
  const files = new Map(
    await Promise.all(
      [...allowance.taken].map(async (shard) => [shard, await readTerms(read, termFile(shard))] as const),
    ),
  );
  const postings: Posting[] = [];
  for (const { term, shard } of owned) {
    const list = files.get(shard)?.(keyInFile(term));
    const count = list?.count ?? root.counts.get(term);
    if (count !== undefined) postings.push({ term, count, formulas: list?.numbers ?? [] });
  }
  return postings;
}

async function readTerms(read: ReadIndexFile, name: string): Promise<(key: number) => FiledList | undefined> {
  return unpacked(name, unpackTerms(await read(name)));
}

async function readBlock(read: ReadIndexFile, name: string): Promise<IndexedFormula[]> {
  return unpacked(name, unpackFormulas(await read(name)));
}

/** How many formulas have the sign that a term is filed under; a whole formula comes before all signs. */
function rarityOf({ signs }: SignedTerm, owner: Term, root: Root): number {
  return signs.length === 0 ? 0 : (root.counts.get(owner) ?? root.size);
}

async function readFormulas(
  root: Root,
  read: ReadIndexFile,
  store: ParseStore,
  numbers: readonly number[],
): Promise<(FetchedFormula | undefined)[]> {
  const allowance = new Allowance(root.blockFiles, MOST_BLOCK_FILES, MOST_BLOCK_BYTES);
  const blockOf = (number: number): number => lastAtMost(root.blockStarts, number);
  for (const number of numbers) allowance.take(blockOf(number));
  const blocks = new Map<number, IndexedFormula[]>(
    await Promise.all(
      [...allowance.taken].map(async (block) => [block, await readBlock(read, blockFile(block))] as const),
    ),
  );
  return numbers.map((number) => {
    const block = blockOf(number);
    const formula = blocks.get(block)?.[number - (root.blockStarts[block] ?? 0)];
    return formula && { ...formula, parsed: store.get(number, formula.tex) };
  });
}

/** Place of the last of ascending numbers that is not above the given one. */
function lastAtMost(ascending: readonly number[], number: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
