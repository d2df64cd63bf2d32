import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '#loaders/check-content.ts';
import { contentFiles } from './content-files.ts';
import { generateCorpus } from './generate.ts';
import { writeFiles } from './write-files.ts';

const folderOf = (seed: number, entries: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'bench corpus '));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFiles(folder, contentFiles(generateCorpus(seed, entries)));
  return folder;
};

test('the same seed makes the same corpus, another seed another', () => {
  expect(generateCorpus(7, 30)).toEqual(generateCorpus(7, 30));
  expect(generateCorpus(7, 30)).not.toEqual(generateCorpus(8, 30));
});

test.each([1, 20, 45])(
  'a corpus of %i entries passes the checks of the project, with all of it read',
  async (entries) => {
    const { reading, problems } = await checkContent(folderOf(3, entries), '/');
    expect(problems).toEqual([]);
    expect(reading.corpus.equations.size).toBe(entries);
  },
);

test('every formula occurs once, and hardly any inline formula twice', () => {
  const { entries } = generateCorpus(5, 400);
  expect(new Set(entries.map(({ tex }) => tex)).size).toBe(400);
  const inline = entries.flatMap(({ en, zh }) => `${en}\n${zh}`.match(/\$[^$]+\$/g) ?? []);
  expect(inline.length).toBeGreaterThan(400 * 12);
  expect(new Set(inline).size).toBeGreaterThan(0.85 * inline.length);
});

test('entries have the form that the project asks for', () => {
  const { entries } = generateCorpus(11, 200);
  for (const entry of entries) {
    expect(entry.symbols.length).toBeGreaterThanOrEqual(3);
    expect(entry.symbols.length).toBeLessThanOrEqual(5);
    for (const text of [entry.en, entry.zh]) {
      expect(text).not.toMatch(/\{[mcorn]\}/);
      expect([6, 7, 8]).toContain(text.match(/\$[^$]+\$/g)?.length);
      expect([2, 3, 4]).toContain(text.split('\n\n').length);
    }
  }
  expect(entries.filter(({ uses }) => uses.length > 0).length).toBeGreaterThan(100);
  expect(entries.some(({ correction }) => correction !== null)).toBe(true);
});
