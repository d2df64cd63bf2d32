import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Summary } from './summary.ts';
import { PRIOR_SD, type Target } from './target.ts';

/** How far from its mean the prior of z₁ is integrated: 12 standard deviations. */
const REACH = 12 * PRIOR_SD;

/** The model given z₁: x is normal, and so is z₂ once x is known. */
function givenFirst({ shape, x, noise }: Target, first: number) {
  const [slope, shift] = shape === 'humps' ? [first, 0] : [1, first ** 2 / 2];
  const variance = noise ** 2 + (slope * PRIOR_SD) ** 2;
  return {
    density: gaussian(x, { mean: shift, sd: Math.sqrt(variance) }),
    mean: (slope * PRIOR_SD ** 2 * (x - shift)) / variance,
    variance: (PRIOR_SD * noise) ** 2 / variance,
  };
}

/**
 * The posterior's log evidence (nats) and summary. Both models are linear and Gaussian in z₂ once z₁ is fixed, so that one
 * integral over z₁ remains, which adaptive quadrature gives to 1e-12.
 */
export function exactPosterior(target: Target): Summary & { readonly logEvidence: number } {
  const prior = { mean: target.priorMean, sd: PRIOR_SD };
  const from = target.priorMean - REACH;
  const to = target.priorMean + REACH;
  const breaks = [from, -4, -2, -1, 0, 1, 2, 4, to];
  type Given = ReturnType<typeof givenFirst>;
  const over = (weight: (first: number, given: Given) => number, ends: readonly number[]): number =>
    integrate((first) => {
      const given = givenFirst(target, first);
      return gaussian(first, prior) * given.density * weight(first, given);
    }, ends);
  const evidence = over(() => 1, breaks);
  const average = (weight: (first: number, given: Given) => number): number =>
    over(weight, breaks) / evidence;
  const first = average((z) => z);
  const second = average((_, { mean }) => mean);
  return {
    logEvidence: Math.log(evidence),
    mean: [first, second],
    sd: [
      Math.sqrt(average((z) => (z - first) ** 2)),
      Math.sqrt(average((_, { mean, variance }) => variance + (mean - second) ** 2)),
    ],
    right: over(() => 1, breaks.slice(breaks.indexOf(0))) / evidence,
  };
}
