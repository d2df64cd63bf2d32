import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeDigest, inputsDigest } from './inputs-digest.ts';

let root = '';
const write = (path: string, text: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const digest = (settings: Record<string, string> = { base: '/' }): string =>
  inputsDigest(root, root, settings);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas inputs '));
  write('content/equations/a.md', 'a');
  write('src/page.ts', 'page');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

it('is the same for the same files and settings', () => {
  expect(digest()).toBe(digest());
});

it.each([
  [
    'a text that changed',
    () => {
      write('content/equations/a.md', 'b');
    },
  ],
  [
    'a file that came',
    () => {
      write('math-resources/new.pdf', '');
    },
  ],
  [
    'a file that was renamed',
    () => {
      rmSync(join(root, 'src/page.ts'));
      write('src/pages.ts', 'page');
    },
  ],
  [
    'a line that moved from one file to the next',
    () => {
      write('src/page.ts', 'pag');
      write('src/pagf.ts', 'e');
    },
  ],
] as const)('differs after %s', (_, change) => {
  const before = digest();
  change();
  expect(digest()).not.toBe(before);
});

it('differs for another setting and does not care for what no build reads', () => {
  expect(digest({ base: '/math/' })).not.toBe(digest());
  const before = digest();
  write('README.md', 'text');
  write('dist/index.html', 'page');
  expect(digest()).toBe(before);
});

it('of the code alone differs for code, not for content', () => {
  const before = codeDigest(root);
  write('content/equations/a.md', 'b');
  expect(codeDigest(root)).toBe(before);
  write('src/page.ts', 'another page');
  expect(codeDigest(root)).not.toBe(before);
});
