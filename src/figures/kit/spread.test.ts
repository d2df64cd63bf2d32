import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('names that do not meet stay where they are', () => {
  expect(spread([40, 10, 70], 13, [0, 100])).toEqual([40, 10, 70]);
});

test('names that meet give way downwards, and upwards at the end', () => {
  expect(spread([12, 10], 13, [0, 100])).toEqual([23, 10]);
  expect(spread([99, 98], 13, [0, 100])).toEqual([100, 87]);
  expect(spread([-50, 500], 13, [0, 100])).toEqual([0, 100]);
});

test('wherever there is room, all keep their gap, their order and the ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 150 }), { minLength: 1, maxLength: 6 }), (wanted) => {
      const placed = spread(wanted, 13, [0, 100]);
      const order = wanted.map((_, i) => i).sort((i, j) => (wanted[i] ?? 0) - (wanted[j] ?? 0));
      const sorted = order.map((i) => placed[i] ?? NaN);
      expect(Math.min(...sorted)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...sorted)).toBeLessThanOrEqual(100);
      sorted.slice(1).forEach((place, k) => {
        expect(place - (sorted[k] ?? NaN)).toBeGreaterThanOrEqual(13 - 1e-9);
      });
    }),
    { seed: 2 },
  );
});
