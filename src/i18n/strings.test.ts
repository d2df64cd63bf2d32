import { expect, it } from 'vitest';
import { megabytes } from './megabytes.ts';
import { strings } from './strings.ts';

it('leaves out what there is none of', () => {
  expect(strings.en.counts(1, 0, 3)).toBe('1 equation, 3 links');
  expect(strings.zh.counts(2, 1, 0)).toBe('2 个公式，1 个概念');
  expect(strings.en.counts(0, 0, 0)).toBe('');
});

it('has no empty text in either language', () => {
  for (const locale of ['en', 'zh'] as const) {
    for (const value of Object.values(strings[locale]))
      if (typeof value === 'string') expect(value.trim()).not.toBe('');
  }
});

it('says sizes in kB and MB', () => {
  expect([megabytes(0), megabytes(999_499), megabytes(1_000_000), megabytes(4_123_456)]).toEqual([
    '1 kB',
    '999 kB',
    '1.0 MB',
    '4.1 MB',
  ]);
});
