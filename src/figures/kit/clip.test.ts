import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip } from './clip.ts';
import type { Point } from './path.ts';

const box = { left: 0, right: 10, top: 0, bottom: 10 };

describe('what lies in a rectangle', () => {
  test('a line across it is cut at both edges', () => {
    expect(clip([[-5, 5], [15, 5]], box)).toEqual([[[0, 5], [10, 5]]]); // prettier-ignore
  });

  test('a line that leaves and comes back is two', () => {
    expect(clip([[5, 5], [5, -5], [8, -5], [8, 5]], box)).toEqual([[[5, 5], [5, 0]], [[8, 0], [8, 5]]]); // prettier-ignore
  });

  test('a point that is not finite interrupts', () => {
    expect(clip([[1, 1], [2, 1], [3, NaN], [4, 1], [5, 1]], box)).toEqual([[[1, 1], [2, 1]], [[4, 1], [5, 1]]]); // prettier-ignore
  });

  test('whatever comes out lies inside, and a line inside comes out whole', () => {
    const coordinate = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10);
    const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(line, (points: Point[]) => {
        const within = ([x, y]: Point): boolean =>
          x >= -1e-9 && x <= 10 + 1e-9 && y >= -1e-9 && y <= 10 + 1e-9;
        const parts = clip(points, box);
        expect(parts.flat().every(within)).toBe(true);
        if (points.every(within)) expect(parts).toEqual([points]);
      }),
      { seed: 4 },
    );
  });
});
