import { SingularMatrixError } from './lu.ts';
import { type Matrix, row, shape } from './matrix.ts';
import { type Vector, component } from './vector.ts';

/**
 * x with Ax = b for a matrix whose entries (i, j) vanish where |i − j| > `band`, in about n·band² steps: elimination without pivoting, which is
 * safe where each diagonal entry is at least the sum of the others of its row in modulus (Golub & Van Loan, Matrix Computations,
 * 4th edition, sections 4.1.1 and 4.3).
 *
 * @throws SingularMatrixError if a pivot is zero
 * @throws RangeError unless A is square and b as long
 */
export function solveBanded(a: Matrix, band: number, b: Vector): Vector {
  const [n, columns] = shape(a);
  if (n !== columns || n !== b.length)
    throw new RangeError(`solveBanded: ${n}×${columns} with ${b.length} right-hand sides`);
  const work = a.map((entries) => [...entries]);
  const rest = [...b];
  for (let k = 0; k < n; k += 1) {
    const pivotRow = row(work, k);
    const end = Math.min(n, k + band + 1);
    for (let i = k + 1; i < end; i += 1) {
      const entries = work[i] ?? [];
      const multiplier = component(entries, k) / component(pivotRow, k);
      if (multiplier === 0) continue;
      for (let j = k + 1; j < end; j += 1)
        entries[j] = component(entries, j) - multiplier * component(pivotRow, j);
      rest[i] = component(rest, i) - multiplier * component(rest, k);
    }
  }
  for (let k = n - 1; k >= 0; k -= 1) {
    const entries = row(work, k);
    if (component(entries, k) === 0) throw new SingularMatrixError();
    let value = component(rest, k);
    for (let j = k + 1; j < Math.min(n, k + band + 1); j += 1)
      value -= component(entries, j) * component(rest, j);
    rest[k] = value / component(entries, k);
  }
  return rest;
}
