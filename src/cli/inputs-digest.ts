import { type Hash, createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build is made from, below the project's root; content and PDFs below the root of the content. */
const OF_PROJECT = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const OF_CONTENT = ['content', 'math-resources'];

/** Adds a file, or every file of a folder, to a hash: paths below `base` and texts. What is not there adds nothing. */
function add(hash: Hash, base: string, path: string): void {
  const full = join(base, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) add(hash, base, join(path, name));
    return;
  }
  const bytes = readFileSync(full);
  hash.update(`${path}\0${String(bytes.length)}\0`).update(bytes);
}

/** One hash of the code that makes the pages, whatever their content. */
export function codeDigest(root: string): string {
  const hash = createHash('sha256');
  for (const path of OF_PROJECT) add(hash, root, path);
  return hash.digest('hex');
}

/**
 * One hash of everything that a build depends on: every file's path and text, the settings, the versions. Two builds
 * with the same digest make the same site.
 */
export function inputsDigest(root: string, contentRoot: string, settings: Record<string, string>): string {
  const hash = createHash('sha256').update(codeDigest(root));
  for (const path of OF_CONTENT) add(hash, contentRoot, path);
  hash.update(JSON.stringify(Object.entries(settings).sort()));
  return hash.digest('hex');
}
