import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { solveBanded } from './banded.ts';
import { SingularMatrixError, luFactor, luSolve } from './lu.ts';
import { fromEntries } from './matrix.ts';
import { component } from './vector.ts';

describe('a banded system', () => {
  test('the second difference of a parabola: 2x₁ − x₂ = 1, …', () => {
    const a = fromEntries(4, 4, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    solveBanded(a, 1, [1, 1, 1, 1]).forEach((value, i) =>
      expect(value).toBeCloseTo([2, 3, 3, 2][i] ?? NaN, 14),
    );
  });

  test('as by elimination with pivoting, where the diagonal dominates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 56, maxLength: 56 }),
        fc.integer({ min: 0, max: 4 }),
        (flat, band) => {
          const a = fromEntries(7, 7, (i, j) =>
            i === j ? 2 * band + 0.5 : Math.abs(i - j) <= band ? component(flat, 7 * i + j) : 0,
          );
          const b = flat.slice(49);
          const expected = luSolve(luFactor(a), b);
          solveBanded(a, band, b).forEach((value, i) =>
            expect(value).toBeCloseTo(component(expected, i), 12),
          );
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  test('refuses a singular matrix and other shapes', () => {
    expect(() => solveBanded([[1, -1], [-1, 1]], 1, [1, 2])).toThrow(SingularMatrixError); // prettier-ignore
    expect(() => solveBanded([[1, 0]], 1, [1])).toThrow(RangeError);
  });
});
