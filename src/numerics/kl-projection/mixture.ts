import { type Gaussian, gaussian, logGaussian } from '../gaussian.ts';

/** The two-humped density p: `weight`·N(z; a) + (1 − `weight`)·N(z; b), with 0 < weight < 1. */
export interface Mixture {
  readonly weight: number;
  readonly a: Gaussian;
  readonly b: Gaussian;
}

/** Which divergence a q is fitted by: forward is KL(p ‖ q), reverse is KL(q ‖ p). */
export type Direction = 'forward' | 'reverse';

export const DIRECTIONS: readonly Direction[] = ['forward', 'reverse'];

/** p(z). */
export function mixture(z: number, p: Mixture): number {
  return p.weight * gaussian(z, p.a) + (1 - p.weight) * gaussian(z, p.b);
}

/** log p(z), by log-sum-exp: finite also where p itself underflows to zero. */
export function logMixture(z: number, p: Mixture): number {
  const a = Math.log(p.weight) + logGaussian(z, p.a);
  const b = Math.log1p(-p.weight) + logGaussian(z, p.b);
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

/**
 * The normal with p's own mean and variance: μ* = Σ wᵢμᵢ, σ*² = Σ wᵢ(σᵢ² + μᵢ²) − μ*².
 * It is the one minimum of KL(p ‖ q) over all normals q (Bishop, PRML, section 10.7).
 */
export function momentMatched(p: Mixture): Gaussian {
  const mean = p.weight * p.a.mean + (1 - p.weight) * p.b.mean;
  const gap = p.a.mean - p.b.mean;
  const within = p.weight * p.a.sd ** 2 + (1 - p.weight) * p.b.sd ** 2;
  return { mean, sd: Math.sqrt(within + p.weight * (1 - p.weight) * gap * gap) };
}
