import { type Uniform, standardNormal } from '#numerics/random.ts';
import { estimateCauchy } from './cauchy.ts';

export const FAMILIES = ['gaussian', 'bernoulli', 'exponential', 'cauchy'] as const;
export type FamilyName = (typeof FAMILIES)[number];

/** Mean and standard deviation of an estimate. */
export interface Moments {
  readonly mean: number;
  readonly sd: number;
}

/** A family of distributions of one observation x with one parameter θ. */
export interface Family {
  /** Where θ lies; the ends do not belong to it. */
  readonly inside: (theta: number) => boolean;
  readonly logDensity: (x: number, theta: number) => number;
  /** s(x, θ) = ∂ log p(x | θ)/∂θ. */
  readonly score: (x: number, theta: number) => number;
  /** −∂s(x, θ)/∂θ. */
  readonly curvature: (x: number, theta: number) => number;
  /** Fisher information of one observation. */
  readonly information: (theta: number) => number;
  /** Mean of s(x, θ) when x comes from the parameter `truth`. */
  readonly meanScore: (theta: number, truth: number) => number;
  /** What chance gives to an observation, and the observation that it makes at a parameter. */
  readonly noise: (uniform: Uniform) => number;
  readonly observe: (noise: number, theta: number) => number;
  /** The parameter at which observations are likeliest; it may lie at an end of the family. */
  readonly estimate: (observations: readonly number[]) => number;
  /** Exact mean and standard deviation of the estimate from so many observations; NaN where there is no closed form. */
  readonly moments: (count: number, truth: number) => Moments;
}

const plain = (uniform: Uniform): number => uniform();

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** N(θ, 1). */
const gaussian: Family = {
  inside: Number.isFinite,
  logDensity: (x, theta) => -((x - theta) ** 2 + Math.log(2 * Math.PI)) / 2,
  score: (x, theta) => x - theta,
  curvature: () => 1,
  information: () => 1,
  meanScore: (theta, truth) => truth - theta,
  noise: standardNormal,
  observe: (noise, theta) => theta + noise,
  estimate: average,
  moments: (count, truth) => ({ mean: truth, sd: 1 / Math.sqrt(count) }),
};

/** 1 with probability θ, else 0. */
const bernoulli: Family = {
  inside: (theta) => theta > 0 && theta < 1,
  logDensity: (x, theta) => Math.log(x === 1 ? theta : 1 - theta),
  score: (x, theta) => (x - theta) / (theta * (1 - theta)),
  curvature: (x, theta) => (x === 1 ? 1 / theta ** 2 : 1 / (1 - theta) ** 2),
  information: (theta) => 1 / (theta * (1 - theta)),
  meanScore: (theta, truth) => (truth - theta) / (theta * (1 - theta)),
  noise: plain,
  observe: (noise, theta) => (noise < theta ? 1 : 0),
  estimate: average,
  moments: (count, truth) => ({ mean: truth, sd: Math.sqrt((truth * (1 - truth)) / count) }),
};

/** θ exp(−θx) for x > 0. The estimate is N over a gamma variable, so its moments are those of an inverse gamma. */
const exponential: Family = {
  inside: (theta) => theta > 0 && theta < Infinity,
  logDensity: (x, theta) => Math.log(theta) - theta * x,
  score: (x, theta) => 1 / theta - x,
  curvature: (_, theta) => 1 / theta ** 2,
  information: (theta) => 1 / theta ** 2,
  meanScore: (theta, truth) => 1 / theta - 1 / truth,
  noise: (uniform) => -Math.log(1 - uniform()),
  observe: (noise, theta) => noise / theta,
  estimate: (observations) => 1 / average(observations),
  moments: (count, truth) =>
    count > 2
      ? {
          mean: (count * truth) / (count - 1),
          sd: (count * truth) / ((count - 1) * Math.sqrt(count - 2)),
        }
      : { mean: count === 2 ? 2 * truth : NaN, sd: NaN },
};

/** 1/(π(1 + (x − θ)²)): no mean, and no closed form of the estimate. */
const cauchy: Family = {
  inside: Number.isFinite,
  logDensity: (x, theta) => -Math.log(Math.PI) - Math.log1p((x - theta) ** 2),
  score: (x, theta) => (2 * (x - theta)) / (1 + (x - theta) ** 2),
  curvature: (x, theta) => (2 * (1 - (x - theta) ** 2)) / (1 + (x - theta) ** 2) ** 2,
  information: () => 1 / 2,
  meanScore: (theta, truth) => (2 * (truth - theta)) / ((truth - theta) ** 2 + 4),
  noise: (uniform) => Math.tan(Math.PI * (uniform() - 0.5)),
  observe: (noise, theta) => theta + noise,
  estimate: estimateCauchy,
  // The density is symmetric about its centre, and so is the estimate about the true one; its mean exists for N > 2.
  moments: (_, truth) => ({ mean: truth, sd: NaN }),
};

export const FAMILY: Readonly<Record<FamilyName, Family>> = { gaussian, bernoulli, exponential, cauchy };
