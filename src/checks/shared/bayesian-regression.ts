import type { Random } from '#checks/kit/random.ts';
import type { Normal } from '#checks/shared/bayesian-normal.ts';
import { logGaussian } from '#numerics/gaussian.ts';
import { type Matrix, identity as unit, multiplyVector, outer, scale, subtract } from '#numerics/matrix.ts';
import { type Vector, addScaled, component, dot, zeroVector } from '#numerics/vector.ts';

/** Linear regression with Gaussian weights: rows of Φ are the features of the inputs. */
export interface Regression {
  readonly features: Matrix;
  readonly y: Vector;
  /** Precision of the weights. */
  readonly alpha: number;
  /** Precision of the noise. */
  readonly beta: number;
}

/** 2 to 6 observations of 1 to 3 weights; there may be fewer observations than weights. */
export function drawRegression(random: Random): Regression {
  const [N, M] = [random.integer(2, 6), random.integer(1, 3)];
  return {
    features: random.matrix(N, M),
    y: random.vector(N),
    alpha: random.between(0.4, 2),
    beta: random.between(0.4, 3),
  };
}

/**
 * The posterior of the weights and the log evidence, one observation after the other: recursive least squares without
 * any inverse of a matrix (Särkkä, Bayesian Filtering and Smoothing, section 3.2).
 */
export function observeInTurn({ features, y, alpha, beta }: Regression): Normal & { logEvidence: number } {
  const M = features[0]?.length ?? 0;
  let mean: Vector = zeroVector(M);
  let covariance = scale(1 / alpha, unit(M));
  let logEvidence = 0;
  features.forEach((phi, n) => {
    const spread = multiplyVector(covariance, phi);
    const variance = 1 / beta + dot(phi, spread);
    const surprise = component(y, n) - dot(phi, mean);
    logEvidence += logGaussian(surprise, { mean: 0, sd: Math.sqrt(variance) });
    mean = addScaled(mean, surprise / variance, spread);
    covariance = subtract(covariance, scale(1 / variance, outer(spread, spread)));
  });
  return { mean, covariance, logEvidence };
}
