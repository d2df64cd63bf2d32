import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matrix, entry, isSymmetric, largestEntry, multiply, subtract } from './matrix.ts';
import { pseudoInverse } from './pseudo-inverse.ts';

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.integer({ min: -9, max: 9 }).map((x) => x),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  );

function distance(a: Matrix, b: Matrix): number {
  return largestEntry(subtract(a, b));
}

describe('the pseudo-inverse', () => {
  test('is the inverse where there is one: the Hilbert matrix, whose inverse has whole entries', () => {
    const hilbert = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) => 1 / (i + j + 1)),
    );
    const inverse = pseudoInverse(hilbert);
    // Choi, "Tricks or treats with the Hilbert matrix", Amer. Math. Monthly 90 (1983).
    expect(entry(inverse, 0, 0)).toBeCloseTo(25, 6);
    expect(entry(inverse, 3, 3) / 179200).toBeCloseTo(1, 8);
    expect(entry(inverse, 0, 4)).toBeCloseTo(630, 5);
  });

  test('of a row and of a column is that divided by its squared length', () => {
    expect(pseudoInverse([[3, 4]])).toEqual([[3 / 25], [4 / 25]]);
    expect(distance(pseudoInverse([[3], [4]]), [[3 / 25, 4 / 25]])).toBeLessThan(1e-16);
    expect(pseudoInverse([[0, 0]])).toEqual([[0], [0]]);
  });

  test('fulfils the four conditions of Penrose, whatever the rank', () => {
    fc.assert(
      fc.property(matrices, (a) => {
        const inverse = pseudoInverse(a);
        const size = 1 + largestEntry(a) * largestEntry(inverse);
        expect(distance(multiply(multiply(a, inverse), a), a)).toBeLessThan(1e-11 * size * size);
        expect(distance(multiply(multiply(inverse, a), inverse), inverse)).toBeLessThan(1e-11 * size * size);
        expect(isSymmetric(multiply(a, inverse), 1e-9)).toBe(true);
        expect(isSymmetric(multiply(inverse, a), 1e-9)).toBe(true);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('refuses what is no matrix of numbers', () => {
    expect(() => pseudoInverse([])).toThrow('no entries');
    expect(() => pseudoInverse([[Number.NaN]])).toThrow('not finite');
  });
});
