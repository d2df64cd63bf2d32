import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  NotPositiveDefiniteError,
  choleskyFactor,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from './cholesky.ts';
import {
  type Matrix,
  add,
  fromEntries,
  identity,
  largestEntry,
  multiply,
  subtract,
  transpose,
} from './matrix.ts';
import { component } from './vector.ts';

const hilbert = (n: number): Matrix => fromEntries(n, n, (i, j) => 1 / (i + j + 1));

describe('the Cholesky factor', () => {
  test('of a matrix of integers whose factor has integers', () => {
    const a = [
      [4, 12, -16],
      [12, 37, -43],
      [-16, -43, 98],
    ];
    expect(choleskyFactor(a)).toEqual([
      [2, 0, 0],
      [6, 1, 0],
      [-8, 5, 3],
    ]);
    expect(choleskyLogDeterminant(choleskyFactor(a))).toBeCloseTo(Math.log(36), 14);
  });

  test("inverts Hilbert's matrix of 4, whose inverse has integers, and finds its determinant 1/6048000", () => {
    const lower = choleskyFactor(hilbert(4));
    const inverse = [
      [16, -120, 240, -140],
      [-120, 1200, -2700, 1680],
      [240, -2700, 6480, -4200],
      [-140, 1680, -4200, 2800],
    ];
    expect(largestEntry(subtract(choleskyInverse(lower), inverse))).toBeLessThan(1e-8);
    expect(choleskyLogDeterminant(lower)).toBeCloseTo(-Math.log(6_048_000), 11);
  });

  test('says which pivot fails', () => {
    const failing = (a: Matrix) => () => choleskyFactor(a);
    expect(
      failing([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(NotPositiveDefiniteError);
    expect(
      failing([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow('pivot 1 is -3');
    expect(failing([[0]])).toThrow(NotPositiveDefiniteError);
    expect(failing([[Number.NaN]])).toThrow(NotPositiveDefiniteError);
    expect(failing([[1, 0]])).toThrow('not square');
  });

  test('LLᵀ = A, and solving undoes multiplying, for GGᵀ + I', () => {
    const n = 4;
    const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: n * n,
      maxLength: n * n,
    });
    fc.assert(
      fc.property(entries, (flat) => {
        const g = fromEntries(n, n, (i, j) => component(flat, i * n + j));
        const a = add(multiply(g, transpose(g)), identity(n));
        const lower = choleskyFactor(a);
        expect(largestEntry(subtract(multiply(lower, transpose(lower)), a))).toBeLessThan(1e-12);
        choleskySolve(lower, [1, -2, 3, -4]).forEach((value, i) => {
          const inverse = choleskyInverse(lower);
          const expected = (inverse[i] ?? []).reduce((s, x, j) => s + x * component([1, -2, 3, -4], j), 0);
          expect(value).toBeCloseTo(expected, 10);
        });
        expect(largestEntry(subtract(multiply(a, choleskyInverse(lower)), identity(n)))).toBeLessThan(1e-10);
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});
