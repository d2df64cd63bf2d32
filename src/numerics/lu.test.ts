import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { SingularMatrixError, luDeterminant, luFactor, luInverse, luSolve, luSolveMatrix } from './lu.ts';
import { fromEntries, identity, largestEntry, multiply, multiplyVector, subtract } from './matrix.ts';
import { component } from './vector.ts';

describe('LU with partial pivoting', () => {
  test('solves where the first pivot is zero, and where it is tiny', () => {
    expect(
      luSolve(
        luFactor([
          [0, 2],
          [1, 1],
        ]),
        [4, 5],
      ),
    ).toEqual([3, 2]);
    const [x, y] = luSolve(
      luFactor([
        [1e-20, 1],
        [1, 1],
      ]),
      [1, 2],
    );
    expect(x).toBeCloseTo(1, 15);
    expect(y).toBeCloseTo(1, 15);
  });

  test("determinants: Vandermonde's of 1, 2, 3, 5 is 48; a permutation's is its sign; a singular one's is zero", () => {
    const nodes = [1, 2, 3, 5];
    const vandermonde = fromEntries(4, 4, (i, j) => component(nodes, i) ** j);
    expect(luDeterminant(luFactor(vandermonde))).toBeCloseTo(48, 12);
    expect(
      luDeterminant(
        luFactor([
          [0, 1, 0],
          [0, 0, 1],
          [1, 0, 0],
        ]),
      ),
    ).toBe(1);
    expect(
      luDeterminant(
        luFactor([
          [0, 1],
          [1, 0],
        ]),
      ),
    ).toBe(-1);
    expect(
      Math.abs(
        luDeterminant(
          luFactor([
            [1, 2],
            [2, 4],
          ]),
        ),
      ),
    ).toBe(0);
  });

  test('a singular matrix solves nothing', () => {
    const lu = luFactor([
      [1, 2],
      [2, 4],
    ]);
    expect(() => luSolve(lu, [1, 1])).toThrow(SingularMatrixError);
    expect(() => luInverse(lu)).toThrow(SingularMatrixError);
    expect(() => luFactor([[1, 2]])).toThrow('not square');
    expect(() => luSolve(luFactor([[1]]), [1, 2])).toThrow(RangeError);
  });

  test('A·A⁻¹ = I and A·(A⁻¹b) = b, whatever the rows', () => {
    const n = 5;
    const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: n * n,
      maxLength: n * n,
    });
    fc.assert(
      fc.property(entries, (flat) => {
        // A dominant anti-diagonal keeps the matrix regular and makes every step pivot.
        const a = fromEntries(n, n, (i, j) => component(flat, i * n + j) + (i + j === n - 1 ? 8 : 0));
        const lu = luFactor(a);
        expect(largestEntry(subtract(multiply(a, luInverse(lu)), identity(n)))).toBeLessThan(1e-13);
        const b = [1, 2, 3, 4, 5];
        multiplyVector(a, luSolve(lu, b)).forEach((value, i) =>
          expect(value).toBeCloseTo(component(b, i), 12),
        );
        expect(largestEntry(subtract(luSolveMatrix(lu, a), identity(n)))).toBeLessThan(1e-13);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
