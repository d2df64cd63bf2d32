import { type Matrix, largestEntry, multiply, scale } from './matrix.ts';

/**
 * The largest modulus of an eigenvalue of a square matrix, by Gelfand's formula ‖Aᵏ‖^(1/k) with k = 2⁴⁰ from repeated
 * squaring: complex and repeated eigenvalues need no special care.
 */
export function spectralRadius(a: Matrix): number {
  let power = a;
  let logarithm = 0;
  for (let squaring = 0; squaring < 40; squaring += 1) {
    const size = largestEntry(power);
    if (size === 0) return 0;
    logarithm += Math.log(size) / 2 ** squaring;
    const normed = scale(1 / size, power);
    power = multiply(normed, normed);
  }
  return Math.exp(logarithm);
}
