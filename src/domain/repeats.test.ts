import { expect, it } from 'vitest';
import { invertRepeats, statementOf } from './repeats.ts';

const entries = [{ id: 'a' }, { id: 'b', repeats: 'a' }, { id: 'c' }, { id: 'd', repeats: 'a' }];

it('finds the later statements of each first one, in order', () => {
  expect([...invertRepeats(entries)]).toEqual([['a', [entries[1], entries[3]]]]);
});

it('gives all statements of a formula the id of the first', () => {
  expect(entries.map(statementOf)).toEqual(['a', 'a', 'c', 'a']);
});
