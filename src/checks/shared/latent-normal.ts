import type { Random } from '#checks/kit/random.ts';
import { choleskyFactor, choleskyLogDeterminant, choleskySolve } from '#numerics/cholesky.ts';
import { type Matrix, column } from '#numerics/matrix.ts';
import { type Vector, addScaled, dot, subtractVectors } from '#numerics/vector.ts';

/** A multivariate normal distribution. */
export interface Normal {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** A normal distribution of d dimensions, well conditioned. */
export function drawNormal(random: Random, d: number): Normal {
  return { mean: random.vector(d), covariance: random.positiveDefinite(d) };
}

/** log N(z; mean, covariance) by Cholesky. */
export function logDensity(z: Vector, { mean, covariance }: Normal): number {
  const lower = choleskyFactor(covariance);
  const from = subtractVectors(z, mean);
  const energy = dot(from, choleskySolve(lower, from));
  return -0.5 * (energy + choleskyLogDeterminant(lower) + z.length * Math.log(2 * Math.PI));
}

/**
 * E[f] under a normal distribution for polynomials of degree three at most, exactly: the mean over the points
 * μ ± √d Leᵢ, with covariance LLᵀ (the spherical rule of degree three).
 */
export function averageOfQuadratic({ mean, covariance }: Normal, f: (z: Vector) => number): number {
  const lower = choleskyFactor(covariance);
  const d = mean.length;
  let sum = 0;
  for (let i = 0; i < d; i += 1)
    for (const step of [Math.sqrt(d), -Math.sqrt(d)]) sum += f(addScaled(mean, step, column(lower, i)));
  return sum / (2 * d);
}
