import { expect, test } from 'vitest';
import { onGrid, readFragment, writeFragment } from './fragment.ts';

const bounds = { min: -2, max: 2, step: 0.1 };

test('what is written is read again', () => {
  const hash = writeFragment('some-demo', { a: -1.2345678, n: 3, kind: 'b c' });
  expect(hash).toBe('#some-demo?a=-1.23457&n=3&kind=b%20c');
  const reading = readFragment('some-demo', hash);
  expect(reading?.number('a', bounds, 0)).toBe(-1.23457);
  expect(reading?.whole('n', { min: 0, max: 9, step: 1 }, 0)).toBe(3);
  expect(reading?.oneOf('kind', ['a', 'b c'], 'a')).toBe('b c');
});

test('lists keep their commas, and are read whole or not at all', () => {
  const hash = writeFragment('x', { a: [1.5, -9], b: [] });
  expect(hash).toBe('#x?a=1.5,-9&b=');
  expect(readFragment('x', hash)?.list('a', 2, bounds)).toEqual([1.5, -2]);
  for (const text of ['1,2,3', '1', '1,', '1,x', ''])
    expect(readFragment('x', `#x?a=${text}`)?.list('a', 2, bounds)).toBeNull();
});

test('a value of the grid is the nearest multiple of the step inside the bounds', () => {
  expect([0.26, -7, 1.99].map((value) => onGrid(value, bounds))).toEqual([0.3, -2, 2]);
  expect(onGrid(0.1 + 0.2, bounds)).toBe(0.3);
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
