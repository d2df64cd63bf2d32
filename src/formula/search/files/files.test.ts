import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaCorpus } from '../samples/formula-corpus.ts';
import { buildIndex } from '../memory-index.ts';
import { search } from '../search.ts';
import type { FormulaEntry } from '../source.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { deflate, inflate } from './deflate.ts';
import { encodeIndex } from './encode-index.ts';
import { BLOCK_CHARACTERS, BLOCK_FORMULAS, LONGEST_LIST, ROOT } from './layout-of-files.ts';
import { IndexFileError, openIndex, type ReadIndexFile } from './open-index.ts';
import { packTerms, unpackTerms } from './term-shard.ts';

describe('bytes', () => {
  it('come back as they were put', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })), (values) => {
        const writer = new ByteWriter();
        values.forEach((value) => writer.put(value));
        const ascending = values.toSorted((a, b) => a - b);
        writer.putAscending(ascending);
        const reader = new ByteReader(writer.bytes());
        expect(values.map(() => reader.get())).toEqual(values);
        expect([...reader.getAscending(values.length)]).toEqual(ascending);
        expect(() => reader.get()).toThrow(RangeError);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('are deflated and inflated', async () => {
    const bytes = new Uint8Array(100_000).map((_, at) => at % 7);
    const small = await deflate(bytes);
    expect(small.length).toBeLessThan(1000);
    expect(await inflate(small)).toEqual(bytes);
    await expect(inflate(new Uint8Array([255, 254, 253, 1, 2, 3]))).rejects.toThrow(TypeError);
  });
});

describe('a file of terms', () => {
  it('gives the lists that were put into it', async () => {
    const long = Uint32Array.from({ length: LONGEST_LIST }, (_, at) => 3 * at);
    const lists = new Map([
      [77, { count: 2, numbers: Uint32Array.of(0, 90_000) }],
      [5, { count: 5000, numbers: long }],
      [2_000_000, { count: 1, numbers: Uint32Array.of(4) }],
    ]);
    const find = await unpackTerms(await packTerms(lists));
    for (const [key, list] of lists) expect(find(key)).toEqual(list);
    expect(find(6)).toBeUndefined();
  });
});

/** The index of the entries as files in memory, and a count of what is read. */
async function opened(entries: readonly FormulaEntry[]) {
  const files = await encodeIndex(entries);
  const read = { files: 0, bytes: 0 };
  const source = await openIndex((name) => {
    const file = files.get(name);
    if (file === undefined) return Promise.reject(new Error(`no ${name}`));
    read.files++;
    read.bytes += file.length;
    return Promise.resolve(file);
  });
  return { files, source, read };
}

describe('a small index', () => {
  it('is one file, and finds what the index in memory finds', async () => {
    const entries = [...formulaCorpus(2, 300)];
    const { files, source } = await opened([...entries, { id: 'again', tex: entries[3]?.tex ?? '' }]);
    expect([...files.keys()]).toEqual([ROOT]);
    const memory = buildIndex([...entries, { id: 'again', tex: entries[3]?.tex ?? '' }]);
    for (const { tex } of entries.slice(0, 40))
      expect(await search(source, tex)).toEqual(await search(memory, tex));
  });

  it('holds any text', async () => {
    const entries = [
      { id: 'a"b\\', tex: '\ud800 x\n\u0000"' },
      { id: '公式', tex: '\\text{散度}' },
    ];
    const { source } = await opened(entries);
    const { hits } = await search(source, '\\text{散度}');
    expect(hits[0]).toMatchObject({ id: '公式', kind: 'same' });
  });

  it('may be empty', async () => {
    const { source } = await opened([]);
    expect(await search(source, 'x')).toMatchObject({ hits: [], match: 0, rarest: { count: 0 } });
  });
});

describe('a large index', async () => {
  const entries = [...formulaCorpus(3, 9000)];
  const { files, source, read } = await opened(entries);
  const root = read.bytes;
  const some = entries.filter((_, at) => at % 300 === 0);

  it('has its formulas in blocks of a size that a query can read several of', () => {
    const blocks = [...files].filter(([name]) => name.startsWith('block-'));
    expect(blocks.length).toBeGreaterThanOrEqual(9000 / BLOCK_FORMULAS);
    for (const [, block] of blocks) expect(block.length).toBeLessThan(BLOCK_CHARACTERS);
  });

  it('finds a formula first, within what a query may read', async () => {
    for (const { id, tex } of some) {
      read.files = 1;
      read.bytes = root;
      const { hits } = await search(source, tex);
      expect(hits[0]?.score).toBeGreaterThan(0.97);
      const first = hits.filter(({ score }) => score === hits[0]?.score);
      expect(first.map((hit) => hit.id)).toContain(id);
      expect(read.files).toBeLessThanOrEqual(15);
      expect(read.bytes).toBeLessThanOrEqual(400_000);
    }
  });

  it('knows how many formulas have a sign, whether its list is read or not', async () => {
    const memory = buildIndex(entries);
    for (const { tex } of some)
      expect((await search(source, tex)).rarest).toEqual((await search(memory, tex)).rarest);
  });

  it('says what is wrong with a broken file', async () => {
    const broken: ReadIndexFile = (name) => {
      const file = files.get(name) ?? new Uint8Array();
      return Promise.resolve(name === ROOT ? file : file.slice(0, file.length / 2));
    };
    await expect(search(await openIndex(broken), some[0]?.tex ?? '')).rejects.toThrow(IndexFileError);
    for (const bytes of [[], [9, 9], [1, 9], [2, 9, 9]])
      await expect(openIndex(() => Promise.resolve(new Uint8Array(bytes)))).rejects.toThrow(IndexFileError);
    await expect(openIndex(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  });
});
