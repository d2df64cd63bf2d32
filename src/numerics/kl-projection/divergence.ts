import { type Gaussian, logGaussian } from '../gaussian.ts';
import { integrate } from '../quadrature.ts';
import { type Direction, type Mixture, logMixture } from './mixture.ts';

/** Beyond so many standard deviations a normal's tail is below 1e-32: nothing of it counts. */
const REACH = 12;

/** Ascending places to cut the integral at: each weighting normal's middle and tails, and `inner` between them. */
export function cuts(weighting: readonly Gaussian[], inner: readonly number[]): number[] {
  const all = weighting.flatMap(({ mean, sd }) => [-REACH, -3, 0, 3, REACH].map((k) => mean + k * sd));
  const low = Math.min(...all);
  const high = Math.max(...all);
  const within = inner.filter((z) => z > low && z < high);
  return [...new Set([...all, ...within])].sort((x, y) => x - y);
}

/** What is integrated: p log(p/q) for the forward divergence, q log(q/p) for the reverse one, at z. */
export function integrand(direction: Direction, z: number, p: Mixture, q: Gaussian): number {
  const logP = logMixture(z, p);
  const logQ = logGaussian(z, q);
  return direction === 'forward' ? Math.exp(logP) * (logP - logQ) : Math.exp(logQ) * (logQ - logP);
}

/**
 * KL(p ‖ q) (forward) or KL(q ‖ p) (reverse) in nats, by adaptive quadrature in float64: good to about 1e-11.
 */
export function divergence(direction: Direction, p: Mixture, q: Gaussian): number {
  const breaks = direction === 'forward' ? cuts([p.a, p.b], [q.mean]) : cuts([q], [p.a.mean, p.b.mean]);
  return integrate((z) => integrand(direction, z, p, q), breaks);
}
