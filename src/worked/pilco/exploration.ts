import { gradient } from '#numerics/finite-difference.ts';
import { gaussian } from '#numerics/gaussian.ts';
import { minimise } from '#numerics/minimise/l-bfgs.ts';
import { expectedTotal, totalVariance } from '#numerics/pilco/rollout.ts';
import { costVariance, expectedCost } from '#numerics/pilco/saturating-cost.ts';
import { integrate } from '#numerics/quadrature.ts';
import type { Vector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';
import { WEIGHT } from './cost-table.ts';
import { fromFree, learningRun, rollout } from './learning.ts';
import { COST, evaluate, policyOf } from './pendulum.ts';

const KAPPAS = [0, 0.5, 1, 2] as const;

const STANDARD = { mean: 0, sd: 1 };
/** Φ(z), by quadrature. */
const below = (z: number): number =>
  z === 0 ? 0.5 : 0.5 + Math.sign(z) * integrate((t) => gaussian(t, STANDARD), [0, Math.abs(z)]);

/** σ(γΦ(γ) + φ(γ)) with γ = (best − μ)/σ: `atlas-directed-pilco-probability-of-improvement`. */
export function expectedImprovement(best: number, mean: number, sd: number): number {
  const gamma = (best - mean) / sd;
  return sd * (gamma * below(gamma) + gaussian(gamma, STANDARD));
}

/** A policy by its predicted total: mean, standard deviation, and the standard deviations of the steps. */
function predicted(parameters: Vector): { mean: number; sd: number; single: readonly number[] } {
  const [first] = learningRun();
  if (first === undefined) throw new RangeError('predicted: no round');
  const chain = rollout(first.model, parameters);
  const { total, single } = totalVariance(COST, chain);
  return { mean: expectedTotal(COST, chain), sd: Math.sqrt(total), single };
}

/** Free parameters that minimise a criterion: with central differences, for bounds have narrow valleys. */
function improved(criterion: (parameters: Vector) => number, start: Vector): Vector {
  const value = (free: Vector): number => criterion(fromFree(free));
  const objective = (free: Vector) => ({ value: value(free), gradient: gradient(value, free) });
  return minimise(objective, start, { gradientNorm: 1e-2, mostIterations: 14 }).x;
}

/** The policies that minimise E[C] − κ√Var[C] in the first model, each found from the one before, the first the greedy one. */
export const boundedPolicies = lazy(() => {
  let free = learningRun()[0]?.free ?? [];
  return KAPPAS.map((kappa) => {
    const bound = (parameters: Vector): number => {
      const { mean, sd } = predicted(parameters);
      return mean - kappa * sd;
    };
    if (kappa > 0) free = improved(bound, free);
    const parameters = fromFree(free);
    const { mean, sd, single } = predicted(parameters);
    return { kappa, parameters, bound: mean - kappa * sd, mean, sd, single };
  });
});

/** The part of Var[c] that ignorance of a variance Σf makes, next to noise of a variance Σn, on the line. */
export function learnable(distance: number, ignorance: number, noise: number): number {
  const narrowed = WEIGHT / (1 + noise * WEIGHT);
  const widened = 1 + 2 * ignorance * narrowed;
  const bell = 1 - expectedCost(LINE, at(distance, ignorance + noise)).value;
  const square =
    Math.exp((-distance * distance * narrowed) / widened) / ((1 + noise * WEIGHT) * Math.sqrt(widened));
  return square - bell * bell;
}

const LINE = { weights: [[WEIGHT]], target: [0] };
const at = (distance: number, variance: number) => ({ mean: [distance], covariance: [[variance]] });

const [DISTANCE, LARGE, SMALL] = [1, 0.2, 0.05] as const;

/** What can be learned of a step's variance, and Example 5 of the notes on PILCO. */
export function exploration(): WorkedValues {
  const whole = at(DISTANCE, LARGE + SMALL);
  const policies = boundedPolicies();
  const best = policies[0]?.mean ?? NaN;
  const single = policies[0]?.single ?? [];
  return {
    step: {
      mean: expectedCost(LINE, whole).value,
      variance: costVariance(LINE, whole),
      ignorant: learnable(DISTANCE, LARGE, SMALL),
      noisy: learnable(DISTANCE, SMALL, LARGE),
    },
    policies: policies.map(({ kappa, parameters, bound, mean, sd }) => {
      const actual = evaluate(policyOf(parameters));
      return {
        kappa,
        mean,
        sd,
        bound,
        actual: actual.mean,
        falls: 100 * actual.falls,
        speedGain: parameters[1] ?? NaN,
        improvement: expectedImprovement(best, mean, sd),
      };
    }),
    uncorrelated: Math.sqrt(single.reduce((sum, value) => sum + value, 0)),
    together: single.reduce((sum, value) => sum + Math.sqrt(value), 0),
  };
}
