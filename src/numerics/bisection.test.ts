import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bisect } from './bisection.ts';

test('√2 to the last digit, from the side below', () => {
  const root = bisect((x) => x * x - 2, 1, 2);
  expect(root * root).toBeLessThan(2);
  expect(root).toBeCloseTo(Math.SQRT2, 15);
});

test('finds the one crossing of any cubic that rises', () => {
  fc.assert(
    fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (at) => {
      expect(bisect((x) => (x - at) ** 3 + (x - at), -60, 61)).toBeCloseTo(at, 12);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test('halves no oftener than it is told', () => {
  expect(bisect((x) => x - 0.3, 0, 1, 2)).toBe(0.25);
});
