import { type Pair, minimise2D } from '#numerics/newton-2d.ts';
import { standardNormalCdf } from '#numerics/standard-normal.ts';
import type { Summary } from './summary.ts';
import { type Target, energy } from './target.ts';

/** N(mode, Σ) with Σ the inverse of the energy's Hessian at the mode: [Σ₁₁, Σ₁₂, Σ₂₂]. */
export interface Laplace {
  readonly mode: Pair;
  readonly covariance: readonly [number, number, number];
  /** log p(x, mode) + log 2π − ½ log det H: an estimate in nats, not a bound. */
  readonly logEvidence: number;
}

/** The Laplace approximation at the mode uphill from `start`; null where no mode with positive curvature is found. */
export function laplaceFrom(target: Target, start: Pair): Laplace | null {
  const { point, value, converged } = minimise2D((z) => energy(target, z), start, { maxSteps: 200 });
  const [a, b, c] = energy(target, point).hessian;
  const determinant = a * c - b * b;
  if (!converged || !(determinant > 0 && a > 0)) return null;
  return {
    mode: point,
    covariance: [c / determinant, -b / determinant, a / determinant],
    logEvidence: Math.log(2 * Math.PI) - value - Math.log(determinant) / 2,
  };
}

export function summaryOf({ mode, covariance: [first, , second] }: Laplace): Summary {
  const sd: Pair = [Math.sqrt(first), Math.sqrt(second)];
  return { mean: mode, sd, right: standardNormalCdf(mode[0] / sd[0]) };
}
