import type { Random } from '#checks/kit/random.ts';
import { choleskyFactor, choleskyLogDeterminant } from '#numerics/cholesky.ts';
import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { type Matrix, column } from '#numerics/matrix.ts';
import { integrate } from '#numerics/quadrature.ts';
import { solveLower } from '#numerics/triangular.ts';
import { type Vector, addScaled, dot, subtractVectors } from '#numerics/vector.ts';

/** A multivariate normal distribution. */
export interface Normal {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** A normal of d dimensions, its covariance well conditioned. */
export function drawNormal(random: Random, d: number): Normal {
  return { mean: random.vector(d), covariance: random.positiveDefinite(d) };
}

/** log N(z; mean, covariance), by Cholesky. */
export function logNormal(z: Vector, { mean, covariance }: Normal): number {
  const lower = choleskyFactor(covariance);
  const standardised = solveLower(lower, subtractVectors(z, mean));
  return (
    -0.5 *
    (dot(standardised, standardised) + choleskyLogDeterminant(lower) + z.length * Math.log(2 * Math.PI))
  );
}

/**
 * E[f(z)] under a normal, by the spherical rule: the mean over the 2d points μ ± √d Leᵢ is exact for polynomials of
 * degree three, so for differences of log normals.
 */
export function averageOfQuadratic({ mean, covariance }: Normal, f: (z: Vector) => number): number {
  const lower = choleskyFactor(covariance);
  const root = Math.sqrt(mean.length);
  const values = mean.flatMap((_, i) =>
    [root, -root].map((step) => f(addScaled(mean, step, column(lower, i)))),
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** E[f(z)] under a univariate normal, integrated over twelve standard deviations to each side. */
export function averageUnder(normal: Gaussian, f: (z: number) => number): number {
  const breaks = [-12, -4, 0, 4, 12].map((steps) => normal.mean + steps * normal.sd);
  return integrate((z) => gaussian(z, normal) * f(z), breaks);
}
