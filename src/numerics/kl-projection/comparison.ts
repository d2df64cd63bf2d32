import { type Gaussian, gaussian, logGaussian } from '../gaussian.ts';
import { integrate } from '../quadrature.ts';
import { standardNormalCdf } from '../standard-normal.ts';
import { cuts, integrand } from './divergence.ts';
import { type Mixture, logMixture } from './mixture.ts';

/**
 * What two densities p and q on the line are compared by: the entropy of p, the cross-entropy of q under p, both KL
 * divergences, the Jensen–Shannon divergence (with weights ½, ½) and the 1-Wasserstein distance.
 */
export const QUANTITIES = ['entropy', 'cross', 'forward', 'reverse', 'js', 'w1'] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** P(z) − Q(z), the difference of the distribution functions. */
function cdfDifference(z: number, p: Mixture, q: Gaussian): number {
  const below = ({ mean, sd }: Gaussian): number => standardNormalCdf((z - mean) / sd);
  return p.weight * below(p.a) + (1 - p.weight) * below(p.b) - below(q);
}

/**
 * What is integrated over z: −p log p, −p log q, p log(p/q), q log(q/p), ½p log(p/m) + ½q log(q/m) with m = ½(p + q), and
 * |P − Q| (Vallender 1974: on the line W₁ is the area between the distribution functions). Logarithms are natural.
 */
export function comparisonIntegrand(quantity: Quantity, z: number, p: Mixture, q: Gaussian): number {
  if (quantity === 'forward' || quantity === 'reverse') return integrand(quantity, z, p, q);
  if (quantity === 'w1') return Math.abs(cdfDifference(z, p, q));
  const logP = logMixture(z, p);
  if (quantity === 'entropy') return -Math.exp(logP) * logP;
  const logQ = logGaussian(z, q);
  if (quantity === 'cross') return -Math.exp(logP) * logQ;
  // log m, by log-sum-exp.
  const logM = Math.max(logP, logQ) + Math.log1p(Math.exp(-Math.abs(logP - logQ))) - Math.LN2;
  return 0.5 * Math.exp(logP) * (logP - logM) + 0.5 * gaussian(z, q) * (logQ - logM);
}

/** Steps in which changes of sign are looked for. */
const STEPS = 256;
const HALVINGS = 50;

/** Where P − Q changes its sign between the ends, ascending. */
function crossings([low, high]: readonly [number, number], p: Mixture, q: Gaussian): number[] {
  const f = (z: number): number => cdfDifference(z, p, q);
  const at = (i: number): number => low + ((high - low) * i) / STEPS;
  return Array.from({ length: STEPS }, (_, i): [number, number] => [at(i), at(i + 1)]).flatMap(
    ([from, to]) => {
      const rising = f(from) < 0;
      if (rising === f(to) < 0) return [];
      let [a, b] = [from, to];
      for (let i = 0; i < HALVINGS; i += 1) {
        const middle = (a + b) / 2;
        if (f(middle) < 0 === rising) a = middle;
        else b = middle;
      }
      return [b];
    },
  );
}

/**
 * The quantity for a mixture p and a normal q by adaptive quadrature in float64, good to about 1e-10: in nats, W₁ in the unit
 * of z.
 */
export function comparison(quantity: Quantity, p: Mixture, q: Gaussian): number {
  const weighting = quantity === 'reverse' ? [q] : [p.a, p.b, q];
  const ends = cuts(weighting, [p.a.mean, p.b.mean, q.mean]);
  const low = ends[0] ?? 0;
  const high = ends.at(-1) ?? 0;
  const breaks = quantity === 'w1' ? cuts(weighting, crossings([low, high], p, q)) : ends;
  return integrate((z) => comparisonIntegrand(quantity, z, p, q), breaks);
}
