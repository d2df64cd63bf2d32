import { type Matrix, entry, row } from './matrix.ts';
import { type Vector, component } from './vector.ts';

/**
 * x with Lx = b by forward substitution; of L (n × n) only the lower triangle is read
 * (Golub & Van Loan, Matrix Computations, 4th edition, algorithm 3.1.1).
 *
 * @throws RangeError if the shapes do not fit.
 */
export function solveLower(lower: Matrix, b: Vector): Vector {
  const x: number[] = [];
  lower.forEach((entries, i) => {
    let rest = component(b, i);
    for (let j = 0; j < i; j += 1) rest -= component(entries, j) * component(x, j);
    x.push(rest / component(entries, i));
  });
  return x;
}

/**
 * x with Ux = b by back substitution; of U (n × n) only the upper triangle is read
 * (Golub & Van Loan, algorithm 3.1.2).
 *
 * @throws RangeError if the shapes do not fit.
 */
export function solveUpper(upper: Matrix, b: Vector): Vector {
  return backward(upper.length, b, (i, j) => entry(upper, i, j));
}

/** x with Lᵀx = b, without forming Lᵀ. @throws RangeError if the shapes do not fit. */
export function solveLowerTransposed(lower: Matrix, b: Vector): Vector {
  return backward(lower.length, b, (i, j) => component(row(lower, j), i));
}

function backward(n: number, b: Vector, at: (i: number, j: number) => number): Vector {
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = component(b, i);
    for (let j = i + 1; j < n; j += 1) rest -= at(i, j) * component(x, j);
    x[i] = rest / at(i, i);
  }
  return x;
}
