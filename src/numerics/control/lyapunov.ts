import { type Matrix, add, largestEntry, multiply, symmetrise, transpose } from '../matrix.ts';

/** A system without a covariance at rest. */
export class UnstableSystemError extends RangeError {
  override readonly name = 'UnstableSystemError';

  constructor() {
    super('stationaryCovariance: the system is not stable');
  }
}

const MOST_DOUBLINGS = 64;

/**
 * The covariance X = FXFᵀ + W at rest of x′ = Fx + w with Cov[w] = W, by doubling: after k rounds the sum has 2ᵏ terms
 * (Smith, SIAM Journal on Applied Mathematics 16, 1968).
 *
 * @throws UnstableSystemError unless F is stable
 */
export function stationaryCovariance(f: Matrix, noise: Matrix): Matrix {
  let [power, sum] = [f, noise];
  for (let round = 0; round < MOST_DOUBLINGS; round += 1) {
    const more = multiply(power, multiply(sum, transpose(power)));
    sum = symmetrise(add(sum, more));
    if (!(largestEntry(sum) < Infinity)) break;
    if (largestEntry(more) <= Number.EPSILON * largestEntry(sum)) return sum;
    power = multiply(power, power);
  }
  throw new UnstableSystemError();
}
