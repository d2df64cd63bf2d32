import { type Matrix, diagonalOf, entry, identity, row, shape, symmetrise } from './matrix.ts';
import { solveLower, solveLowerTransposed } from './triangular.ts';
import { type Vector, component } from './vector.ts';

/** A matrix that has no Cholesky factor. `index` is the first pivot that is not positive. */
export class NotPositiveDefiniteError extends RangeError {
  override readonly name = 'NotPositiveDefiniteError';
  readonly index: number;

  constructor(index: number, pivot: number) {
    super(`the matrix is not positive definite: pivot ${index} is ${pivot}`);
    this.index = index;
  }
}

/**
 * The lower triangular L (n × n) with positive diagonal and LLᵀ = A. Only the lower triangle of A is read
 * (Golub & Van Loan, Matrix Computations, 4th edition, section 4.2; rows in the order of their dot products).
 *
 * @throws NotPositiveDefiniteError unless A is positive definite in float64
 * @throws RangeError unless A is square
 */
export function choleskyFactor(a: Matrix): Matrix {
  const [rows, columns] = shape(a);
  if (rows !== columns) throw new RangeError(`choleskyFactor: ${rows}×${columns} is not square`);
  const lower: number[][] = [];
  for (let i = 0; i < rows; i += 1) {
    const current: number[] = [];
    lower.push(current);
    for (let j = 0; j <= i; j += 1) {
      const other = row(lower, j);
      let rest = entry(a, i, j);
      for (let k = 0; k < j; k += 1) rest -= component(current, k) * component(other, k);
      if (j < i) current.push(rest / component(other, j));
      else if (rest > 0 && rest < Infinity) current.push(Math.sqrt(rest));
      else throw new NotPositiveDefiniteError(i, rest);
    }
  }
  return lower.map((entries) => [...entries, ...new Array<number>(rows - entries.length).fill(0)]);
}

/** x with LLᵀx = b. @throws RangeError if the shapes do not fit. */
export function choleskySolve(lower: Matrix, b: Vector): Vector {
  return solveLowerTransposed(lower, solveLower(lower, b));
}

/** log |LLᵀ| = 2 Σ log lᵢᵢ, where the determinant itself would overflow. */
export function choleskyLogDeterminant(lower: Matrix): number {
  return 2 * diagonalOf(lower).reduce((sum, value) => sum + Math.log(value), 0);
}

/** (LLᵀ)⁻¹, symmetric. Prefer `choleskySolve` where a product with the inverse is all that is wanted. */
export function choleskyInverse(lower: Matrix): Matrix {
  return symmetrise(identity(lower.length).map((unit) => choleskySolve(lower, unit)));
}
