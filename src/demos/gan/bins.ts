import { gaussian } from '#numerics/gaussian.ts';
import type { Real } from './config.ts';
import { NOISE_MASSES } from './noise.ts';

/** The stretch of x of which pictures are made; what a generator puts beyond it counts at its ends. */
export const REACH = 8;
const BINS = 640;
export const BIN = (2 * REACH) / BINS;

/** Middles of the bins. */
export const MIDDLES: readonly number[] = Array.from({ length: BINS }, (_, i) => -REACH + (i + 0.5) * BIN);

/** p(x). */
export function realDensity(x: number, { weight, left, right, sd }: Real): number {
  return weight * gaussian(x, { mean: left, sd }) + (1 - weight) * gaussian(x, { mean: right, sd });
}

/** ∫ f over a short stretch, by Simpson's rule. */
function simpson(f: (x: number) => number, from: number, to: number): number {
  return ((to - from) / 6) * (f(from) + 4 * f((from + to) / 2) + f(to));
}

/** The probability of each bin under p; they add up to one. */
export function realMasses(real: Real): number[] {
  const masses = MIDDLES.map((x) => simpson((at) => realDensity(at, real), x - BIN / 2, x + BIN / 2));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / total);
}

/**
 * The probability of each bin under q, the distribution of G(z) for standard normal z: each cell of noise spreads its
 * probability evenly over its image.
 *
 * @param images G at the edges of the cells
 */
export function generatedMasses(images: Float64Array): number[] {
  const masses = new Array<number>(BINS).fill(0);
  const places = images.map((x) => (Math.min(REACH, Math.max(-REACH, x)) + REACH) / BIN);
  const add = (bin: number, mass: number): void => {
    const held = Math.min(BINS - 1, Math.max(0, bin));
    masses[held] = (masses[held] ?? 0) + mass;
  };
  NOISE_MASSES.forEach((mass, i) => {
    const [a, b] = [places[i] ?? 0, places[i + 1] ?? 0];
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const last = Math.ceil(high) - 1;
    if (last <= Math.floor(low)) {
      add(Math.floor(low), mass);
      return;
    }
    for (let bin = Math.floor(low); bin <= last; bin += 1)
      add(bin, (mass * (Math.min(high, bin + 1) - Math.max(low, bin))) / (high - low));
  });
  return masses;
}

/** D* = p/(p + q) in each bin; one half where there is nothing. */
export function optimalDiscriminator(p: readonly number[], q: readonly number[]): number[] {
  return p.map((mass, i) => {
    const both = mass + (q[i] ?? 0);
    return both > 0 ? mass / both : 0.5;
  });
}

/** Less probability than this left of a point is no reason to move any across it. */
const NOTHING = 1e-6;

/**
 * A critic of slope at most one that attains W₁ = E_p f − E_q f: it falls where more of p than of q lies to the left, and
 * rises where less does (Kantorovich's potential on the line).
 */
export function optimalCritic(p: readonly number[], q: readonly number[]): number[] {
  let surplus = 0;
  let value = 0;
  return p.map((mass, i) => {
    const here = value;
    surplus += mass - (q[i] ?? 0);
    if (Math.abs(surplus) > NOTHING) value -= Math.sign(surplus) * BIN;
    return here;
  });
}
