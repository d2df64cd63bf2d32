import { jacobian } from '#numerics/finite-difference.ts';
import type { MultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { predictNext, type DynamicsModel, type PredictedStep } from '#numerics/pilco/rollout.ts';
import { expectedCost, type SaturatingCost } from '#numerics/pilco/saturating-cost.ts';
import { type Vector, addVectors, zeroVector } from '#numerics/vector.ts';
import { multiplyVector, transpose } from '#numerics/matrix.ts';
import { policyOf } from './pendulum.ts';

/** Mean, then the lower triangle of the covariance, of two states. */
const packed = ({ mean, covariance }: MultivariateGaussian): Vector => [
  ...mean,
  ...covariance.flatMap((row, i) => row.slice(0, i + 1)),
];
const unpacked = ([m0 = NaN, m1 = NaN, s00 = NaN, s01 = NaN, s11 = NaN]: Vector): MultivariateGaussian => ({
  mean: [m0, m1],
  covariance: [[s00, s01], [s01, s11]], // prettier-ignore
});

/** The derivative of E[c] in a packed belief: off-diagonal entries move twice. */
function costSlope(cost: SaturatingCost, state: MultivariateGaussian): Vector {
  const { byMean, byCovariance } = expectedCost(cost, state);
  return [
    ...byMean,
    ...byCovariance.flatMap((row, i) => row.slice(0, i + 1).map((value, j) => (i === j ? value : 2 * value))),
  ];
}

/**
 * dJ/dθ by the backward recursion λₜ = ∂Eₜ/∂sₜ + (∂sₜ₊₁/∂sₜ)ᵀλₜ₊₁ of the notes on PILCO, each step's Jacobians by central
 * differences.
 */
export function backwardGradient(
  model: DynamicsModel,
  cost: SaturatingCost,
  parameters: Vector,
  chain: readonly PredictedStep[],
): Vector {
  const stepped = (belief: Vector, theta: Vector): Vector =>
    packed(predictNext(model, policyOf(theta), unpacked(belief)).next);
  let total = zeroVector(parameters.length);
  let costate = zeroVector(packed(chain[0]?.state ?? { mean: [], covariance: [] }).length);
  chain.toReversed().forEach(({ state }, back) => {
    const here = packed(state);
    if (back > 0) {
      const byParameters = jacobian((theta) => stepped(here, theta), parameters);
      total = addVectors(total, multiplyVector(transpose(byParameters), costate));
      const byState = jacobian((belief) => stepped(belief, parameters), here);
      costate = multiplyVector(transpose(byState), costate);
    }
    costate = addVectors(costate, costSlope(cost, state));
  });
  return total;
}
