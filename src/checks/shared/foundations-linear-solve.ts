import { luDeterminant, luFactor, luInverse, luSolve } from '#numerics/lu.ts';
import { type Matrix, add } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** A⁻¹. @throws SingularMatrixError if a pivot is zero. */
export function inverse(a: Matrix): Matrix {
  return luInverse(luFactor(a));
}

/** x with Ax = b. @throws SingularMatrixError if a pivot is zero. */
export function solve(a: Matrix, b: Vector): Vector {
  return luSolve(luFactor(a), b);
}

/** det A. */
export function determinant(a: Matrix): number {
  return luDeterminant(luFactor(a));
}

/** Σ Aᵢ of matrices of one shape. @throws RangeError if there is none. */
export function sumOfMatrices(all: readonly Matrix[]): Matrix {
  const [first, ...rest] = all;
  if (first === undefined) throw new RangeError('sumOfMatrices: no matrix');
  return rest.reduce(add, first);
}

/** The rows and columns `from` to `to − 1` of a square matrix, or any other block. */
export function block(
  a: Matrix,
  rows: readonly [number, number],
  columns: readonly [number, number],
): Matrix {
  return a.slice(...rows).map((line) => line.slice(...columns));
}

/** [[a, b], [c, d]] as one matrix. */
export function blocks(a: Matrix, b: Matrix, c: Matrix, d: Matrix): Matrix {
  const beside = (left: Matrix, right: Matrix): Matrix =>
    left.map((line, i) => [...line, ...(right[i] ?? [])]);
  return [...beside(a, b), ...beside(c, d)];
}
