import { multiplyVector, quadraticForm } from '../matrix.ts';
import type { MultivariateGaussian } from '../multivariate-gaussian.ts';
import { type Vector, dot, scaleVector } from '../vector.ts';

/** One control, u = bound · sin(gainsᵀx + bias). */
export interface SinePolicy {
  readonly gains: Vector;
  readonly bias: number;
  readonly bound: number;
}

/** What the policy does in a state. */
export function controlAt({ gains, bias, bound }: SinePolicy, x: Vector): number {
  return bound * Math.sin(dot(gains, x) + bias);
}

/** State and control together (D + 1), by `atlas-pilco-sine-of-gaussian` and `atlas-pilco-state-control-joint`. */
export function jointWithControl(
  { gains, bias, bound }: SinePolicy,
  { mean, covariance }: MultivariateGaussian,
): MultivariateGaussian {
  const nu = dot(gains, mean) + bias;
  const s = quadraticForm(covariance, gains);
  const damped = Math.exp(-s / 2);
  // ½(1 − e⁻ˢ)(1 + e⁻ˢ cos 2ν)
  const variance = (-bound * bound * Math.expm1(-s) * (1 + Math.exp(-s) * Math.cos(2 * nu))) / 2;
  const cross = scaleVector(bound * damped * Math.cos(nu), multiplyVector(covariance, gains));
  return {
    mean: [...mean, bound * damped * Math.sin(nu)],
    covariance: [...covariance.map((row, i) => [...row, cross[i] ?? NaN]), [...cross, variance]],
  };
}
