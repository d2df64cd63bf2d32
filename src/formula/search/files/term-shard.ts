import { placeOf } from '../memory-index.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';
import { LONGEST_LIST } from './layout-of-files.ts';

/** The formulas with a term: how many there are, and the first of their numbers, ascending. */
export interface FiledList {
  count: number;
  numbers: Uint32Array;
}

/** Lists by their keys as a file; what is alike lies together, which deflates best. */
export function packTerms(lists: ReadonlyMap<number, FiledList>): Promise<Uint8Array<ArrayBuffer>> {
  const keys = [...lists.keys()].sort((a, b) => a - b);
  const writer = new ByteWriter();
  writer.put(keys.length);
  writer.putAscending(keys);
  for (const key of keys) writer.put(lists.get(key)?.count ?? 0);
  for (const key of keys) writer.putAscending(lists.get(key)?.numbers ?? []);
  return deflate(writer.bytes());
}

/** Looks lists up in such a file. @throws RangeError or TypeError if the bytes are not what `packTerms` made */
export async function unpackTerms(
  file: Uint8Array<ArrayBuffer>,
): Promise<(key: number) => FiledList | undefined> {
  const reader = new ByteReader(await inflate(file));
  const keys = reader.getAscending(reader.get());
  const counts = Array.from(keys, () => reader.get());
  const lists = counts.map((count) => reader.getAscending(Math.min(count, LONGEST_LIST)));
  return (key) => {
    const at = placeOf(keys, key);
    const numbers = lists[at];
    return numbers && { count: counts[at] ?? 0, numbers };
  };
}
