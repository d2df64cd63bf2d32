import { describe, expect, test } from 'vitest';
import { linearScale, logScale } from './scale.ts';

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

describe('a logarithmic scale', () => {
  test('gives each factor of ten the same room, and goes back', () => {
    const y = logScale([1, 1000], [0, 30]);
    expect([1, 10, 100, 1000].map((value) => Math.round(y(value) * 1e9) / 1e9)).toEqual([0, 10, 20, 30]);
    expect(y.invert(15)).toBeCloseTo(Math.sqrt(1000), 9);
  });

  test('refuses zero', () => {
    expect(() => logScale([0, 1], [0, 30])).toThrow(RangeError);
  });
});
