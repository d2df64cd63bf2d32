import { choleskyFactor, choleskyLogDeterminant, choleskySolve } from '../cholesky.ts';
import type { Matrix, Vector } from '../matrix.ts';
import { solveLower } from '../triangular.ts';
import { dot } from '../vector.ts';
import { type SquaredExponential, noisyGram, squaredExponential } from './squared-exponential.ts';

/** A Gaussian process of mean zero that has seen data, ready to predict. */
export interface Posterior {
  readonly kernel: SquaredExponential;
  /** N × D. */
  readonly points: Matrix;
  /** Cholesky factor of K + σ²I, N × N. */
  readonly lower: Matrix;
  /** (K + σ²I)⁻¹y. */
  readonly weights: Vector;
  readonly evidence: Evidence;
}

/** log p(y | X) in nats and what it is the sum of. */
export interface Evidence {
  readonly logMarginalLikelihood: number;
  /** −½ yᵀ(K + σ²I)⁻¹y. */
  readonly fit: number;
  /** −½ log |K + σ²I|: minus the charge for complexity. */
  readonly complexity: number;
}

/** What the process says of the function, without the noise, at one place. */
export interface Prediction {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Gaussian process regression (Rasmussen & Williams, Gaussian Processes for Machine Learning, algorithm 2.1).
 *
 * @param points the inputs, N × D
 * @param targets y, N
 * @throws NotPositiveDefiniteError if K + σ²I is singular in float64: points too close together for so little noise
 * @throws RangeError if the shapes do not fit
 */
export function fitGaussianProcess(
  points: Matrix,
  targets: Vector,
  kernel: SquaredExponential,
  noiseVariance: number,
): Posterior {
  const lower = choleskyFactor(noisyGram(kernel, points, noiseVariance));
  const weights = choleskySolve(lower, targets);
  const fit = -dot(targets, weights) / 2;
  const complexity = -choleskyLogDeterminant(lower) / 2;
  const logMarginalLikelihood = fit + complexity - (targets.length / 2) * Math.log(2 * Math.PI);
  return { kernel, points, lower, weights, evidence: { logMarginalLikelihood, fit, complexity } };
}

/** Mean and variance of the latent function at `at` (D). */
export function predict({ kernel, points, lower, weights }: Posterior, at: Vector): Prediction {
  const covariances = points.map((point) => squaredExponential(kernel, point, at));
  const explained = solveLower(lower, covariances);
  return {
    mean: dot(covariances, weights),
    // At a point seen without noise the difference is zero up to its last bits.
    variance: Math.max(0, kernel.signalVariance - dot(explained, explained)),
  };
}
