import { type Vector, addScaled, dot, subtractVectors } from './vector.ts';

/** One iterate: where it is, its residual b − Ax, and the direction in which it goes on. */
export interface ConjugateGradientIterate {
  readonly x: Vector;
  readonly residual: Vector;
  readonly direction: Vector;
}

/**
 * The iterates x₀, x₁, … of the method of conjugate gradients for Ax = b with symmetric positive (semi)definite A
 * (Hestenes & Stiefel 1952, theorem 3.1; Golub & Van Loan, 4th edition, algorithm 11.3.3). At most `iterations` steps; it ends earlier
 * where the residual is zero or A has no curvature along the direction, for there is nothing left to gain.
 *
 * @param multiplyA v ↦ Av
 * @throws RangeError if b and x₀ differ in length
 */
export function conjugateGradient(
  multiplyA: (v: Vector) => Vector,
  b: Vector,
  x0: Vector,
  iterations: number,
): ConjugateGradientIterate[] {
  const residual = subtractVectors(b, multiplyA(x0));
  let current: ConjugateGradientIterate = { x: x0, residual, direction: residual };
  const iterates = [current];
  for (let k = 0; k < iterations; k += 1) {
    const squared = dot(current.residual, current.residual);
    const image = multiplyA(current.direction);
    const curvature = dot(current.direction, image);
    if (squared === 0 || curvature <= 0) break;
    const step = squared / curvature;
    const next = addScaled(current.residual, -step, image);
    current = {
      x: addScaled(current.x, step, current.direction),
      residual: next,
      direction: addScaled(next, dot(next, next) / squared, current.direction),
    };
    iterates.push(current);
  }
  return iterates;
}
