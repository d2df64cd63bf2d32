import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  add,
  bilinear,
  column,
  diagonal,
  diagonalOf,
  entry,
  fromEntries,
  identity,
  isSymmetric,
  largestEntry,
  multiply,
  multiplyTransposed,
  multiplyVector,
  multiplyVectorTransposed,
  outer,
  quadraticForm,
  scale,
  shape,
  subtract,
  symmetrise,
  trace,
  transpose,
} from './matrix.ts';
import { addScaled, addVectors, dot, norm, scaleVector, subtractVectors } from './vector.ts';

const a = [
  [1, 2, 3],
  [4, 5, 6],
];
const b = [
  [7, 8],
  [9, 10],
  [11, 12],
];

/** Integer matrices, for which float64 is exact and laws hold to the last bit. */
const whole = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

describe('vectors', () => {
  test('sums, products, length', () => {
    expect(addVectors([1, 2], [3, 5])).toEqual([4, 7]);
    expect(subtractVectors([1, 2], [3, 5])).toEqual([-2, -3]);
    expect(scaleVector(3, [1, -2])).toEqual([3, -6]);
    expect(addScaled([1, 2], 10, [3, 5])).toEqual([31, 52]);
    expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
    expect(norm([3, 4])).toBe(5);
    expect(norm([3e200, 4e200])).toBeCloseTo(5e200, -190);
  });

  test('refuse different lengths', () => {
    for (const of of [dot, addVectors, subtractVectors]) expect(() => of([1], [1, 2])).toThrow(RangeError);
    expect(() => addScaled([1], 1, [])).toThrow(RangeError);
  });
});

describe('matrices', () => {
  test('a product by hand, from both sides', () => {
    expect(multiply(a, b)).toEqual([
      [58, 64],
      [139, 154],
    ]);
    expect(multiplyVector(a, [1, 0, -1])).toEqual([-2, -2]);
    expect(outer([1, 2], [3, 4])).toEqual([
      [3, 4],
      [6, 8],
    ]);
    expect(bilinear([1, -1], a, [1, 1, 1])).toBe(-9);
    expect(
      quadraticForm(
        [
          [2, 1],
          [1, 3],
        ],
        [1, -2],
      ),
    ).toBe(10);
  });

  test('parts and shapes', () => {
    expect(shape(a)).toEqual([2, 3]);
    expect(shape([])).toEqual([0, 0]);
    expect(column(a, 2)).toEqual([3, 6]);
    expect(entry(a, 1, 0)).toBe(4);
    expect(diagonalOf(diagonal([3, 1, 4]))).toEqual([3, 1, 4]);
    expect(trace(multiply(a, b))).toBe(212);
    expect(
      largestEntry([
        [1, -7],
        [3, 2],
      ]),
    ).toBe(7);
    expect(fromEntries(2, 2, (i, j) => 10 * i + j)).toEqual([
      [0, 1],
      [10, 11],
    ]);
  });

  test('symmetric or not, up to rounding', () => {
    expect(
      isSymmetric([
        [1, 2],
        [2 + 1e-15, 1],
      ]),
    ).toBe(true);
    expect(
      isSymmetric([
        [1, 2],
        [2.001, 1],
      ]),
    ).toBe(false);
    expect(isSymmetric(a)).toBe(false);
    expect(
      symmetrise([
        [1, 2],
        [4, 1],
      ]),
    ).toEqual([
      [1, 3],
      [3, 1],
    ]);
  });

  test('shapes that do not fit are refused', () => {
    expect(() => multiply(a, a)).toThrow(RangeError);
    expect(() => multiplyVector(a, [1, 2])).toThrow(RangeError);
    expect(() => multiplyTransposed(a, b)).toThrow(RangeError);
    expect(() => multiplyVectorTransposed(a, [1, 2, 3])).toThrow(RangeError);
    expect(() => add(a, b)).toThrow(/2×3 and 3×2/);
    expect(() => shape([[1, 2], [3]])).toThrow(/row 1/);
    expect(() => entry(a, 2, 0)).toThrow(RangeError);
  });

  test('the laws of the ring, and (AB)ᵀ = BᵀAᵀ, tr AB = tr BA', () => {
    fc.assert(
      fc.property(whole(3, 2), whole(2, 3), whole(2, 3), (left, x, y) => {
        expect(multiply(left, add(x, y))).toEqual(add(multiply(left, x), multiply(left, y)));
        expect(transpose(multiply(left, x))).toEqual(multiply(transpose(x), transpose(left)));
        expect(trace(multiply(left, x))).toBe(trace(multiply(x, left)));
        expect(multiplyTransposed(x, y)).toEqual(multiply(transpose(x), y));
        expect(multiplyVectorTransposed(x, column(y, 0))).toEqual(multiplyVector(transpose(x), column(y, 0)));
        expect(multiply(left, identity(2))).toEqual(left);
        expect(subtract(x, y)).toEqual(add(x, scale(-1, y)));
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});
