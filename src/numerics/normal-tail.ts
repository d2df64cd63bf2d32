import { integrate } from './quadrature.ts';

/**
 * P(Z > z) for a standard normal Z, with a relative error of about 1e-12 in the upper tail: φ(z) times Mills' ratio
 * ∫₀^∞ exp(−zt − t²/2) dt for z ≥ 0, its complement below (Abramowitz & Stegun, 26.2.3 and 7.1.2).
 */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  const reach = Math.min(12, 40 / Math.max(z, 1e-9));
  const ratio = integrate((t) => Math.exp(-t * (z + t / 2)), [0, reach / 8, reach], 1e-15);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * ratio;
}
