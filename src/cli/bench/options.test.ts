import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('reads the options, with defaults', () => {
  expect(readOptions([])).toEqual({ entries: 5000, seed: 1, skipEager: false });
  expect(readOptions(['--entries', '50', '--seed=9', '--skip-eager'])).toEqual({
    entries: 50,
    seed: 9,
    skipEager: true,
  });
  expect(readOptions(['--entries', 'x', '--help'])).toBe('help');
});

test.each([
  [['--entries', 'ten'], "--entries: a whole number from 1 to 100000, not 'ten'"],
  [['--entries', '0'], "--entries: a whole number from 1 to 100000, not '0'"],
  [['--seed', '1.5'], "--seed: a whole number from 0 to 2^32 - 1, not '1.5'"],
  [['--entires', '5'], "Unknown option '--entires'"],
  [['50'], "Unexpected argument '50'"],
])('says in one line what is wrong with %j', (args, wrong) => {
  expect(readOptions(args)).toEqual({ wrong });
});
