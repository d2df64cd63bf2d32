import { gaussian } from './gaussian.ts';
import { integrate } from './quadrature.ts';
import type { Uniform } from './random.ts';

/** One draw from N(0, 1), by two uniform ones (Box & Muller 1958). */
export function drawStandardNormal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Φ(t) = P(z ≤ t) for z ~ N(0, 1), by quadrature: absolute error below 1e-12. */
export function standardNormalCdf(t: number): number {
  const reach = Math.min(Math.abs(t), 9);
  if (reach === 0) return 0.5;
  const half = integrate((z) => gaussian(z, { mean: 0, sd: 1 }), [0, reach]);
  return t > 0 ? 0.5 + half : 0.5 - half;
}
