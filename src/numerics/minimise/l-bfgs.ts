import { type Vector, addScaled, component, dot, norm, scaleVector, subtractVectors } from '../vector.ts';
import { wolfeSearch, type Objective, type Point } from './wolfe-search.ts';

/** A step s between two points and the change y of the gradient along it. */
export interface Correction {
  readonly s: Vector;
  readonly y: Vector;
}

/**
 * Hg by the two loops of L-BFGS, oldest correction first: γI as the initial H with γ = sᵀy/yᵀy of the newest
 * (Nocedal & Wright, Numerical Optimization, algorithm 7.4). Without corrections it is g.
 */
export function twoLoop(corrections: readonly Correction[], gradient: Vector): Vector {
  let q = gradient;
  const alphas = corrections.toReversed().map(({ s, y }) => {
    const alpha = dot(s, q) / dot(y, s);
    q = addScaled(q, -alpha, y);
    return alpha;
  });
  const newest = corrections.at(-1);
  let z = newest === undefined ? q : scaleVector(dot(newest.s, newest.y) / dot(newest.y, newest.y), q);
  corrections.forEach(({ s, y }, i) => {
    const beta = dot(y, z) / dot(y, s);
    z = addScaled(z, component(alphas, corrections.length - 1 - i) - beta, s);
  });
  return z;
}

export interface MinimiserOptions {
  /** Corrections that are kept; none is steepest descent. */
  readonly memory?: number;
  readonly mostIterations?: number;
  /** Ends where the gradient's norm is no larger. */
  readonly gradientNorm?: number;
}

export interface Minimum extends Point {
  readonly iterations: number;
  /** Evaluations of the objective with its gradient, that of the start among them. */
  readonly evaluations: number;
  /** False where the iterations ran out; a search that rounding ends counts as converged. */
  readonly converged: boolean;
}

/** A local minimum by L-BFGS with a strong Wolfe search, whose first step is 1, and 1/‖g‖ where nothing is known yet. */
export function minimise(
  objective: Objective,
  start: Vector,
  { memory = 10, mostIterations = 200, gradientNorm = 1e-8 }: MinimiserOptions = {},
): Minimum {
  let here: Point = { x: start, ...objective(start) };
  let evaluations = 1;
  let corrections: Correction[] = [];
  let lastDecrease = NaN;
  for (let iterations = 0; iterations < mostIterations; iterations += 1) {
    const size = norm(here.gradient);
    if (size <= gradientNorm) return { ...here, iterations, evaluations, converged: true };
    const direction = scaleVector(-1, twoLoop(corrections, here.gradient));
    const firstStep = corrections.length > 0 ? 1 : firstSteepestStep(size, lastDecrease);
    const found = wolfeSearch(objective, here, direction, firstStep);
    if (found === undefined) {
      if (corrections.length === 0) return { ...here, iterations, evaluations, converged: true };
      corrections = [];
      continue;
    }
    evaluations += found.evaluations;
    const correction = {
      s: subtractVectors(found.point.x, here.x),
      y: subtractVectors(found.point.gradient, here.gradient),
    };
    if (memory > 0 && dot(correction.s, correction.y) > 0)
      corrections = [...corrections, correction].slice(-memory);
    lastDecrease = here.value - found.point.value;
    here = found.point;
  }
  return { ...here, iterations: mostIterations, evaluations, converged: false };
}

/** 1/‖g‖ at first; later the step on which a quadratic would fall as far as the last step did (Nocedal & Wright, 3.60). */
function firstSteepestStep(size: number, lastDecrease: number): number {
  return lastDecrease > 0 ? (2 * lastDecrease) / (size * size) : 1 / size;
}
