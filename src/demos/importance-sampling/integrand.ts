import { upperTail } from '#numerics/normal-tail.ts';

export const INTEGRANDS = ['square', 'exponential', 'tail'] as const;

/** Which f: x², eˣ, or 1 for x above a threshold and 0 below. */
export type IntegrandName = (typeof INTEGRANDS)[number];

/** A non-negative function whose means under a normal are known in closed form. */
export interface Integrand {
  readonly value: (x: number) => number;
  /** E[f(x)] for x normal with this mean and variance. */
  readonly mean: (mean: number, variance: number) => number;
  /** E[f(x)²], likewise. */
  readonly meanSquare: (mean: number, variance: number) => number;
}

/** The function f. `threshold` matters to the tail only. */
export function integrandOf(name: IntegrandName, threshold: number): Integrand {
  if (name === 'square')
    return {
      value: (x) => x * x,
      mean: (m, v) => m * m + v,
      meanSquare: (m, v) => m ** 4 + 6 * m * m * v + 3 * v * v,
    };
  if (name === 'exponential')
    return {
      value: Math.exp,
      mean: (m, v) => Math.exp(m + v / 2),
      meanSquare: (m, v) => Math.exp(2 * m + 2 * v),
    };
  const tail = (m: number, v: number): number => upperTail((threshold - m) / Math.sqrt(v));
  return { value: (x) => (x > threshold ? 1 : 0), mean: tail, meanSquare: tail };
}
