import type { Random } from '#checks/kit/random.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';

/** A density on the unit interval: 1 + height·cos(2π(waves·x + phase)). */
interface Wave {
  readonly height: number;
  readonly waves: number;
  readonly phase: number;
}
/** The densities of real and of generated data; both are positive everywhere, so that no logarithm runs away. */
export interface TwoDensities {
  readonly real: Wave;
  readonly generated: Wave;
}

export function drawTwoDensities(random: Random): TwoDensities {
  const wave = (): Wave => ({
    height: random.between(0.4, 0.95),
    waves: random.integer(1, 2),
    phase: random.between(0, 1),
  });
  return { real: wave(), generated: wave() };
}

/** ∫ over the unit interval of an integrand that gets both densities: p of the real, q of the generated data. */
export function integrateBoth(
  { real, generated }: TwoDensities,
  integrand: (p: number, q: number) => number,
): number {
  const density = ({ height, waves, phase }: Wave, x: number): number =>
    1 + height * Math.cos(2 * Math.PI * (waves * x + phase));
  return integrate((x) => integrand(density(real, x), density(generated, x)), [0, 0.25, 0.5, 0.75, 1]);
}

/** The Jensen–Shannon divergence as entropy of the mixture less the mean entropy, in nats. */
export function jensenShannonByEntropies(values: TwoDensities): number {
  const entropy = (of: (p: number, q: number) => number): number =>
    integrateBoth(values, (p, q) => -of(p, q) * Math.log(of(p, q)));
  return entropy((p, q) => (p + q) / 2) - (entropy((p) => p) + entropy((_, q) => q)) / 2;
}

/** The same two on finitely many points. */
export interface TwoFinite {
  readonly real: Vector;
  readonly generated: Vector;
}

export function drawTwoFinite(random: Random): TwoFinite {
  const n = random.integer(2, 5);
  return { real: random.probabilities(n), generated: random.probabilities(n) };
}

/** Σ over the points of a term that gets both probabilities. */
export function sumBoth({ real, generated }: TwoFinite, term: (p: number, q: number) => number): number {
  return real.reduce((sum, p, i) => sum + term(p, generated[i] ?? NaN), 0);
}

/** The Jensen–Shannon divergence of two finite distributions by its two Kullback–Leibler divergences, in nats. */
export function jensenShannonFinite(values: TwoFinite): number {
  return sumBoth(values, (p, q) => (p * Math.log((2 * p) / (p + q)) + q * Math.log((2 * q) / (p + q))) / 2);
}
