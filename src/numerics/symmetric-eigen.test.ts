import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  diagonal,
  fromEntries,
  identity,
  largestEntry,
  multiply,
  subtract,
  symmetrise,
  transpose,
} from './matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { component } from './vector.ts';

describe('eigenvalues of a symmetric matrix', () => {
  test('[[2, 1], [1, 2]] has 1 and 3 with (1, −1) and (1, 1)', () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(component(values, 0)).toBeCloseTo(1, 15);
    expect(component(values, 1)).toBeCloseTo(3, 15);
    const [first, second] = transpose(vectors);
    expect(Math.abs(component(first ?? [], 0) + component(first ?? [], 1))).toBeLessThan(1e-15);
    expect(Math.abs(component(second ?? [], 0) - component(second ?? [], 1))).toBeLessThan(1e-15);
  });

  test('the second difference of order n has 2 − 2 cos(kπ/(n + 1))', () => {
    const n = 12;
    const second = fromEntries(n, n, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
    symmetricEigen(second).values.forEach((value, k) =>
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)), 13),
    );
  });

  test('is done at once with a diagonal matrix, sorted', () => {
    expect(symmetricEigen(diagonal([3, -1, 2])).values).toEqual([-1, 2, 3]);
    expect(symmetricEigen([]).values).toEqual([]);
  });

  test('refuses what is not square or not finite', () => {
    expect(() => symmetricEigen([[1, 2]])).toThrow('not square');
    expect(() => symmetricEigen([[Number.NaN]])).toThrow('finite');
  });

  test('A = V diag(λ) Vᵀ with orthonormal V and ascending λ', () => {
    const n = 5;
    const entries = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), {
      minLength: n * n,
      maxLength: n * n,
    });
    fc.assert(
      fc.property(entries, (flat) => {
        const a = symmetrise(fromEntries(n, n, (i, j) => component(flat, i * n + j)));
        const { values, vectors } = symmetricEigen(a);
        const again = multiply(multiply(vectors, diagonal(values)), transpose(vectors));
        expect(largestEntry(subtract(again, a))).toBeLessThan(1e-12);
        expect(largestEntry(subtract(multiply(transpose(vectors), vectors), identity(n)))).toBeLessThan(
          1e-13,
        );
        expect([...values].sort((x, y) => x - y)).toEqual(values);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
