import { expect, test } from 'vitest';
import { readFragment, writeFragment } from './fragment.ts';

const bounds = { min: -2, max: 2, step: 0.1 };

test('what is written is read again', () => {
  const hash = writeFragment('some-demo', { a: -1.2345678, n: 3, kind: 'b c' });
  expect(hash).toBe('#some-demo?a=-1.23457&n=3&kind=b%20c');
  const reading = readFragment('some-demo', hash);
  expect(reading?.number('a', bounds, 0)).toBe(-1.23457);
  expect(reading?.whole('n', { min: 0, max: 9, step: 1 }, 0)).toBe(3);
  expect(reading?.oneOf('kind', ['a', 'b c'], 'a')).toBe('b c');
});

test('nonsense takes the default, excess the bound', () => {
  const reading = readFragment('x', '#x?a=1e9&b=&c=NaN&d=two&n=1.6');
  expect(reading?.number('a', bounds, 0)).toBe(2);
  for (const key of ['b', 'c', 'd', 'e']) expect(reading?.number(key, bounds, 0.5)).toBe(0.5);
  expect(reading?.whole('n', bounds, 0)).toBe(2);
  expect(reading?.oneOf('d', ['one'], 'one')).toBe('one');
});

test('a fragment of something else is nothing', () => {
  expect(readFragment('x', '#xy?a=1')).toBeNull();
  expect(readFragment('x', '#demo')).toBeNull();
});
