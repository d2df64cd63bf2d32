import { expect, test } from 'vitest';
import { caseSeed, seedOf } from './seed.ts';

test('the seed of an id is its FNV-1a hash, by the published vectors', () => {
  expect([seedOf(''), seedOf('a'), seedOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});

test('each case has a seed of its own', () => {
  const seeds = Array.from({ length: 10_000 }, (_, i) => caseSeed(42, i));
  expect(new Set(seeds).size).toBe(seeds.length);
  expect(seeds[0]).toBe(42);
});
