import { createHash } from 'node:crypto';
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

/** One hash of the code that makes the pages, whatever their content. */
export function codeDigest(root: string): string {
  return inputsDigest(root, join(root, 'no-content'), {});
}

/**
 * One hash of everything that a build depends on: every file's path and text, the settings, the versions. Two builds
 * with the same digest make the same site.
 */
export function inputsDigest(root: string, contentRoot: string, settings: Record<string, string>): string {
  const hash = createHash('sha256');
  const add = (base: string, path: string): void => {
    const full = join(base, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(base, join(path, name));
      return;
    }
    const bytes = readFileSync(full);
    hash.update(`${path}\0${String(bytes.length)}\0`).update(bytes);
  };
  for (const path of OF_PROJECT) add(root, path);
  for (const path of OF_CONTENT) add(contentRoot, path);
  hash.update(JSON.stringify(Object.entries(settings).sort()));
  return hash.digest('hex');
}
