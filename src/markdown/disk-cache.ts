import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Results of pure functions on disk, keyed by the hash of all that they depend on: a new key is a new file, so
 * nothing ever goes stale. Files are written under another name first, so that a build that is stopped leaves no
 * half of one; a file that is no JSON all the same, after a loss of power, counts as missing.
 */
export class DiskCache {
  readonly #folder: string;
  /** Folders known to be there, so that each is made once. */
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The value for the key's parts, computed and stored on the first call. An exception is stored nowhere. */
  get<T>(parts: readonly string[], compute: () => T): T {
    const path = this.#pathOf(parts);
    const known = readIfWhole<T>(path);
    if (known) return known.value;
    const value = compute();
    this.#makeFolder(dirname(path));
    const temporary = `${path}.${randomUUID()}`;
    writeFileSync(temporary, JSON.stringify(value));
    renameSync(temporary, path);
    return value;
  }

  /** The value for the key's parts, if it has been computed before. */
  peek<T>(parts: readonly string[]): T | undefined {
    return readIfWhole<T>(this.#pathOf(parts))?.value;
  }

  #pathOf(parts: readonly string[]): string {
    const digest = hash('sha256', JSON.stringify(parts));
    return join(this.#folder, digest.slice(0, 2), `${digest.slice(2, 34)}.json`);
  }

  #makeFolder(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

function readIfWhole<T>(path: string): { value: T } | undefined {
  try {
    return { value: JSON.parse(readFileSync(path, 'utf8')) as T };
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
