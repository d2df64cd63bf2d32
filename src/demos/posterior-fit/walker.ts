import type { Pair } from '#numerics/newton-2d.ts';
import type { Uniform } from '#numerics/random.ts';
import { drawStandardNormal } from '#numerics/standard-normal.ts';
import type { Summary } from './summary.ts';
import { type Target, logJoint } from './target.ts';

/** One step of the walker: where it thought of going, with which chance, and where it stands now. */
export interface WalkerStep {
  readonly proposal: Pair;
  /** min(1, p(x, proposal)/p(x, place)). */
  readonly chance: number;
  readonly accepted: boolean;
  readonly place: Pair;
}

/**
 * A step of Metropolis' walk with proposals N(place, width² I) (Metropolis et al. 1953). Three uniform numbers and more are
 * drawn whether it moves or not, so that walks with one seed stay comparable.
 */
export function walk(target: Target, place: Pair, width: number, uniform: Uniform): WalkerStep {
  const proposal: Pair = [
    place[0] + width * drawStandardNormal(uniform),
    place[1] + width * drawStandardNormal(uniform),
  ];
  const chance = Math.min(1, Math.exp(logJoint(target, proposal) - logJoint(target, place)));
  const accepted = uniform() < chance;
  return { proposal, chance, accepted, place: accepted ? proposal : place };
}

/** Mean, standard deviation (with divisor n) and share with z₁ > 0 of the places; null without any. */
export function summaryOf(places: readonly Pair[]): Summary | null {
  if (places.length === 0) return null;
  const average = (of: (z: Pair) => number): number =>
    places.reduce((sum, z) => sum + of(z), 0) / places.length;
  const mean: Pair = [average((z) => z[0]), average((z) => z[1])];
  return {
    mean,
    sd: [Math.sqrt(average((z) => (z[0] - mean[0]) ** 2)), Math.sqrt(average((z) => (z[1] - mean[1]) ** 2))],
    right: average((z) => (z[0] > 0 ? 1 : 0)),
  };
}
