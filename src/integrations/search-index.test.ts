import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SearchRecord } from '#search/record.ts';
import { writeSearchIndex } from './search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const record = (name: string): SearchRecord => ({
  kind: 'concept',
  href: { en: `/en/concepts/${name}/`, zh: `/zh/concepts/${name}/` },
  title: { en: name, zh: name },
  aliases: [],
  about: [],
  facts: { en: '', zh: '' },
  text: { en: `All about ${name}`, zh: `${name} 的一切` },
  languages: ['en', 'zh'],
  topics: [],
  source: null,
  heads: [],
  entries: 0,
  statement: null,
  plate: null,
});
const records = ['entropy', 'divergence', 'kernel', 'posterior', 'gradient'].map(record);

/** How many records each bundle holds, and the number of bundles that the page is told. */
async function written(maxRecords: number): Promise<{ pages: number[]; parts: string | undefined }> {
  const out = join(folder, String(maxRecords));
  await writeSearchIndex(records, out, join(out, 'cache'), maxRecords);
  const first = join(out, 'pagefind');
  const bundles = [first, ...['2', '3'].map((part) => join(first, part)).filter((path) => existsSync(path))];
  for (const further of bundles.slice(1)) {
    expect(readdirSync(further).filter((name) => /\.js$|wasm|\.css$/.test(name))).toEqual([]);
  }
  return {
    pages: bundles.map((bundle) => {
      const entry: unknown = JSON.parse(readFileSync(join(bundle, 'pagefind-entry.json'), 'utf8'));
      return Number(/"page_count":(\d+)/.exec(JSON.stringify(entry))?.[1]);
    }),
    parts: /export const parts=(\d+);$/.exec(readFileSync(join(first, 'pagefind.js'), 'utf8'))?.[1],
  };
}

test('a small site has one bundle', async () => {
  expect(await written(5)).toEqual({ pages: [5], parts: '1' });
});

test('a large site has several of about the same size, with the code in the first', async () => {
  expect(await written(2)).toEqual({ pages: [2, 2, 1], parts: '3' });
});
