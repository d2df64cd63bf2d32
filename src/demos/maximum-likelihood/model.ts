import type { Family } from './family.ts';

/** How a step divides the score: by the curvature of these data, or by the curvature that is expected at θ. */
export const RULES = ['newton', 'scoring'] as const;
export type Rule = (typeof RULES)[number];

/** The log-likelihood of observations at a parameter, its slope and its two curvatures. */
export interface Likelihood {
  /** ℓ(θ) = Σ log p(xᵢ | θ). */
  readonly height: number;
  /** S(θ) = ℓ′(θ). */
  readonly score: number;
  /** J(θ) = −ℓ″(θ). */
  readonly observed: number;
  /** N I(θ), the mean of J(θ) over samples from θ. */
  readonly expected: number;
}

export function logLikelihood(family: Family, observations: readonly number[], theta: number): number {
  let sum = 0;
  for (const x of observations) sum += family.logDensity(x, theta);
  return sum;
}

export function likelihood(family: Family, observations: readonly number[], theta: number): Likelihood {
  let [score, observed] = [0, 0];
  for (const x of observations) {
    score += family.score(x, theta);
    observed += family.curvature(x, theta);
  }
  return {
    height: logLikelihood(family, observations, theta),
    score,
    observed,
    expected: observations.length * family.information(theta),
  };
}

/** 1/√J(θ̂): the spread that one likelihood foretells by its curvature at the top; NaN where the top is an end of the family. */
export function foretoldSpread(family: Family, observations: readonly number[]): number {
  const estimate = family.estimate(observations);
  return family.inside(estimate) ? 1 / Math.sqrt(likelihood(family, observations, estimate).observed) : NaN;
}

/** Steps towards a maximum. */
export interface Ascent {
  /** The start and the parameter after each step. */
  readonly thetas: readonly number[];
  /** Why there is no further step: none is longer than rounding, or the next one would leave the family or go out of sight. */
  readonly end: 'arrived' | 'left' | null;
}

const SMALL = 1e-12;
/**
 * Newton's steps can wander without end where the curvature changes its sign, and what engines' last digits differ by would grow
 * into all digits: so a step that is still this long after so many ends at so many decimals.
 */
const LONG = 1e-3;
const MANY = 8;
const DECIMALS = 9;
/** Nobody follows an iterate that has gone so far from its start. */
const FAR = 1e4;

/**
 * θ ← θ + S(θ)/J(θ) (Newton) or θ ← θ + S(θ)/(N I(θ)) (Fisher scoring), at most so many steps.
 * Source: Lehmann & Casella, Theory of Point Estimation, section 6.3; R. A. Fisher 1925 for scoring.
 */
export function ascend(
  family: Family,
  observations: readonly number[],
  start: number,
  rule: Rule,
  steps: number,
): Ascent {
  const thetas = [start];
  let theta = start;
  for (let i = 0; i <= steps; i += 1) {
    const { score, observed, expected } = likelihood(family, observations, theta);
    const step = score / (rule === 'newton' ? observed : expected);
    const next = i >= MANY && Math.abs(step) > LONG ? Number((theta + step).toFixed(DECIMALS)) : theta + step;
    if (Math.abs(next - theta) <= SMALL * (1 + Math.abs(theta))) return { thetas, end: 'arrived' };
    if (!family.inside(next) || !(Math.abs(next - start) < FAR)) return { thetas, end: 'left' };
    if (i === steps) break;
    theta = next;
    thetas.push(theta);
  }
  return { thetas, end: null };
}
