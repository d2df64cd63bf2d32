import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskCache } from './disk-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-disk-cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const files = (): string[] =>
  globSync(`${folder}/**/*`, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );

describe('DiskCache', () => {
  it('computes a value once, for all caches of the folder', () => {
    const compute = vi.fn(() => ({ html: '<b>散度</b>', width: 3, narrow: null }));
    const first = new DiskCache(folder).get(['a', 'b'], compute);
    const second = new DiskCache(folder).get(['a', 'b'], compute);
    expect([first, second]).toEqual([
      { html: '<b>散度</b>', width: 3, narrow: null },
      { html: '<b>散度</b>', width: 3, narrow: null },
    ]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it.each([null, false, 0, '', []])('keeps %j as a value', (value) => {
    const compute = vi.fn(() => value);
    const cache = new DiskCache(folder);
    expect([cache.get(['k'], compute), cache.get(['k'], compute)]).toEqual([value, value]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('keeps keys apart, whatever stands in their parts', () => {
    const cache = new DiskCache(folder);
    const keys = [['ab'], ['a', 'b'], ['a', '', 'b'], ['a\0b'], ['b', 'a'], []];
    expect(keys.map((key, index) => cache.get(key, () => index))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('stores nothing when the computation throws, and computes again', () => {
    const cache = new DiskCache(folder);
    expect(() =>
      cache.get(['k'], () => {
        throw new RangeError('no');
      }),
    ).toThrow(new RangeError('no'));
    expect(files()).toEqual([]);
    expect(cache.get(['k'], () => 7)).toBe(7);
  });

  it('leaves one whole file a key and nothing else', () => {
    new DiskCache(folder).get(['k'], () => ({ a: 1 }));
    expect(files().map((file) => readFileSync(file, 'utf8'))).toEqual(['{"a":1}']);
  });

  it.each(['', '{"a":', '\0\0\0\0'])('computes again over the torn file %j', (torn) => {
    const cache = new DiskCache(folder);
    cache.get(['k'], () => ({ a: 1 }));
    const [file = ''] = files();
    writeFileSync(file, torn);
    expect(cache.get(['k'], () => ({ a: 2 }))).toEqual({ a: 2 });
    expect(readFileSync(file, 'utf8')).toBe('{"a":2}');
  });

  it('does not hide that a folder cannot be read', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => new DiskCache(join(folder, 'file')).get(['k'], () => 1)).toThrow(/ENOTDIR|EEXIST/);
  });
});
