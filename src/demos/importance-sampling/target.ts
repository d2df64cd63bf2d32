import { gaussian } from '#numerics/gaussian.ts';
import type { Integrand } from './integrand.ts';

/** The centres of the two humps of p = ½N(−d, 1) + ½N(d, 1); for d = 0 they are one, the standard normal. */
export function centres(distance: number): readonly [number, number] {
  return [-distance, distance];
}

/** p(x). */
export function targetDensity(x: number, distance: number): number {
  const [left, right] = centres(distance);
  return (gaussian(x, { mean: left, sd: 1 }) + gaussian(x, { mean: right, sd: 1 })) / 2;
}

/** μ = ∫ f(x)p(x) dx, exactly. */
export function exactMean(f: Integrand, distance: number): number {
  const [left, right] = centres(distance);
  return (f.mean(left, 1) + f.mean(right, 1)) / 2;
}

/** Var_p[f]: what one draw from p itself would scatter by. */
export function targetVariance(f: Integrand, distance: number): number {
  const [left, right] = centres(distance);
  return (f.meanSquare(left, 1) + f.meanSquare(right, 1)) / 2 - exactMean(f, distance) ** 2;
}
