import { luDeterminant, luFactor, luSolveMatrix } from '../lu.ts';
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
  zeroMatrix,
} from '../matrix.ts';
import type { MultivariateGaussian } from '../multivariate-gaussian.ts';
import { type Vector, scaleVector, subtractVectors } from '../vector.ts';

/** The cost c(x) = 1 − exp(−½(x − target)ᵀW(x − target)), W (D × D) symmetric, positive semidefinite. */
export interface SaturatingCost {
  readonly weights: Matrix;
  readonly target: Vector;
}

/** E[1 − c] with what its gradients need: d = μ − target and S₁ = W(I + ΣW)⁻¹. */
function expectedBell(
  { weights, target }: SaturatingCost,
  { mean, covariance }: MultivariateGaussian,
): { bell: number; d: Vector; s1: Matrix } {
  const unit = identity(mean.length);
  const lu = luFactor(add(unit, multiply(weights, covariance)));
  // W(I + ΣW)⁻¹ = (I + WΣ)⁻¹W is symmetric.
  const s1 = symmetrise(luSolveMatrix(lu, weights));
  const d = subtractVectors(mean, target);
  return { bell: Math.exp(-quadraticForm(s1, d) / 2) / Math.sqrt(luDeterminant(lu)), d, s1 };
}

/** E[c] at a normally distributed state, with its derivatives in mean and covariance: `atlas-pilco-expected-saturating-cost`. */
export function expectedCost(
  cost: SaturatingCost,
  state: MultivariateGaussian,
): { value: number; byMean: Vector; byCovariance: Matrix } {
  const { bell, d, s1 } = expectedBell(cost, state);
  const s1d = multiplyVector(s1, d);
  return {
    value: 1 - bell,
    byMean: scaleVector(bell, s1d),
    byCovariance: scale(bell / 2, subtract(s1, outer(s1d, s1d))),
  };
}

/** Var[c] at a normally distributed state: `atlas-directed-pilco-cost-variance`. */
export function costVariance(cost: SaturatingCost, state: MultivariateGaussian): number {
  const square = expectedBell({ ...cost, weights: scale(2, cost.weights) }, state).bell;
  return square - expectedBell(cost, state).bell ** 2;
}

/** E[1 − c] at a normally distributed state. */
export function expectedReward(cost: SaturatingCost, state: MultivariateGaussian): number {
  return expectedBell(cost, state).bell;
}

/** E[(1 − c(x))(1 − c(y))] for jointly normal states x and y with Cov[x, y] = `cross` (D × D): `atlas-directed-pilco-total-cost`. */
export function expectedRewardProduct(
  cost: SaturatingCost,
  x: MultivariateGaussian,
  y: MultivariateGaussian,
  cross: Matrix,
): number {
  const zero = zeroMatrix(cross.length, cross.length);
  return expectedReward(
    { weights: blocks(cost.weights, zero, cost.weights), target: [...cost.target, ...cost.target] },
    { mean: [...x.mean, ...y.mean], covariance: blocks(x.covariance, cross, y.covariance) },
  );
}

/** [A B; Bᵀ C]. */
function blocks(a: Matrix, b: Matrix, c: Matrix): Matrix {
  const bT = transpose(b);
  return [...a.map((row, i) => [...row, ...(b[i] ?? [])]), ...c.map((row, i) => [...(bT[i] ?? []), ...row])];
}
