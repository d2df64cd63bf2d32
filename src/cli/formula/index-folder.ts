import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeIndex } from '#formula/search/files/encode-index.ts';
import type { FormulaEntry } from '#formula/search/source.ts';
import { InputError } from './read-entries.ts';

/** Names of an index's files; whatever else lies in a folder stays. */
const INDEX_FILE = /^(?:formulas|terms-\d+|block-\d+)\.bin$/;

/** Writes the index of the entries; files of an earlier index there go. Gives the number of files and their bytes. */
export async function writeIndex(
  entries: readonly FormulaEntry[],
  folder: string,
): Promise<{ files: number; bytes: number }> {
  const files = await encodeIndex(entries);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (INDEX_FILE.test(name)) rmSync(join(folder, name));
  let bytes = 0;
  for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    bytes += content.length;
  }
  return { files: files.size, bytes };
}

/** Reads an index's files and counts what is read. */
export class IndexFolder {
  files = 0;
  bytes = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws InputError if the file is not there */
  readonly read = (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    const path = join(this.#folder, name);
    try {
      const content = new Uint8Array(readFileSync(path));
      this.files++;
      this.bytes += content.length;
      return Promise.resolve(content);
    } catch (error) {
      return Promise.reject(
        new InputError(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`),
      );
    }
  };
}
