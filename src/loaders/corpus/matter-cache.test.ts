import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkContent } from '#loaders/check-content.ts';
import { MatterCache } from './matter-cache.ts';
import { SmallSite, THIRD } from './testing/small-site.ts';

const cachePath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'matter cache '));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'parsed', 'equations.json');
};

/** One run over files and their texts, in which a text parses to its length: the values, and what was parsed. */
function run(path: string, schema: string, files: Record<string, string>) {
  const cache = new MatterCache<number>(path, schema);
  const parse = vi.fn((text: string) => ({ value: text === 'wrong' ? undefined : text.length }));
  const values = Object.entries(files).map(([file, text]) => cache.get(file, text, () => parse(text)));
  cache.save();
  return { values, parsed: parse.mock.calls.map(([text]) => text) };
}

describe('MatterCache', () => {
  it('does not parse an unchanged file again', () => {
    const path = cachePath();
    expect(run(path, 's', { 'a.md': 'one', 'b.md': 'three' })).toEqual({
      values: [3, 5],
      parsed: ['one', 'three'],
    });
    expect(run(path, 's', { 'a.md': 'one', 'b.md': 'seven!' })).toEqual({
      values: [3, 6],
      parsed: ['seven!'],
    });
    expect(run(path, 's', { 'a.md': 'one', 'b.md': 'seven!' })).toEqual({ values: [3, 6], parsed: [] });
  });

  it('parses a file at another path, because what it means depends on where it lies', () => {
    const path = cachePath();
    run(path, 's', { 'a.md': 'one' });
    expect(run(path, 's', { 'b.md': 'one' })).toEqual({ values: [3], parsed: ['one'] });
    expect(Object.keys(stored(path).entries)).toEqual(['b.md']);
  });

  it('reads everything anew when the schema changes', () => {
    const path = cachePath();
    run(path, 's', { 'a.md': 'one' });
    expect(run(path, 't', { 'a.md': 'one' })).toEqual({ values: [3], parsed: ['one'] });
  });

  it('parses a file with a mistake on every run', () => {
    const path = cachePath();
    const reported = { values: [undefined], parsed: ['wrong'] };
    expect(run(path, 's', { 'a.md': 'wrong' })).toEqual(reported);
    expect(run(path, 's', { 'a.md': 'wrong' })).toEqual(reported);
  });

  it.each(['', '{"form":"', 'null', '[]', '{"form":null}'])(
    'starts anew from a file that holds %j',
    (torn) => {
      const path = cachePath();
      run(path, 's', { 'a.md': 'one' });
      writeFileSync(path, torn);
      expect(run(path, 's', { 'a.md': 'one' })).toEqual({ values: [3], parsed: ['one'] });
      expect(run(path, 's', { 'a.md': 'one' })).toEqual({ values: [3], parsed: [] });
    },
  );

  it('leaves no other file beside its own', () => {
    const path = cachePath();
    run(path, 's', { 'a.md': 'one' });
    expect(readdirSync(join(path, '..'))).toEqual(['equations.json']);
  });
});

describe('the cache of a site', () => {
  it('gives the same reading a second time', async () => {
    const site = new SmallSite();
    const first = await checkContent(site.root, '/');
    expect(await checkContent(site.root, '/')).toEqual(first);
  });

  it('reports a mistake on every run, until it is mended', async () => {
    const site = new SmallSite();
    expect(await site.report()).toBe('');
    site.patch(THIRD, 'locator: "5.3"', 'locator: 5.3');
    const report = await site.report();
    expect(report).toContain('udl-5-3.md:4  wrong value');
    expect(await site.report()).toBe(report);
    site.patch(THIRD, 'locator: 5.3', 'locator: "5.3"');
    expect(await site.report()).toBe('');
  });

  it('reports what is wrong between entries that it takes from the cache', async () => {
    const site = new SmallSite();
    await site.report();
    site.remove('content/concepts/kl-divergence.md');
    const report = await site.report();
    expect(report).toContain('udl-5-2.md:6  dangling id');
    expect(report).toContain('entropy.md:5  dangling id');
    expect(await site.report()).toBe(report);
  });
});

function stored(path: string): { entries: Record<string, unknown> } {
  return JSON.parse(readFileSync(path, 'utf8')) as { entries: Record<string, unknown> };
}
