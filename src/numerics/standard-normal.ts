import { gaussian } from './gaussian.ts';
import type { Uniform } from './random.ts';

/** One draw from N(0, 1), by two uniform ones (Box & Muller 1958). */
export function drawStandardNormal(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/**
 * Φ(t) = P(z ≤ t) for z ~ N(0, 1) by its series ½ + φ(t)(t + t³/3 + t⁵/(3·5) + …) (Marsaglia 2004, Evaluating the Normal
 * Distribution): absolute error below 1e-15.
 */
export function standardNormalCdf(t: number): number {
  if (Math.abs(t) > 8.5) return t > 0 ? 1 : 0;
  let term = t;
  let sum = t;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (t * t) / k;
    sum += term;
  }
  return 0.5 + sum * gaussian(t, { mean: 0, sd: 1 });
}
