import type { Check } from './check.ts';
import { twoSides, type TwoSidesOptions } from './two-sides.ts';

/**
 * An equation between two sides that are computed by different ways, to ten digits: float64 with room for the
 * rounding of a few hundred operations.
 */
export function identity<V>(options: TwoSidesOptions<V>): Check {
  return twoSides(options, { kind: 'identity', tolerance: 1e-10 });
}

/** A recursion (Bellman, Riccati, forward and backward passes) against brute force, to ten digits. */
export function recursion<V>(options: TwoSidesOptions<V>): Check {
  return twoSides(options, { kind: 'recursion', tolerance: 1e-10 });
}

/** An expectation or integral in closed form against numerical integration, to nine digits. */
export function quadrature<V>(options: TwoSidesOptions<V>): Check {
  return twoSides(options, { kind: 'expectation', tolerance: 1e-9 });
}
