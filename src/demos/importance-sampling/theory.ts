import type { Gaussian } from '#numerics/gaussian.ts';
import type { Integrand } from './integrand.ts';
import { centres, exactMean } from './target.ts';

/** What is true of infinitely many samples. */
export interface Theory {
  /** μ = E_p[f]. */
  readonly mean: number;
  /** ESS/N in the limit, 1/E_q[w²]; 0 where that is infinite. */
  readonly effectiveFraction: number;
  /** Var_q[w f]: N times the variance of the estimate; Infinity where q's tails are too light. */
  readonly variance: number;
  /** E_q[w²(f − μ)²]: the same of the self-normalised estimate, to first order. */
  readonly selfNormalisedVariance: number;
}

/**
 * ∫ p(x)²/q(x) g(x) dx for q normal, p = ½N(−d, 1) + ½N(d, 1): p² is a sum of four products of normals, and each product
 * over q is a normal of precision λ = 2 − 1/s² again, if that is positive. `mean` gives E[g] under a normal. Infinity otherwise,
 * for any g that does not fall off.
 */
function weightedSecondMoment(
  { mean: m, sd: s }: Gaussian,
  distance: number,
  mean: (mean: number, variance: number) => number,
): number {
  const precision = 2 - 1 / (s * s);
  if (precision <= 0) return Infinity;
  let sum = 0;
  for (const a of centres(distance)) {
    for (const b of centres(distance)) {
      const centre = (a + b - m / (s * s)) / precision;
      const exponent = precision * centre * centre - a * a - b * b + (m * m) / (s * s);
      sum += (Math.exp(exponent / 2) / 4) * mean(centre, 1 / precision);
    }
  }
  return (sum * s) / Math.sqrt(precision);
}

/**
 * The exact properties of importance sampling with the normal proposal q, in closed form (atlas entries
 * "Variance of importance sampling and the optimal proposal", "Self-normalised importance sampling", "Effective sample size").
 */
export function theory(f: Integrand, distance: number, proposal: Gaussian): Theory {
  const mean = exactMean(f, distance);
  const ones = weightedSecondMoment(proposal, distance, () => 1);
  if (ones === Infinity)
    return { mean, effectiveFraction: 0, variance: Infinity, selfNormalisedVariance: Infinity };
  const cross = weightedSecondMoment(proposal, distance, f.mean);
  const squares = weightedSecondMoment(proposal, distance, f.meanSquare);
  return {
    mean,
    effectiveFraction: 1 / ones,
    variance: Math.max(0, squares - mean * mean),
    selfNormalisedVariance: Math.max(0, squares - 2 * mean * cross + mean * mean * ones),
  };
}

/** Exact standard errors of N samples: of the weighted average, of the self-normalised one (to first order in 1/N), and of the plain mean of N samples of p. */
export function errorsOf(
  { variance, selfNormalisedVariance }: Theory,
  targetVariance: number,
  samples: number,
): { readonly plain: number; readonly selfNormalised: number; readonly direct: number } {
  return {
    plain: Math.sqrt(variance / samples),
    selfNormalised: Math.sqrt(selfNormalisedVariance / samples),
    direct: Math.sqrt(targetVariance / samples),
  };
}
