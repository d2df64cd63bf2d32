import { describe, expect, test } from 'vitest';
import { leaves, magnitude, refill, worst } from './value.ts';

const apart = (a: number, b: number): number => Math.abs(a - b);

describe('values', () => {
  test('are numbers in lists and under names, in one order', () => {
    const places = leaves({ b: [1, [2]], a: 3 }).map(({ place, number }) => [place, number]);
    expect(places).toEqual([
      ['a', 3],
      ['b[0]', 1],
      ['b[1][0]', 2],
    ]);
  });

  test('are compared number by number', () => {
    expect(worst({ a: [1, 2] }, { a: [1, 5] }, apart)).toEqual({ error: 3, place: 'a[1]' });
    expect(worst([1, NaN], [1, 2], apart)).toEqual({ error: Infinity, place: '[1]' });
    expect(worst(Infinity, Infinity, apart).error).toBe(Infinity);
  });

  test('of different shapes are not compared', () => {
    expect(() => worst([1, 2], [1], apart)).toThrow(
      'the sides differ in shape: 2 and 1 numbers, first at [1]',
    );
    expect(() => worst([1], [1, 2], apart)).toThrow('first at [1]');
    expect(() => worst({ a: 1 }, { b: 1 }, apart)).toThrow('first at a');
    expect(() => worst([], [], apart)).toThrow('a side holds no number');
  });

  test('are filled anew in the order of their numbers', () => {
    const value = { b: [1, [2]], a: 3 };
    expect(
      refill(
        value,
        leaves(value).map(({ number }) => 10 * number),
      ),
    ).toEqual({ b: [10, [20]], a: 30 });
    expect(magnitude(value)).toBe(3);
  });
});
