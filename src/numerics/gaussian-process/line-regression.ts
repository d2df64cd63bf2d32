import { choleskyFactor, choleskyInverse, choleskyLogDeterminant, choleskySolve } from '../cholesky.ts';
import { type Matrix, type Vector, entry, fromEntries } from '../matrix.ts';
import type { Pair } from '../newton-2d.ts';
import { solveLower } from '../triangular.ts';
import { component, dot } from '../vector.ts';
import { type Hyperparameters, type KernelName, kernelAt } from './line-kernels.ts';

/** A kernel with its hyper-parameters. */
export interface Prior extends Hyperparameters {
  readonly kernel: KernelName;
}

/** log p(y | X) in nats, and the three terms that it is the sum of. */
export interface Evidence {
  /** −½ yᵀC⁻¹y. */
  readonly fit: number;
  /** −½ log |C|. */
  readonly complexity: number;
  /** −(N/2) log 2π. */
  readonly constant: number;
  readonly total: number;
}

/** A Gaussian process of mean zero on the line that has seen points (x, y). */
export interface Fitted {
  readonly prior: Prior;
  readonly inputs: Vector;
  /** Cholesky factor of C = K + σ²I. */
  readonly lower: Matrix;
  /** α = C⁻¹y. */
  readonly weights: Vector;
  readonly evidence: Evidence;
}

/**
 * Regression with any of the kernels (Rasmussen & Williams, Gaussian Processes for Machine Learning, algorithm 2.1).
 *
 * @throws NotPositiveDefiniteError if C is singular in float64: points too close together for so little noise
 */
export function fitProcess(prior: Prior, points: readonly Pair[]): Fitted {
  const inputs = points.map(([x]) => x);
  const targets = points.map(([, y]) => y);
  const noise = prior.noiseSd ** 2;
  const covariance = covarianceOf(prior);
  const lower = choleskyFactor(
    // The factorisation reads the lower triangle alone.
    fromEntries(inputs.length, inputs.length, (i, j) =>
      j > i ? 0 : covariance(component(inputs, i), component(inputs, j)) + (i === j ? noise : 0),
    ),
  );
  const weights = choleskySolve(lower, targets);
  const fit = -dot(targets, weights) / 2;
  const complexity = -choleskyLogDeterminant(lower) / 2;
  const constant = (-inputs.length / 2) * Math.log(2 * Math.PI);
  const total = fit + complexity + constant;
  return { prior, inputs, lower, weights, evidence: { fit, complexity, constant, total } };
}

/** The covariance of the function at two inputs. */
export function covarianceOf(prior: Prior): (a: number, b: number) => number {
  return (a, b) => kernelAt(prior.kernel, prior, a - b).value;
}

/** Mean and variance of the function, without the noise, at each of the inputs. */
export function predictAt(
  { prior, inputs, lower, weights }: Fitted,
  at: Vector,
): { mean: number; variance: number }[] {
  const covariance = covarianceOf(prior);
  return at.map((x) => {
    const row = inputs.map((input) => covariance(input, x));
    const explained = solveLower(lower, row);
    // Where a point was seen without noise the difference is zero up to its last bits.
    return { mean: dot(row, weights), variance: Math.max(0, covariance(x, x) - dot(explained, explained)) };
  });
}

/** The derivatives of log p(y | X) in the logarithms of the hyper-parameters. */
export type EvidenceGradient = Readonly<Record<keyof Hyperparameters, number>>;

/** ½ tr[(ααᵀ − C⁻¹) ∂C/∂θ] for the logarithm θ of each hyper-parameter (Rasmussen & Williams, equation 5.9). */
export function evidenceGradient({ prior, inputs, lower, weights }: Fitted): EvidenceGradient {
  const inverse = choleskyInverse(lower);
  let [lengthScale, signalSd, noiseSd, period] = [0, 0, 0, 0];
  inputs.forEach((a, i) => {
    inputs.forEach((b, j) => {
      const pull = (component(weights, i) * component(weights, j) - entry(inverse, i, j)) / 2;
      const kernel = kernelAt(prior.kernel, prior, a - b);
      lengthScale += pull * kernel.byLengthScale;
      signalSd += pull * kernel.bySignalSd;
      period += pull * kernel.byPeriod;
      if (i === j) noiseSd += 2 * pull * prior.noiseSd ** 2;
    });
  });
  return { lengthScale, signalSd, noiseSd, period };
}
