import { type Gaussian, logGaussian } from '#numerics/gaussian.ts';
import type { Integrand } from './integrand.ts';
import { centres } from './target.ts';

/** What weighted samples say. */
export interface Weighted {
  /** xᵢ, wᵢ = p(xᵢ)/q(xᵢ) and wᵢf(xᵢ), in the order of drawing. */
  readonly points: readonly number[];
  readonly weights: readonly number[];
  readonly products: readonly number[];
  /** The estimate after each sample. */
  readonly running: readonly number[];
  /** μ̂ = (1/N) Σ wᵢf(xᵢ). */
  readonly estimate: number;
  /** Of μ̂, from the scatter of the samples; NaN for fewer than two. */
  readonly standardError: number;
  /** Σ wᵢf(xᵢ) / Σ wᵢ, and its standard error by the delta method; NaN for fewer than two samples. */
  readonly selfNormalised: number;
  readonly selfNormalisedError: number;
  readonly meanWeight: number;
  /** (Σ wᵢ)²/Σ wᵢ². */
  readonly effectiveSampleSize: number;
}

/** log p(x) for p = ½N(−d, 1) + ½N(d, 1); finite however far out. */
function logTarget(x: number, distance: number): number {
  const [a, b] = centres(distance).map((mean) => logGaussian(x, { mean, sd: 1 }));
  const [low, high] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)];
  return high + Math.log1p(Math.exp(low - high)) - Math.LN2;
}

/**
 * Importance sampling of E_p[f] with the samples xᵢ = m + s zᵢ of the normal proposal q = N(m, s²)
 * (atlas entry "Importance sampling identity for an expectation"; Owen, Monte Carlo theory, methods and examples, chapter 9).
 * Without samples every number is NaN.
 *
 * @param normals zᵢ, standard normal
 */
export function importanceSample(
  f: Integrand,
  distance: number,
  proposal: Gaussian,
  normals: readonly number[],
): Weighted {
  const n = normals.length;
  const points = normals.map((z) => proposal.mean + proposal.sd * z);
  const weights = points.map((x) => Math.exp(logTarget(x, distance) - logGaussian(x, proposal)));
  const values = points.map(f.value);
  const products = weights.map((weight, i) => weight * (values[i] ?? 0));
  let sum = 0;
  const running = products.map((product, i) => (sum += product) / (i + 1));
  const estimate = sum / n;
  const total = weights.reduce((all, weight) => all + weight, 0);
  const squares = weights.reduce((all, weight) => all + weight * weight, 0);
  const selfNormalised = sum / total;
  const scatter = products.reduce((all, product) => all + (product - estimate) ** 2, 0);
  const ratioScatter = weights.reduce(
    (all, weight, i) => all + (weight * ((values[i] ?? 0) - selfNormalised)) ** 2,
    0,
  );
  return {
    points,
    weights,
    products,
    running,
    estimate,
    standardError: n < 2 ? Number.NaN : Math.sqrt(scatter / (n * (n - 1))),
    selfNormalised,
    selfNormalisedError: n < 2 ? Number.NaN : Math.sqrt(ratioScatter) / total,
    meanWeight: total / n,
    effectiveSampleSize: (total * total) / squares,
  };
}

/** The shares of the largest weights in the sum of all, descending, `most` at most. */
export function largestShares(weights: readonly number[], most: number): number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return weights
    .toSorted((a, b) => b - a)
    .slice(0, most)
    .map((weight) => weight / total);
}
