import { choleskyFactor, choleskyLogDeterminant } from './cholesky.ts';
import { exponentialExcess } from './exponential-excess.ts';
import {
  type Matrix,
  add,
  largestEntry,
  outer,
  scale,
  subtract,
  symmetrise,
  transpose,
  zeroMatrix,
} from './matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { solveLower } from './triangular.ts';
import { type Vector, addScaled, component, dot, subtractVectors, zeroVector } from './vector.ts';

/** A normal density on ℝᵈ: mean (d), covariance (d × d). */
export interface MultivariateGaussian {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/**
 * KL(a ‖ b) = ½[tr(Σ_b⁻¹Σ_a) + (μ_b − μ_a)ᵀΣ_b⁻¹(μ_b − μ_a) − d + log|Σ_b|/|Σ_a|], in nats
 * (Rasmussen & Williams, Gaussian Processes for Machine Learning, equation A.23); zero for equal ones, to the last bit.
 *
 * @throws NotPositiveDefiniteError unless both covariances are positive definite
 * @throws RangeError if the dimensions differ
 */
export function klMultivariateGaussian(a: MultivariateGaussian, b: MultivariateGaussian): number {
  const [lowerA, lowerB] = [choleskyFactor(a.covariance), choleskyFactor(b.covariance)];
  const shift = solveLower(lowerB, subtractVectors(b.mean, a.mean));
  const whitened = (columns: Matrix): Vector[] => columns.map((column) => solveLower(lowerB, column));
  // The larger of the parts would swallow a small one: each is summed by itself.
  return (excess() + dot(shift, shift)) / 2;

  /** tr(Σ_b⁻¹Σ_a) − d − log|Σ_b⁻¹Σ_a|. */
  function excess(): number {
    // Like covariances are compared by their difference, whitened: of eigenvalues e it is Σ e − log(1 + e), without cancellation.
    const difference = whitened(transpose(whitened(subtract(a.covariance, b.covariance))));
    if (a.mean.length * largestEntry(difference) < 0.5)
      return symmetricEigen(difference).values.reduce((sum, e) => sum + exponentialExcess(Math.log1p(e)), 0);
    // With Σ = LLᵀ the trace is ‖L_b⁻¹L_a‖², summed squares.
    const traced = whitened(transpose(lowerA)).reduce((sum, v) => sum + dot(v, v), 0);
    return traced - a.mean.length - choleskyLogDeterminant(lowerA) + choleskyLogDeterminant(lowerB);
  }
}

/**
 * Mean and covariance of the mixture Σ wᵢ N(μᵢ, Σᵢ): μ = Σ wᵢμᵢ, Σ = Σ wᵢ(Σᵢ + (μᵢ − μ)(μᵢ − μ)ᵀ), by the laws of
 * total expectation and covariance. The normal with these moments minimises KL(mixture ‖ normal), the moment projection
 * (Bishop, PRML, section 10.7).
 *
 * @param weights non-negative, with sum one
 * @throws RangeError if there are not as many weights as components, or if dimensions differ
 */
export function mixtureMoments(
  weights: Vector,
  components: readonly MultivariateGaussian[],
): MultivariateGaussian {
  if (weights.length !== components.length)
    throw new RangeError(`mixtureMoments: ${weights.length} weights for ${components.length} components`);
  const d = components[0]?.mean.length ?? 0;
  const mean = components.reduce(
    (sum, part, i) => addScaled(sum, component(weights, i), part.mean),
    zeroVector(d),
  );
  const covariance = components.reduce(
    (sum, part, i) => {
      const gap = subtractVectors(part.mean, mean);
      return add(sum, scale(component(weights, i), add(part.covariance, outer(gap, gap))));
    },
    zeroMatrix(d, d),
  );
  return { mean, covariance: symmetrise(covariance) };
}
