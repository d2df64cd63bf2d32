import type { Pair } from '#numerics/newton-2d.ts';
import type { Uniform } from '#numerics/random.ts';
import { drawStandardNormal, standardNormalCdf } from '#numerics/standard-normal.ts';
import type { Summary } from './summary.ts';
import { PRIOR_PRECISION, PRIOR_SD, type Target, energy, logJoint } from './target.ts';

/** q(z) = N(z₁; m₁, s₁²) N(z₂; m₂, s₂²). */
export interface MeanField {
  readonly mean: Pair;
  readonly sd: Pair;
}

/** E_q[U], E_q[∇U] and the diagonal of E_q[∇²U], in closed form: U is a polynomial. */
export function expectedEnergy(
  { shape, x, noise, priorMean }: Target,
  { mean: [m1, m2], sd: [s1, s2] }: MeanField,
): { readonly value: number; readonly gradient: Pair; readonly curvature: Pair } {
  const precision = noise ** -2;
  // E[z₁²], E[z₁³], E[z₁⁴], E[z₂²].
  const [a, third, fourth, b] = [
    m1 ** 2 + s1 ** 2,
    m1 ** 3 + 3 * m1 * s1 ** 2,
    m1 ** 4 + 6 * m1 ** 2 * s1 ** 2 + 3 * s1 ** 4,
    m2 ** 2 + s2 ** 2,
  ];
  const fit =
    shape === 'humps'
      ? {
          square: x ** 2 - 2 * x * m1 * m2 + a * b,
          gradient: [m1 * b - x * m2, m2 * a - x * m1],
          curvature: [b, a],
        }
      : {
          square: (x - m2) ** 2 + s2 ** 2 - (x - m2) * a + fourth / 4,
          gradient: [third / 2 - (x - m2) * m1, m2 + a / 2 - x],
          curvature: [1.5 * a - (x - m2), 1],
        };
  const [g1 = 0, g2 = 0] = fit.gradient;
  const [c1 = 0, c2 = 0] = fit.curvature;
  const spread = (m1 - priorMean) ** 2 + s1 ** 2 + b;
  return {
    value:
      (precision * fit.square + PRIOR_PRECISION * spread) / 2 +
      Math.log(noise * PRIOR_SD ** 2) +
      1.5 * Math.log(2 * Math.PI),
    gradient: [precision * g1 + PRIOR_PRECISION * (m1 - priorMean), precision * g2 + PRIOR_PRECISION * m2],
    curvature: [precision * c1 + PRIOR_PRECISION, precision * c2 + PRIOR_PRECISION],
  };
}

/** H(q) in nats. */
function entropy({ sd }: MeanField): number {
  return Math.log(sd[0] * sd[1]) + 1 + Math.log(2 * Math.PI);
}

/** 𝓛(q) = H(q) − E_q[U], exactly (nats). */
export function lowerBound(target: Target, q: MeanField): number {
  return entropy(q) - expectedEnergy(target, q).value;
}

/** A step of ascent: the draws it was made from, the bound that they estimate, and q after it. */
export interface AscentStep {
  readonly draws: readonly Pair[];
  /** H(q) plus the mean of log p(x, z) over the draws: unbiased for the bound before the step. */
  readonly estimate: number;
  readonly q: MeanField;
}

/** A gradient longer than this is shortened to it. */
export const LONGEST = 5;
const SMALLEST_SD = 0.02;
const LARGEST_SD = 10;

/**
 * θ ← θ + η min(1, 5/‖g‖) g for θ = (m, log s). g is the reparameterised estimate of the bound's gradient from `count` draws
 * z = m + s ⊙ ε; the entropy's part is exact (Kingma & Welling 2014, section 2.3; Kucukelbir et al. 2017, section 2.4).
 */
export function ascend(
  target: Target,
  q: MeanField,
  rate: number,
  count: number,
  uniform: Uniform,
): AscentStep {
  const draws: Pair[] = [];
  const g: [number, number, number, number] = [0, 0, 1, 1];
  let joint = 0;
  for (let i = 0; i < count; i += 1) {
    const noise: Pair = [drawStandardNormal(uniform), drawStandardNormal(uniform)];
    const z: Pair = [q.mean[0] + q.sd[0] * noise[0], q.mean[1] + q.sd[1] * noise[1]];
    const { gradient } = energy(target, z);
    g[0] -= gradient[0] / count;
    g[1] -= gradient[1] / count;
    g[2] -= (gradient[0] * q.sd[0] * noise[0]) / count;
    g[3] -= (gradient[1] * q.sd[1] * noise[1]) / count;
    joint += logJoint(target, z) / count;
    draws.push(z);
  }
  const step = rate * Math.min(1, LONGEST / Math.hypot(...g));
  const widened = (sd: number, slope: number): number =>
    Math.min(LARGEST_SD, Math.max(SMALLEST_SD, sd * Math.exp(step * slope)));
  return {
    draws,
    estimate: entropy(q) + joint,
    q: {
      mean: [q.mean[0] + step * g[0], q.mean[1] + step * g[1]],
      sd: [widened(q.sd[0], g[2]), widened(q.sd[1], g[3])],
    },
  };
}

/** Length of the bound's exact gradient by (m, log s) below which the search for the best q ends. */
const STATIONARY = 5e-6;

/** One start for each quadrant: the humps of the posterior lie in two of them, whatever the sign of x. */
const STARTS: readonly MeanField[] = [1.2, -1.2].flatMap((a) =>
  [1.2, -1.2].map((b): MeanField => ({ mean: [a, b], sd: [0.6, 0.6] })),
);

/** The best of the q's that `climb` reaches from the four quadrants; null where none settles. */
export function bestMeanField(target: Target): MeanField | null {
  return STARTS.map((start) => climb(target, start)).reduce<MeanField | null>(
    (best, q) =>
      q === null || (best !== null && lowerBound(target, best) >= lowerBound(target, q)) ? best : q,
    null,
  );
}

/**
 * The q of largest bound that is uphill from `start`: s_i⁻² is drawn to E_q[∂²U/∂z_i²] and m by s_i² times the mean slope, the
 * conditions of the reverse projection onto a Gaussian, damped until the bound rises. Null where that does not settle.
 */
export function climb(target: Target, start: MeanField): MeanField | null {
  let q = start;
  let bound = lowerBound(target, q);
  for (let round = 0; round < 2000; round += 1) {
    const { gradient, curvature } = expectedEnergy(target, q);
    const slopes = [...gradient, ...[0, 1].map((i) => (q.sd[i] ?? 1) ** 2 * (curvature[i] ?? 0) - 1)];
    if (Math.hypot(...slopes) < STATIONARY) return q;
    let next: MeanField | null = null;
    for (let damping = 1; damping > 1e-4 && next === null; damping /= 2) {
      const variance = (i: 0 | 1): number =>
        1 / ((1 - damping) / q.sd[i] ** 2 + damping * Math.max(curvature[i], 0.1));
      const moved = (i: 0 | 1): number => q.mean[i] - damping * variance(i) * gradient[i];
      const trial: MeanField = {
        mean: [moved(0), moved(1)],
        sd: [Math.sqrt(variance(0)), Math.sqrt(variance(1))],
      };
      const reached = lowerBound(target, trial);
      if (reached > bound) {
        next = trial;
        bound = reached;
      }
    }
    if (next === null) return null;
    q = next;
  }
  return null;
}

export function summaryOf({ mean, sd }: MeanField): Summary {
  return { mean, sd, right: standardNormalCdf(mean[0] / sd[0]) };
}
