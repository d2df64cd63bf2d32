import { type Matrix, type Vector, fromEntries, row } from '../matrix.ts';
import { component } from '../vector.ts';

/** The squared-exponential kernel: ℓ (one per input dimension) and α², the variance of the function. */
export interface SquaredExponential {
  readonly lengthScales: Vector;
  readonly signalVariance: number;
}

/**
 * Σ (aᵢ − bᵢ)²/ℓᵢ².
 *
 * @throws RangeError if a and b do not have as many entries as there are length-scales
 */
export function scaledSquaredDistance(lengthScales: Vector, a: Vector, b: Vector): number {
  if (a.length !== lengthScales.length || b.length !== lengthScales.length)
    throw new RangeError(
      `inputs of ${a.length} and ${b.length} entries for ${lengthScales.length} length-scales`,
    );
  return lengthScales.reduce((sum, scale, i) => sum + ((component(a, i) - component(b, i)) / scale) ** 2, 0);
}

/**
 * α² exp(−½ Σ (aᵢ − bᵢ)²/ℓᵢ²) (Rasmussen & Williams, Gaussian Processes for Machine Learning, equation 5.1).
 *
 * @throws RangeError if a and b do not have as many entries as there are length-scales
 */
export function squaredExponential(
  { lengthScales, signalVariance }: SquaredExponential,
  a: Vector,
  b: Vector,
): number {
  return signalVariance * Math.exp(-scaledSquaredDistance(lengthScales, a, b) / 2);
}

/** K(X, X) + σ²I for the rows of X (N × D): N × N. */
export function noisyGram(kernel: SquaredExponential, points: Matrix, noiseVariance: number): Matrix {
  return fromEntries(
    points.length,
    points.length,
    (i, j) => squaredExponential(kernel, row(points, i), row(points, j)) + (i === j ? noiseVariance : 0),
  );
}
