import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { resources } from '../data.ts';
import { DIST } from '../site.ts';
import { below, site } from './built-site.ts';

// One worker reads the site once, for all of these.
test.describe.configure({ mode: 'default' });

test.describe('PDFs', () => {
  test('every one is, byte for byte, what the data says', () => {
    const there = resources().flatMap(({ file }) => (file ? [file] : []));
    const files = [...site().files].filter((file) => file.endsWith('.pdf'));
    expect(there.map(({ name }) => `math-resources/${name}`).toSorted()).toEqual(files.toSorted());
    for (const { name, url, bytes, sha256 } of there) {
      expect(below(url)).toBe(`math-resources/${name}`);
      const content = readFileSync(join(DIST, 'math-resources', name));
      expect(content.byteLength, name).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
    }
  });

  test('nothing leads to one that is still to come', () => {
    const missing = resources().filter(({ file }) => file === null);
    for (const { id, forthcoming } of missing)
      expect(forthcoming, id).toEqual({ en: expect.any(String), zh: expect.any(String) });
    const there = resources().flatMap(({ file }) => (file ? [file.name] : []));
    const named = [...site().pages.values()].flatMap(({ address, links }) =>
      links.map((href) => ({
        address,
        name: decodeURIComponent(basename(new URL(href, site().origin).pathname)),
      })),
    );
    const pdfs = named.filter(({ name }) => name.toLowerCase().endsWith('.pdf'));
    expect(pdfs.length).toBeGreaterThan(0);
    expect(pdfs.filter(({ name }) => !there.includes(name))).toEqual([]);
    const texts = [...site().files]
      .filter((file) => file.startsWith('api/'))
      .map((file) => readFileSync(join(DIST, file), 'utf8'));
    for (const { title } of missing) {
      for (const name of [title, encodeURIComponent(title)]) {
        expect(texts.filter((text) => text.toLowerCase().includes(`${name}.pdf`.toLowerCase()))).toEqual([]);
      }
    }
  });
});
