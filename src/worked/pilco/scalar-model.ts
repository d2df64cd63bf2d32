import { fitOutputs, matchMoments, type MatchedMoments } from '#numerics/gaussian-process/moment-matching.ts';
import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { jointWithControl, type SinePolicy } from '#numerics/pilco/sine-policy.ts';

const PLACES = [-1.5, -0.5, 0.5, 1.5] as const;
const CONTROLS = [-0.7, 0.7] as const;
export const POINTS = PLACES.flatMap((x) => CONTROLS.map((u) => [x, u]));

/** The true change that the eight points show, without error. */
export const trueChange = ([x = NaN, u = NaN]: readonly number[]): number => 0.4 * Math.sin(x) + 0.5 * u;

/** The model of Example 1 of the notes on PILCO: one state, one control. */
export const OUTPUT = {
  kernel: { lengthScales: [1.5, 2], signalVariance: 1 },
  noiseVariance: 0.001,
  targets: POINTS.map(trueChange),
};
export const SCALAR_MODEL = fitOutputs(POINTS, [OUTPUT]);

/** Its policy u = sin(−x). */
export const SCALAR_POLICY: SinePolicy = { gains: [-1], bias: 0, bound: 1 };

/** State and control at a normally distributed state, and the moments of the change. */
export function oneStep(mean: number, variance: number): { joint: MultivariateGaussian } & MatchedMoments {
  const joint = jointWithControl(SCALAR_POLICY, { mean: [mean], covariance: [[variance]] });
  return { joint, ...matchMoments(SCALAR_MODEL, joint) };
}
