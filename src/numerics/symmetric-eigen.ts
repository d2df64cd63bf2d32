import { type Matrix, column, entry, identity, largestEntry, shape, transpose } from './matrix.ts';
import type { Vector } from './vector.ts';

/** A = V diag(values) Vᵀ with orthonormal V. */
export interface SymmetricEigen {
  /** Ascending. */
  readonly values: Vector;
  /** n × n; column i belongs to `values[i]`. */
  readonly vectors: Matrix;
}

const MAX_SWEEPS = 50;

/**
 * Eigenvalues and eigenvectors of a symmetric A (n × n) by cyclic Jacobi rotations; only its lower triangle is read
 * (Golub & Van Loan, Matrix Computations, 4th edition, algorithms 8.5.1 and 8.5.3).
 *
 * @throws RangeError unless A is square with finite entries
 */
export function symmetricEigen(a: Matrix): SymmetricEigen {
  const [n, columns] = shape(a);
  if (n !== columns) throw new RangeError(`symmetricEigen: ${n}×${columns} is not square`);
  const scale = largestEntry(a);
  if (!Number.isFinite(scale)) throw new RangeError('symmetricEigen: an entry is not finite');
  const work = a.map((_, i) => a.map((__, j) => (i >= j ? entry(a, i, j) : entry(a, j, i))));
  const basis = identity(n).map((entries) => [...entries]);
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    if (largestOffDiagonal(work) <= Number.EPSILON * 1e-3 * scale) break;
    for (let p = 0; p < n - 1; p += 1) for (let q = p + 1; q < n; q += 1) rotate(work, basis, p, q);
  }
  const order = work.map((_, i) => i).sort((i, j) => entry(work, i, i) - entry(work, j, j));
  return {
    values: order.map((i) => entry(work, i, i)),
    vectors: transpose(order.map((i) => column(basis, i))),
  };
}

function largestOffDiagonal(a: Matrix): number {
  return largestEntry(a.map((entries, i) => entries.filter((_, j) => j !== i)));
}

/** One rotation in the plane (p, q) that makes a_pq zero, applied to A from both sides and to the basis from the right. */
function rotate(a: number[][], basis: number[][], p: number, q: number): void {
  const off = entry(a, p, q);
  if (off === 0) return;
  const tau = (entry(a, q, q) - entry(a, p, p)) / (2 * off);
  // The smaller root of t² + 2τt − 1 = 0: the rotation by at most 45°.
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const entries of a) mix(entries, p, q, c, s);
  const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []];
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  // Exactly what the rotation is made for; rounding would leave a trace of it.
  rowP[q] = 0;
  rowQ[p] = 0;
  for (const entries of basis) mix(entries, p, q, c, s);
}

function mix(entries: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [entries[p] ?? 0, entries[q] ?? 0];
  entries[p] = c * x - s * y;
  entries[q] = s * x + c * y;
}
