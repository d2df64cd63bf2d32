import { type Uniform, standardNormal } from './random.ts';

/**
 * One draw from the gamma distribution with this shape, of at least 1, and rate 1: Marsaglia & Tsang, A simple method for
 * generating gamma variables, ACM TOMS 26, 2000.
 */
export function gammaDraw(shape: number, uniform: Uniform): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standardNormal(uniform);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const v = root ** 3;
    if (Math.log(1 - uniform()) < 0.5 * z * z + d * (1 - v + Math.log(v))) return d * v;
  }
}

/** One draw from the beta distribution with these parameters, both of at least 1. */
export function betaDraw(a: number, b: number, uniform: Uniform): number {
  const first = gammaDraw(a, uniform);
  return first / (first + gammaDraw(b, uniform));
}
