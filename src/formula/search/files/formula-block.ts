import type { IndexedFormula } from '../source.ts';
import { deflate, inflate } from './deflate.ts';

/** Formulas with their ids as a file. */
export function packFormulas(formulas: readonly IndexedFormula[]): Promise<Uint8Array<ArrayBuffer>> {
  const text = JSON.stringify(formulas.map(({ tex, ids }) => [tex, ...ids]));
  return deflate(new TextEncoder().encode(text));
}

/** @throws Error if the file is not what `packFormulas` made */
export async function unpackFormulas(file: Uint8Array<ArrayBuffer>): Promise<IndexedFormula[]> {
  const rows: unknown = JSON.parse(new TextDecoder().decode(await inflate(file)));
  if (!Array.isArray(rows)) throw new TypeError('not a file of formulas');
  return rows.map((row: unknown) => {
    if (!Array.isArray(row) || !row.every((cell) => typeof cell === 'string'))
      throw new TypeError('not a file of formulas');
    const [tex = '', ...ids] = row;
    return { tex, ids };
  });
}
