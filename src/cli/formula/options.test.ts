import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('readOptions', () => {
  it.each([
    [
      ['search', '--corpus', 'c', '--queries', 'q', '--top', '3'],
      { command: 'search', from: { corpus: 'c' }, queries: 'q', top: 3 },
    ],
    [
      ['search', '--index', 'd', '--queries', 'q'],
      { command: 'search', from: { index: 'd' }, queries: 'q', top: 10 },
    ],
    [['shard', '--corpus', 'c', '--out', 'd'], { command: 'shard', corpus: 'c', out: 'd' }],
    [['--help'], 'help'],
  ])('reads %j', (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  it.each([
    [[], "search or shard, not ''"],
    [['find'], "search or shard, not 'find'"],
    [['search', 'shard'], 'one command at a time'],
    [['search', '--corpus', 'c'], '--queries'],
    [['search', '--queries', 'q'], 'either --corpus or --index'],
    [['search', '--queries', 'q', '--corpus', 'c', '--index', 'd'], 'either --corpus or --index'],
    [['shard', '--corpus', 'c'], '--out'],
    [['search', '--corpus', 'c', '--queries', 'q', '--top', '0'], '--top'],
    [['search', '--corpus', 'c', '--queries', 'q', '--top', 'ten'], "not 'ten'"],
    [['search', '--deep'], '--deep'],
  ])('says what is wrong with %j', (args, wrong) => {
    expect(readOptions(args)).toEqual({ wrong: expect.stringContaining(wrong) as string });
  });
});
