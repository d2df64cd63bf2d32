import { choleskyFactor, choleskySolve } from '../cholesky.ts';
import { matchMoments, type FittedOutputs } from '../gaussian-process/moment-matching.ts';
import { type Matrix, add, diagonal, multiply, subtract, symmetrise, transpose } from '../matrix.ts';
import type { MultivariateGaussian } from '../multivariate-gaussian.ts';
import { addVectors } from '../vector.ts';
import {
  costVariance,
  expectedReward,
  expectedRewardProduct,
  rewardOf,
  type SaturatingCost,
} from './saturating-cost.ts';
import { jointWithControl, type SinePolicy } from './sine-policy.ts';

/** A model of the change of a state of D entries, from state and control (D + 1), and how far it is believed. */
export interface DynamicsModel {
  readonly changes: FittedOutputs;
  /** Whether the posterior variance counts; otherwise the mean function is taken for the truth. */
  readonly withIgnorance: boolean;
}

/** A predicted state and Cov[xₜ, xₜ₊₁] to the one after it. */
export interface PredictedStep {
  readonly state: MultivariateGaussian;
  readonly toNext: Matrix;
}

/** The next state by moment matching (`atlas-pilco-next-state`): the model's noise is added. */
export function predictNext(
  { changes, withIgnorance }: DynamicsModel,
  policy: SinePolicy,
  state: MultivariateGaussian,
): { readonly next: MultivariateGaussian; readonly toNext: Matrix } {
  const joint = jointWithControl(policy, state);
  const { mean, variance, ignorance, inputOutputCov } = matchMoments(changes, joint);
  const spread = withIgnorance ? variance : subtract(variance, diagonal(ignorance));
  // The state's rows of Cov[input, output].
  const withState = multiply(joint.covariance.slice(0, state.mean.length), inputOutputCov);
  const noise = diagonal(changes.outputs.map(({ noiseVariance }) => noiseVariance));
  const covariance = add(add(add(state.covariance, spread), noise), add(withState, transpose(withState)));
  return {
    next: { mean: addVectors(state.mean, mean), covariance: symmetrise(covariance) },
    toNext: add(state.covariance, withState),
  };
}

/** The states x₀, …, x_T as a chain of normal distributions. The last has no next one: its `toNext` is empty. */
export function predictRollout(
  model: DynamicsModel,
  policy: SinePolicy,
  start: MultivariateGaussian,
  steps: number,
): PredictedStep[] {
  const chain: PredictedStep[] = [];
  let state = start;
  for (let t = 0; t < steps; t += 1) {
    const { next, toNext } = predictNext(model, policy, state);
    chain.push({ state, toNext });
    state = next;
  }
  return [...chain, { state, toNext: [] }];
}

/** J = Σ E[c(xₜ)]: `atlas-pilco-objective`. */
export function expectedTotal(cost: SaturatingCost, chain: readonly PredictedStep[]): number {
  return chain.reduce((sum, { state }) => sum + 1 - expectedReward(cost, state), 0);
}

/**
 * Var[Σ c(xₜ)] with the correlations between all times (`atlas-directed-pilco-total-cost`), and the single variances.
 *
 * @throws NotPositiveDefiniteError if the covariance of a state is singular
 */
export function totalVariance(
  cost: SaturatingCost,
  chain: readonly PredictedStep[],
): { readonly total: number; readonly single: readonly number[] } {
  const single = chain.map(({ state }) => costVariance(cost, state));
  const rewards = chain.map(({ state }) => rewardOf(cost, state));
  const carriers = chain.slice(0, -1).map(carrier);
  let total = single.reduce((sum, value) => sum + value, 0);
  rewards.forEach((reward, s) => {
    let cross = chain[s]?.toNext ?? [];
    chain.slice(s + 1).forEach(({ state }, ahead) => {
      const t = s + ahead + 1;
      const apart = reward.expected * (rewards[t]?.expected ?? NaN);
      total += 2 * (expectedRewardProduct(cost, reward, state, cross) - apart);
      const onwards = carriers[t];
      if (onwards !== undefined) cross = multiply(cross, onwards);
    });
  });
  return { total, single };
}

/** Σₜ⁻¹ Cov[xₜ, xₜ₊₁], by which Cov[x_s, xₜ] becomes Cov[x_s, xₜ₊₁] in a Markov chain. */
function carrier({ state, toNext }: PredictedStep): Matrix {
  const lower = choleskyFactor(state.covariance);
  return transpose(transpose(toNext).map((right) => choleskySolve(lower, right)));
}
