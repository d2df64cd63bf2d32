import { describe, expect, test } from 'vitest';
import { areaPath, linePath, linearScale } from './scale.ts';

describe('a linear scale', () => {
  test('maps the ends to the ends, also downwards, and back', () => {
    const y = linearScale([0, 2], [100, 0]);
    expect([y(0), y(1), y(2)]).toEqual([100, 50, 0]);
    expect(y.invert(25)).toBe(1.5);
  });

  test('refuses a stretch without length', () => {
    expect(() => linearScale([1, 1], [0, 10])).toThrow(RangeError);
  });
});

describe('paths', () => {
  const points = [
    [0, 1],
    [2.04, 3.06],
  ] as const;
  test('a line, rounded to tenths of a pixel', () => expect(linePath(points)).toBe('M0 1L2 3.1'));
  test('an area down to its base', () => expect(areaPath(points, 9)).toBe('M0 1L2 3.1L2 9L0 9Z'));
  test('nothing at all', () => expect(areaPath([], 9)).toBe(''));
});
