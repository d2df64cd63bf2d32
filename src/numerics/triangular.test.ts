import { expect, test } from 'vitest';
import { transpose } from './matrix.ts';
import { solveLower, solveLowerTransposed, solveUpper } from './triangular.ts';

/** What stands on the other side of the diagonal must not be read. */
const lower = [
  [2, NaN, NaN],
  [1, 4, NaN],
  [-3, 2, 5],
];

test('forward and back substitution by hand', () => {
  // L(1, 2, 3)ᵀ = (2, 9, 16)ᵀ and Lᵀ(1, 2, 3)ᵀ = (−5, 14, 15)ᵀ
  expect(solveLower(lower, [2, 9, 16])).toEqual([1, 2, 3]);
  expect(solveLowerTransposed(lower, [-5, 14, 15])).toEqual([1, 2, 3]);
  expect(solveUpper(transpose(lower), [-5, 14, 15])).toEqual([1, 2, 3]);
});

test('a right-hand side that is too short is refused', () => {
  expect(() => solveLower(lower, [1])).toThrow(RangeError);
  expect(() => solveUpper(lower, [1])).toThrow(RangeError);
});
