import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CACHE_VERSION, ingestPdf } from './pdf-cache.ts';
import { twoPagePdf } from './pdf-fixtures.ts';
import { readPdf, sha256Hex } from './read-pdf.ts';

const hash = sha256Hex(twoPagePdf());
let folder = '';
let source = '';
const cached = (extension: string) => join(folder, 'cache', 'pdf', `${hash}.${extension}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf cache '));
  source = join(folder, '变分推理.pdf');
  await writeFile(source, twoPagePdf());
});
afterEach(() => rm(folder, { recursive: true }));

const ingest = () => ingestPdf(source, join(folder, 'cache'));

describe('ingestPdf', () => {
  it('reads a PDF and keeps its facts and its cover, and nothing else', async () => {
    const reading = await readPdf(twoPagePdf());
    expect(await ingest()).toEqual({ reading, coverPath: cached('webp') });
    expect((await readdir(join(folder, 'cache', 'pdf'))).sort()).toEqual([`${hash}.json`, `${hash}.webp`]);
    expect(JSON.parse(await readFile(cached('json'), 'utf8'))).toEqual({
      version: CACHE_VERSION,
      facts: reading.ok && reading.facts,
    });
    expect((await stat(cached('webp'))).size).toBeGreaterThan(100);
  });

  it('takes an unchanged PDF from the cache', async () => {
    await ingest();
    const kept = (await readFile(cached('json'), 'utf8')).replace('Ada Lovelace', 'from the cache');
    await writeFile(cached('json'), kept);
    const { reading } = await ingest();
    expect(reading.ok && reading.facts.author).toBe('from the cache');
  });

  it.each([
    [
      'an older form',
      () => writeFile(cached('json'), JSON.stringify({ version: CACHE_VERSION - 1, facts: {} })),
    ],
    ['a damaged file', () => writeFile(cached('json'), '{"version":')],
    ['a lost cover', () => rm(cached('webp'))],
  ])('makes anew what the cache holds as %s', async (_what, spoil) => {
    const first = await ingest();
    const files = await Promise.all([readFile(cached('json')), readFile(cached('webp'))]);
    await spoil();
    expect(await ingest()).toEqual(first);
    expect(await Promise.all([readFile(cached('json')), readFile(cached('webp'))])).toEqual(files);
  });

  it('bears two at once', async () => {
    const [first, second] = await Promise.all([ingest(), ingest()]);
    expect(first).toEqual(second);
    expect((await readdir(join(folder, 'cache', 'pdf'))).sort()).toEqual([`${hash}.json`, `${hash}.webp`]);
  });

  it('answers for a faulty PDF, without a cover and without keeping anything', async () => {
    await writeFile(source, '');
    expect(await ingest()).toEqual({
      reading: { ok: false, fault: 'empty', found: 'a file of 0 bytes' },
      coverPath: null,
    });
    expect(await readdir(folder)).toEqual(['变分推理.pdf']);
  });

  it('names the path of a file that is not there', async () => {
    const missing = join(folder, 'missing.pdf');
    await expect(ingestPdf(missing, folder)).rejects.toThrow(
      expect.objectContaining({
        message: `${missing}: ENOENT: no such file or directory, open '${missing}'`,
        cause: expect.objectContaining({ code: 'ENOENT' }) as unknown,
      }),
    );
  });
});
