import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;

/**
 * Digests of files with all that they import: of the project's own files the text, of packages the version. Each
 * file is read once.
 */
export class CodeDigest {
  readonly #root: string;
  readonly #files = new Map<string, { text: string; imports: string[] }>();
  readonly #versions = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
  }

  /**
   * One hash of a file, of everything that it imports, directly or not, and of the version of each package among these.
   *
   * @param file path below the root, with slashes
   * @throws Error if an imported file does not exist
   */
  of(file: string): string {
    const seen = new Set<string>();
    const open = [file];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (!next.startsWith('package:')) open.push(...this.#read(next).imports);
    }
    const parts = [...seen].sort().map((name) => {
      const content = name.startsWith('package:') ? this.#version(name.slice(8)) : this.#read(name).text;
      return `${name}\0${content}`;
    });
    return hash('sha256', parts.join('\0'));
  }

  #read(file: string): { text: string; imports: string[] } {
    const known = this.#files.get(file);
    if (known) return known;
    const text = readFileSync(join(this.#root, file), 'utf8');
    const imports = [...text.matchAll(IMPORT)].map(([, name = '']) => target(name, file));
    const read = { text, imports };
    this.#files.set(file, read);
    return read;
  }

  #version(name: string): string {
    const known = this.#versions.get(name);
    if (known !== undefined) return known;
    const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
    const path = join(this.#root, 'node_modules', ...parts, 'package.json');
    const stored: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
    const version =
      typeof stored === 'object' && stored !== null && 'version' in stored ? String(stored.version) : '';
    this.#versions.set(name, version);
    return version;
  }
}

/** What an import names: a file below the root, or `package:` and the name of a package. */
function target(name: string, from: string): string {
  if (name.startsWith('#')) return `src/${name.slice(1)}`;
  if (name.startsWith('.')) return posix.join(dirname(from), name);
  return `package:${name}`;
}
