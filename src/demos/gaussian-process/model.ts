import type { Hyperparameters } from '#numerics/gaussian-process/line-kernels.ts';
import {
  type Evidence,
  type EvidenceGradient,
  type Prior,
  evidenceGradient,
  fitProcess,
} from '#numerics/gaussian-process/line-regression.ts';
import type { Pair } from '#numerics/newton-2d.ts';

/** Between which values each hyper-parameter may lie; with so much noise no kernel matrix is singular. */
export const RANGES = {
  lengthScale: [0.1, 20],
  signalSd: [0.1, 10],
  noiseSd: [0.02, 3],
  period: [1, 10],
} as const satisfies Record<keyof Hyperparameters, readonly [number, number]>;

/** Ascent ends where the gradient in the logarithms is no longer than this, in nats. */
const FLAT = 0.03;
/** The longest move of one step in the logarithms: short enough for the eye to follow. */
const LONGEST = 0.06;
/** The longest step in the gradient itself: about the inverse of the curvature that twenty points give the noise. */
const STEEPEST = 0.1;
/** The share of the promised gain that a step must keep (Nocedal & Wright, Numerical Optimization, equation 3.4); much of it, so that steps do not swing across a ridge. */
const ARMIJO = 0.3;
const HALVINGS = 30;

type Name = keyof Hyperparameters;

/** The hyper-parameters that the data decide about: the period only where there is one. */
export function learnt({ kernel }: Prior): readonly Name[] {
  return kernel === 'periodic'
    ? ['lengthScale', 'signalSd', 'noiseSd', 'period']
    : ['lengthScale', 'signalSd', 'noiseSd'];
}

/**
 * One step of gradient ascent on log p(y | X) in the logarithms of the hyper-parameters, halved until it gains; null where
 * there is nothing left to gain.
 */
export function ascend(prior: Prior, points: readonly Pair[]): Prior | null {
  const here = fitProcess(prior, points);
  const gradient = freeGradient(prior, evidenceGradient(here));
  const length = Math.hypot(...Object.values(gradient));
  if (!(length > FLAT)) return null;
  for (
    let halving = 0, step = Math.min(STEEPEST, LONGEST / length);
    halving < HALVINGS;
    halving += 1, step /= 2
  ) {
    const trial = moved(prior, gradient, step);
    const gain = fitProcess(trial, points).evidence.total - here.evidence.total;
    if (gain > 0 && gain >= ARMIJO * step * length * length) return trial;
  }
  return null;
}

/** One number for each hyper-parameter. */
function each(of: (name: Name) => number): EvidenceGradient {
  return {
    lengthScale: of('lengthScale'),
    signalSd: of('signalSd'),
    noiseSd: of('noiseSd'),
    period: of('period'),
  };
}

/** The gradient without what leads out of the ranges. */
function freeGradient(prior: Prior, gradient: EvidenceGradient): EvidenceGradient {
  return each((name) => {
    const [least, most] = RANGES[name];
    const out = gradient[name] > 0 ? prior[name] >= most : prior[name] <= least;
    return out || !learnt(prior).includes(name) ? 0 : gradient[name];
  });
}

function moved(prior: Prior, gradient: EvidenceGradient, step: number): Prior {
  return {
    ...prior,
    ...each((name) => {
      const [least, most] = RANGES[name];
      return Math.min(most, Math.max(least, prior[name] * Math.exp(step * gradient[name])));
    }),
  };
}

export interface ProfilePoint {
  readonly lengthScale: number;
  readonly evidence: Evidence;
}

/** The evidence over the length-scale, at places evenly spaced in its logarithm; all else stays as it is. */
export function evidenceProfile(prior: Prior, points: readonly Pair[], count: number): ProfilePoint[] {
  const [from, to] = RANGES.lengthScale;
  return Array.from({ length: count }, (_, i) => {
    const lengthScale = from * (to / from) ** (i / (count - 1));
    return { lengthScale, evidence: fitProcess({ ...prior, lengthScale }, points).evidence };
  });
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SECTIONS = 24;

/** The length-scale with the largest evidence, all else as it is: the best of a profile, then golden sections around it. */
export function bestLengthScale(
  prior: Prior,
  points: readonly Pair[],
  profile: readonly ProfilePoint[],
): ProfilePoint {
  const at = (logarithm: number): ProfilePoint => {
    const lengthScale = Math.exp(logarithm);
    return { lengthScale, evidence: fitProcess({ ...prior, lengthScale }, points).evidence };
  };
  const totals = profile.map(({ evidence }) => evidence.total);
  const best = totals.indexOf(Math.max(...totals));
  const logarithmAt = (i: number): number =>
    Math.log((profile[Math.min(profile.length - 1, Math.max(0, i))] ?? prior).lengthScale);
  let [low, high] = [logarithmAt(best - 1), logarithmAt(best + 1)];
  const inside = (share: number): { at: number; found: ProfilePoint } => {
    const place = low + share * (high - low);
    return { at: place, found: at(place) };
  };
  // Each section keeps one of the two points: that is what the golden ratio is for.
  let [left, right] = [inside(1 - GOLDEN), inside(GOLDEN)];
  for (let i = 0; i < SECTIONS; i += 1)
    if (left.found.evidence.total > right.found.evidence.total) {
      high = right.at;
      [left, right] = [inside(1 - GOLDEN), left];
    } else {
      low = left.at;
      [left, right] = [right, inside(GOLDEN)];
    }
  return left.found.evidence.total > right.found.evidence.total ? left.found : right.found;
}
