import { describe, expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { toPositiveDefinite, toPositiveSemidefinite, toSquare } from './square.ts';

describe('a square matrix', () => {
  test('from a number, a diagonal, or itself', () => {
    expect(toSquare('Q', 3, 2)).toEqual([
      [3, 0],
      [0, 3],
    ]);
    expect(toSquare('Q', [3, 4], 2)).toEqual([
      [3, 0],
      [0, 4],
    ]);
    expect(
      toSquare(
        'Q',
        [
          [1, 2],
          [3, 4],
        ],
        2,
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('of another size', () => {
    expect(() => toSquare('Q', [3, 4], 3)).toThrow('Q: expected a 3×3 matrix or its diagonal, found [3,4]');
    expect(() =>
      toSquare(
        'Q',
        [
          [1, 2],
          [3, 4],
        ],
        1,
      ),
    ).toThrow(InputError);
    expect(() => toSquare('Q', [[1], [3]], 2)).toThrow('Q: expected a 2×2 matrix, found [[1],[3]]');
  });

  test('definite or not', () => {
    expect(
      toPositiveDefinite(
        'R',
        [
          [2, 1],
          [1 + 1e-12, 2],
        ],
        2,
      )[0]?.[1],
    ).toBeCloseTo(1, 10);
    expect(() =>
      toPositiveDefinite(
        'R',
        [
          [1, 2],
          [2, 1],
        ],
        2,
      ),
    ).toThrow('R: expected a positive definite matrix');
    expect(() =>
      toPositiveDefinite(
        'R',
        [
          [1, 2],
          [0, 1],
        ],
        2,
      ),
    ).toThrow('R: expected a symmetric matrix');
    expect(() => toPositiveDefinite('R', 0, 2)).toThrow('positive definite');
    expect(
      toPositiveSemidefinite(
        'Q',
        [
          [1, 1],
          [1, 1],
        ],
        2,
      ),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(toPositiveSemidefinite('Q', 0, 2)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(() => toPositiveSemidefinite('Q', [1, -1e-6], 2)).toThrow(
      'Q: expected a positive semidefinite matrix',
    );
  });
});
