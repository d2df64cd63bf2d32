import { type Matrix, shape, transpose } from './matrix.ts';
import { component } from './vector.ts';

/** Singular values below this fraction of the largest count as zero. */
const CUT = 1e-12;
/** Columns count as orthogonal up to what rounding leaves of the cosine between them. */
const ORTHOGONAL = 1e-14;
const MAX_SWEEPS = 60;

/**
 * The Moore–Penrose inverse A⁺ (n × m) of A (m × n): A⁺b is the solution of least squares, and among several the one of least
 * norm. By one-sided Jacobi rotations, which find small singular values to full accuracy where the Gram matrix would lose half
 * the digits (Golub & Van Loan, Matrix Computations, 4th edition, sections 5.5.2 and 8.6.3). Singular values below 1e-12 of the largest
 * count as zero.
 *
 * @throws RangeError for a matrix without entries, or with one that is not finite
 */
export function pseudoInverse(a: Matrix): Matrix {
  const [rows, columns] = shape(a);
  if (rows === 0 || columns === 0) throw new RangeError('pseudoInverse: the matrix has no entries');
  if (!a.every((entries) => entries.every(Number.isFinite)))
    throw new RangeError('pseudoInverse: an entry is not finite');
  return columns > rows ? transpose(ofTall(transpose(a))) : ofTall(a);
}

/** The same of a matrix with as many rows as columns at least. */
function ofTall(a: Matrix): Matrix {
  // The columns of A, rotated until they are orthogonal: AV = U diag(s); and those of V.
  const left = transpose(a).map((entries) => Float64Array.from(entries));
  const right = left.map((_, i) => Float64Array.from(left, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep += 1) {
    let turned = false;
    left.forEach((first, p) => {
      for (let q = p + 1; q < left.length; q += 1) {
        const second = left[q] ?? first;
        const turn = orthogonalising(first, second);
        if (turn === null) continue;
        turned = true;
        rotate(first, second, turn);
        rotate(right[p] ?? first, right[q] ?? second, turn);
      }
    });
    if (!turned) break;
  }
  const squares = left.map((u) => product(u, u));
  const least = CUT * CUT * Math.max(...squares);
  // A⁺ = V diag(1/s) Uᵀ, and u is still s times as long as a unit vector.
  return left.map((_, i) => {
    const entries = new Array<number>(a.length).fill(0);
    left.forEach((u, k) => {
      const square = component(squares, k);
      if (square <= least) return;
      const factor = (right[k]?.[i] ?? 0) / square;
      for (let j = 0; j < entries.length; j += 1) entries[j] = component(entries, j) + factor * (u[j] ?? 0);
    });
    return entries;
  });
}

type Turn = readonly [cosine: number, sine: number];

/** The rotation that makes two columns orthogonal; null where they are. */
function orthogonalising(p: Float64Array, q: Float64Array): Turn | null {
  const [a, b, off] = [product(p, p), product(q, q), product(p, q)];
  if (Math.abs(off) <= ORTHOGONAL * Math.sqrt(a * b)) return null;
  const tau = (b - a) / (2 * off);
  // The smaller root of t² + 2τt − 1 = 0: the rotation by at most 45°.
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const cosine = 1 / Math.hypot(1, t);
  return [cosine, t * cosine];
}

function rotate(p: Float64Array, q: Float64Array, [cosine, sine]: Turn): void {
  for (let i = 0; i < p.length; i += 1) {
    const [x, y] = [p[i] ?? 0, q[i] ?? 0];
    p[i] = cosine * x - sine * y;
    q[i] = sine * x + cosine * y;
  }
}

function product(p: Float64Array, q: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < p.length; i += 1) sum += (p[i] ?? 0) * (q[i] ?? 0);
  return sum;
}
