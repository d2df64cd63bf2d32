import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIndex } from '#formula/search/files/open-index.ts';
import { search } from '#formula/search/search.ts';
import { IndexFolder, writeIndex } from './index-folder.ts';
import { InputError, readEntries } from './read-entries.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formula-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('readEntries', () => {
  const read = (text: string) => {
    const file = join(folder, 'corpus.jsonl');
    writeFileSync(file, text);
    return readEntries(file);
  };

  it('reads a formula a line, and passes over empty lines and other keys', () => {
    expect(read('{"id":"a","tex":"x"}\n\n{"id":"b","tex":"\\\\pi","wild":true}\n')).toEqual([
      { id: 'a', tex: 'x' },
      { id: 'b', tex: '\\pi' },
    ]);
  });

  it.each([
    ['{"id":"a","tex":"x"}\nx = y', /corpus\.jsonl:2: expected a JSON object, found x = y/],
    ['{"id":1,"tex":"x"}', /corpus\.jsonl:1: expected {"id": "\.\.\.", "tex": "\.\.\."}/],
    ['["a"]', /corpus\.jsonl:1/],
  ])('says where %j is wrong', (text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(message);
  });

  it('says that a file is not there', () => {
    expect(() => readEntries(join(folder, 'none'))).toThrow(/none: cannot be read/);
  });
});

describe('an index in a folder', () => {
  it('is written, replaces the one before and is searched', async () => {
    writeFileSync(join(folder, 'terms-7.bin'), 'of an earlier index');
    writeFileSync(join(folder, 'notes.txt'), 'of the reader');
    await writeIndex([{ id: 'a', tex: 'x = y' }], folder);
    expect(readdirSync(folder).toSorted()).toEqual(['formulas.bin', 'notes.txt']);
    const files = new IndexFolder(folder);
    const { hits } = await search(await openIndex(files.read), 'x=y');
    expect(hits[0]).toMatchObject({ id: 'a', kind: 'same' });
    expect(files.files).toBe(1);
    expect(files.bytes).toBeGreaterThan(5);
  });

  it('that is not there is an error of the input', async () => {
    await expect(openIndex(new IndexFolder(join(folder, 'none')).read)).rejects.toThrow(InputError);
  });
});
