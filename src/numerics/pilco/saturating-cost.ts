import { luDeterminant, luFactor, luSolve, luSolveMatrix } from '../lu.ts';
import {
  type Matrix,
  add,
  identity,
  multiply,
  multiplyVector,
  outer,
  quadraticForm,
  scale,
  subtract,
  symmetrise,
  transpose,
} from '../matrix.ts';
import type { MultivariateGaussian } from '../multivariate-gaussian.ts';
import { type Vector, dot, scaleVector, subtractVectors } from '../vector.ts';

/** The cost c(x) = 1 − exp(−½(x − target)ᵀW(x − target)), W (D × D) symmetric, positive semidefinite. */
export interface SaturatingCost {
  readonly weights: Matrix;
  readonly target: Vector;
}

/** E[1 − c] at a normally distributed state with what its gradients need: d = μ − target and S₁ = W(I + ΣW)⁻¹. */
export interface Reward {
  readonly expected: number;
  readonly d: Vector;
  readonly s1: Matrix;
}

export function rewardOf(
  { weights, target }: SaturatingCost,
  { mean, covariance }: MultivariateGaussian,
): Reward {
  const lu = luFactor(add(identity(mean.length), multiply(weights, covariance)));
  // W(I + ΣW)⁻¹ = (I + WΣ)⁻¹W is symmetric.
  const s1 = symmetrise(luSolveMatrix(lu, weights));
  const d = subtractVectors(mean, target);
  return { expected: Math.exp(-quadraticForm(s1, d) / 2) / Math.sqrt(luDeterminant(lu)), d, s1 };
}

/** E[c] at a normally distributed state, with its derivatives in mean and covariance: `atlas-pilco-expected-saturating-cost`. */
export function expectedCost(
  cost: SaturatingCost,
  state: MultivariateGaussian,
): { value: number; byMean: Vector; byCovariance: Matrix } {
  const { expected, d, s1 } = rewardOf(cost, state);
  const s1d = multiplyVector(s1, d);
  return {
    value: 1 - expected,
    byMean: scaleVector(expected, s1d),
    byCovariance: scale(expected / 2, subtract(s1, outer(s1d, s1d))),
  };
}

/** Var[c] at a normally distributed state: `atlas-directed-pilco-cost-variance`. */
export function costVariance(cost: SaturatingCost, state: MultivariateGaussian): number {
  const square = expectedReward({ ...cost, weights: scale(2, cost.weights) }, state);
  return square - expectedReward(cost, state) ** 2;
}

/** E[1 − c] at a normally distributed state, without what gradients need. */
export function expectedReward(
  { weights, target }: SaturatingCost,
  { mean, covariance }: MultivariateGaussian,
): number {
  const lu = luFactor(add(identity(mean.length), multiply(weights, covariance)));
  const d = subtractVectors(mean, target);
  return Math.exp(-dot(d, luSolve(lu, multiplyVector(weights, d))) / 2) / Math.sqrt(luDeterminant(lu));
}

/**
 * E[(1 − c(x))(1 − c(y))] for jointly normal states x, of which the reward is given, and y with Cov[x, y] = `cross`
 * (D × D): `atlas-directed-pilco-total-cost`. The reward of x is a Gaussian factor: under it y is normal again, with mean
 * μ_y − CᵀS₁d and covariance Σ_y − CᵀS₁C.
 */
export function expectedRewardProduct(
  cost: SaturatingCost,
  { expected, d, s1 }: Reward,
  y: MultivariateGaussian,
  cross: Matrix,
): number {
  const pull = multiply(transpose(cross), s1);
  const weighed = {
    mean: subtractVectors(y.mean, multiplyVector(pull, d)),
    covariance: subtract(y.covariance, multiply(pull, cross)),
  };
  return expected * expectedReward(cost, weighed);
}
