import type { Term } from '../terms.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';

/** What a search must know of a large index before it reads its other files. */
export interface Root {
  /** How many different formulas there are. */
  size: number;
  /** Bytes of the files of terms, in their order, and of those of formulas. */
  termFiles: readonly number[];
  blockFiles: readonly number[];
  /** Numbers of the first formulas of the blocks. */
  blockStarts: readonly number[];
  /** How many formulas have each sign. */
  counts: ReadonlyMap<Term, number>;
}

/** The first byte of the file tells a large index from a small one. */
export const SMALL = 1;
export const LARGE = 2;

export async function packRoot(root: Root): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter();
  writer.put(root.size);
  for (const files of [root.termFiles, root.blockFiles]) {
    writer.put(files.length);
    for (const bytes of files) writer.put(bytes);
  }
  writer.putAscending(root.blockStarts);
  const signs = [...root.counts.keys()].sort((a, b) => a - b);
  writer.put(signs.length);
  writer.putAscending(signs);
  for (const sign of signs) writer.put(root.counts.get(sign) ?? 0);
  return deflate(writer.bytes());
}

/** @throws RangeError or TypeError if the bytes are not what `packRoot` made */
export async function unpackRoot(file: Uint8Array<ArrayBuffer>): Promise<Root> {
  const reader = new ByteReader(await inflate(file));
  const size = reader.get();
  const list = (): number[] => Array.from({ length: reader.get() }, () => reader.get());
  const [termFiles, blockFiles] = [list(), list()];
  const blockStarts = [...reader.getAscending(blockFiles.length)];
  const signs = reader.getAscending(reader.get());
  const counts = new Map([...signs].map((sign) => [sign, reader.get()] as const));
  return { size, termFiles, blockFiles, blockStarts, counts };
}
