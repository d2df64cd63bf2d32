import { NotPositiveDefiniteError, choleskyFactor } from '#numerics/cholesky.ts';
import {
  type Matrix,
  type Vector,
  diagonal,
  identity,
  isSymmetric,
  scale,
  symmetrise,
} from '#numerics/matrix.ts';
import { symmetricEigen } from '#numerics/symmetric-eigen.ts';
import { isFlat } from './fields.ts';
import { InputError, requireInput, shown } from './input-error.ts';

/** Relative asymmetry that passes for rounding in numbers that were typed or printed. */
const SYMMETRY = 1e-9;

/** A matrix from a number or a diagonal could be of any size; this is more than can be typed. */
const MOST_ROWS = 500;

/** Eigenvalues down to minus this share of the largest pass for zero. */
const SEMIDEFINITE = 1e-12;

/**
 * The n × n matrix that a number (times the identity), a diagonal or the matrix itself stands for.
 *
 * @throws InputError if it is not n × n
 */
export function toSquare(key: string, given: number | Vector | Matrix, n: number): Matrix {
  requireInput(n <= MOST_ROWS, key, `at most ${MOST_ROWS} rows`, n);
  if (typeof given === 'number') return scale(given, identity(n));
  requireInput(given.length === n, key, `a ${n}×${n} matrix or its diagonal`, given);
  if (isFlat(given)) return diagonal(given);
  requireInput(
    given.every((row) => row.length === n),
    key,
    `a ${n}×${n} matrix`,
    given,
  );
  return given;
}

/** As `toSquare`, symmetric. @throws InputError if it is not */
function toSymmetric(key: string, given: number | Vector | Matrix, n: number): Matrix {
  const square = toSquare(key, given, n);
  requireInput(isSymmetric(square, SYMMETRY), key, 'a symmetric matrix', given);
  return symmetrise(square);
}

/** As `toSquare`, symmetric and positive definite. @throws InputError if it is not */
export function toPositiveDefinite(key: string, given: number | Vector | Matrix, n: number): Matrix {
  const square = toSymmetric(key, given, n);
  try {
    choleskyFactor(square);
  } catch (error) {
    if (!(error instanceof NotPositiveDefiniteError)) throw error;
    throw new InputError(`${key}: expected a positive definite matrix, found ${shown(given)}`);
  }
  return square;
}

/** As `toSquare`, symmetric and positive semidefinite. @throws InputError if it is not */
export function toPositiveSemidefinite(key: string, given: number | Vector | Matrix, n: number): Matrix {
  const square = toSymmetric(key, given, n);
  const { values } = symmetricEigen(square);
  const [least, most] = [values[0] ?? 0, values.at(-1) ?? 0];
  requireInput(least >= -SEMIDEFINITE * Math.max(0, most), key, 'a positive semidefinite matrix', given);
  return square;
}
