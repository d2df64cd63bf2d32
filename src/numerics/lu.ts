import { type Matrix, diagonalOf, entry, identity, row, shape, transpose } from './matrix.ts';
import { solveUpper } from './triangular.ts';
import { type Vector, component } from './vector.ts';

/** PA = LU: L (unit diagonal, not stored) below the diagonal of `factors`, U on and above it. */
export interface LuFactors {
  readonly factors: Matrix;
  /** Row i of PA is row `permutation[i]` of A. */
  readonly permutation: readonly number[];
  /** det P. */
  readonly sign: 1 | -1;
}

/** A square matrix without an inverse. */
export class SingularMatrixError extends RangeError {
  override readonly name = 'SingularMatrixError';

  constructor() {
    super('the matrix is singular');
  }
}

/**
 * Gaussian elimination with partial pivoting of A (n × n); a singular matrix has a zero on U's diagonal
 * (Golub & Van Loan, Matrix Computations, 4th edition, algorithm 3.4.1).
 *
 * @throws RangeError unless A is square
 */
export function luFactor(a: Matrix): LuFactors {
  const [n, columns] = shape(a);
  if (n !== columns) throw new RangeError(`luFactor: ${n}×${columns} is not square`);
  const factors = a.map((entries) => [...entries]);
  const permutation = a.map((_, i) => i);
  let sign: 1 | -1 = 1;
  for (let k = 0; k < n; k += 1) {
    const top = largestBelow(factors, k);
    if (top !== k) {
      swap(factors, k, top);
      swap(permutation, k, top);
      sign = sign === 1 ? -1 : 1;
    }
    const pivotRow = row(factors, k);
    if (component(pivotRow, k) === 0) continue;
    for (const entries of factors.slice(k + 1)) eliminate(entries, pivotRow, k);
  }
  return { factors, permutation, sign };
}

/** The row from k on whose entry in column k is largest. */
function largestBelow(rows: Matrix, k: number): number {
  let best = k;
  for (let i = k + 1; i < rows.length; i += 1)
    if (Math.abs(entry(rows, i, k)) > Math.abs(entry(rows, best, k))) best = i;
  return best;
}

function swap<T>(list: T[], i: number, j: number): void {
  const [first, second] = [list[i], list[j]];
  if (first === undefined || second === undefined) throw new RangeError('swap: outside of the list');
  list[i] = second;
  list[j] = first;
}

/** Takes from the row the multiple of the pivot row that clears column k, where the multiplier is kept instead. */
function eliminate(entries: number[], pivotRow: Vector, k: number): void {
  const multiplier = component(entries, k) / component(pivotRow, k);
  entries[k] = multiplier;
  for (let j = k + 1; j < entries.length; j += 1)
    entries[j] = component(entries, j) - multiplier * component(pivotRow, j);
}

/**
 * x with Ax = b.
 *
 * @throws SingularMatrixError if a pivot is zero
 * @throws RangeError if the shapes do not fit
 */
export function luSolve({ factors, permutation }: LuFactors, b: Vector): Vector {
  if (factors.some((entries, i) => entries[i] === 0)) throw new SingularMatrixError();
  if (b.length !== factors.length)
    throw new RangeError(`luSolve: ${b.length} right-hand sides for ${factors.length} rows`);
  const y: number[] = [];
  factors.forEach((entries, i) => {
    let rest = component(b, component(permutation, i));
    for (let j = 0; j < i; j += 1) rest -= component(entries, j) * component(y, j);
    y.push(rest);
  });
  return solveUpper(factors, y);
}

/** X with AX = B, column by column. @throws as `luSolve`. */
export function luSolveMatrix(lu: LuFactors, b: Matrix): Matrix {
  return transpose(transpose(b).map((right) => luSolve(lu, right)));
}

/** A⁻¹. @throws SingularMatrixError if a pivot is zero. */
export function luInverse(lu: LuFactors): Matrix {
  return luSolveMatrix(lu, identity(lu.factors.length));
}

/** det A, zero for a singular matrix. */
export function luDeterminant({ factors, sign }: LuFactors): number {
  return diagonalOf(factors).reduce((product, value) => product * value, sign);
}
