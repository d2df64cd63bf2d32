import { absoluteArea } from '#numerics/absolute-area.ts';
import { standardNormalCdf } from '#numerics/standard-normal.ts';
import type { Real } from './config.ts';
import { NOISE_MASSES } from './noise.ts';

/** The exact distances between the real and the generated distribution, and what the best discriminator gives. */
export interface Distances {
  /** W₁ = ∫ |F_p − F_q| dx. */
  readonly wasserstein: number;
  /** JS(p, q) = ½KL(p ‖ m) + ½KL(q ‖ m) with m = (p + q)/2, in nats; at most log 2. */
  readonly jensenShannon: number;
  /** E[D*] under p and under q, where D* = p/(p + q). */
  readonly believed: readonly [onReal: number, onGenerated: number];
}

/** Stretches into which the real density is cut, and how many deviations beyond its modes. */
const STRETCHES = 1000;
const BEYOND = 8.5;
/** Noise whose image is shorter than this has it at one point. */
const POINT = 1e-9;

/** F_p. */
function realSum(x: number, { weight, left, right, sd }: Real): number {
  return weight * standardNormalCdf((x - left) / sd) + (1 - weight) * standardNormalCdf((x - right) / sd);
}

/** a log(a/b) with 0 log 0 = 0. */
function relative(a: number, b: number): number {
  return a > 0 ? a * Math.log(a / b) : 0;
}

/** The place of the first of the ascending values that is not below one. */
function placeOf(values: Float64Array, one: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < one) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The density of q from each point on, and the probability at each point. */
function spread(images: Float64Array, points: Float64Array): { rates: Float64Array; jumps: Float64Array } {
  const [changes, jumps] = [new Float64Array(points.length), new Float64Array(points.length)];
  const add = (to: Float64Array, x: number, amount: number): void => {
    const at = placeOf(points, x);
    to[at] = (to[at] ?? 0) + amount;
  };
  NOISE_MASSES.forEach((mass, i) => {
    const [a, b] = [images[i] ?? 0, images[i + 1] ?? 0];
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    if (high - low < POINT) add(jumps, low, mass);
    else {
      add(changes, low, mass / (high - low));
      add(changes, high, -mass / (high - low));
    }
  });
  let rate = 0;
  return { rates: changes.map((change) => (rate += change)), jumps };
}

/**
 * The distances of p and of the distribution q of G(z), on all of the line: it is cut at the images of the noise and at
 * points of p so narrow that F_p is straight between them, and q is constant there. W₁ is exact to 10⁻⁴, the divergence
 * too, even where q is all but a point.
 *
 * @param images G at the edges of the cells of noise
 */
export function exactDistances(real: Real, images: Float64Array): Distances {
  const from = Math.min(real.left, real.right) - BEYOND * real.sd;
  const to = Math.max(real.left, real.right) + BEYOND * real.sd;
  const points = new Float64Array(images.length + STRETCHES + 1);
  points.set(images);
  for (let i = 0; i <= STRETCHES; i += 1) points[images.length + i] = from + ((to - from) * i) / STRETCHES;
  points.sort();
  const { rates, jumps } = spread(images, points);
  let [distance, divergence, onReal, onGenerated] = [0, 0, 0, 0];
  let [below, generatedBelow] = [realSum(points[0] ?? 0, real), 0];
  for (let i = 0; i < points.length; i += 1) {
    const jump = jumps[i] ?? 0;
    generatedBelow += jump;
    // All of it is false, to whoever knows both.
    divergence += (jump * Math.LN2) / 2;
    const [x, end] = [points[i] ?? 0, points[i + 1]];
    if (end === undefined || end === x) continue;
    const next = realSum(end, real);
    const p = Math.max(0, next - below);
    const q = Math.max(0, rates[i] ?? 0) * (end - x);
    distance += absoluteArea(below - generatedBelow, next - generatedBelow - q, end - x);
    const middle = (p + q) / 2;
    divergence += (relative(p, middle) + relative(q, middle)) / 2;
    if (p > 0) {
      onReal += (p * p) / (p + q);
      onGenerated += (q * p) / (p + q);
    }
    below = next;
    generatedBelow += q;
  }
  return { wasserstein: distance, jensenShannon: divergence, believed: [onReal, onGenerated] };
}
