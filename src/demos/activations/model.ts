import { type Gaussian, gaussian } from '#numerics/gaussian.ts';
import { upperTail } from '#numerics/normal-tail.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Activation } from './activation.ts';

/** What is asked of an activation whose pre-activations are normal. */
export const QUANTITIES = ['mean', 'square', 'saturated'] as const;
/** E[a(z)], E[a′(z)²], P(|a′(z)| < ε). */
export type Quantity = (typeof QUANTITIES)[number];

/** How far the quadrature reaches, in standard deviations. */
const REACH = 12;

/**
 * The exact values: probabilities, and squared slopes of straight pieces, from the tails of the normal distribution, with their
 * digits however small they are; the others by quadrature between kinks.
 */
export function exactly(activation: Activation, input: Gaussian, epsilon: number): Record<Quantity, number> {
  const { mean, sd } = input;
  const { sides } = activation;
  const [from, to] = [mean - REACH * sd, mean + REACH * sd];
  const kinks = activation.kinks.filter((kink) => kink > from && kink < to);
  const breaks = [from, ...[...kinks, mean].sort((a, b) => a - b), to].filter(
    (at, i, all) => i === 0 || at > (all[i - 1] ?? -Infinity),
  );
  const average = (of: (z: number) => number): number => integrate((z) => of(z) * gaussian(z, input), breaks);
  const above = (edge: number): number =>
    edge === -Infinity ? 1 : edge === Infinity ? 0 : upperTail((edge - mean) / sd);
  return {
    mean: average((z) => activation.value(z)),
    square: sides
      ? sides.above ** 2 * upperTail(-mean / sd) + sides.below ** 2 * upperTail(mean / sd)
      : average((z) => activation.slope(z) ** 2),
    saturated: activation.saturated(epsilon).reduce((sum, [low, high]) => sum + above(low) - above(high), 0),
  };
}

/** A mean over samples and its standard error; NaN for none, and for fewer than two. */
export interface Sampled {
  readonly value: number;
  readonly error: number;
}

/** The same from samples z = mean + sd·ε. */
export function sampledFrom(
  activation: Activation,
  { mean, sd }: Gaussian,
  epsilon: number,
  normals: readonly number[],
): Record<Quantity, Sampled> {
  const zs = normals.map((normal) => mean + sd * normal);
  const average = (of: (z: number) => number): Sampled => {
    const values = zs.map(of);
    const n = values.length;
    const value = values.reduce((sum, one) => sum + one, 0) / n;
    const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
    return { value, error: n < 2 ? Number.NaN : Math.sqrt(squares / (n * (n - 1))) };
  };
  return {
    mean: average((z) => activation.value(z)),
    square: average((z) => activation.slope(z) ** 2),
    saturated: average((z) => (Math.abs(activation.slope(z)) < epsilon ? 1 : 0)),
  };
}

/** √E[a′²] to the power of so many layers: the root mean square of a product of independent slopes. */
export function slopeThrough(square: number, layers: number): number {
  return Math.sqrt(square) ** layers;
}
