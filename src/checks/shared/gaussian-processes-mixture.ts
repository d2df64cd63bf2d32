import type { Random } from '#checks/kit/random.ts';
import { type Normal, drawNormal, logNormal } from '#checks/shared/bayesian-normal.ts';
import { averageOuter } from '#checks/shared/information-categorical-family.ts';
import { normalised } from '#checks/shared/information-tables.ts';
import { logSumExp } from '#numerics/log-sum-exp.ts';
import { type Matrix, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, component, subtractVectors } from '#numerics/vector.ts';

/** A mixture of normals with the data that it is to describe, one row an example. */
export interface MixtureData {
  readonly weights: Vector;
  readonly components: readonly Normal[];
  readonly x: Matrix;
}

/** 2 or 3 components in one or two dimensions, with more examples than a fit needs. */
export function drawMixture(random: Random): MixtureData {
  const [K, d] = [random.integer(2, 3), random.integer(1, 2)];
  return {
    weights: random.probabilities(K),
    components: random.list(K, () => drawNormal(random, d)),
    x: random.matrix(random.integer(5, 7), d),
  };
}

/** log πₖ + log N(xₙ | μₖ, Σₖ), row n and column k. */
export function logJoint({ weights, components, x }: MixtureData): Matrix {
  return x.map((point) =>
    components.map((normal, k) => Math.log(component(weights, k)) + logNormal(point, normal)),
  );
}

/** log p(X) of the mixture. */
export function logLikelihood(mixture: MixtureData): number {
  return logJoint(mixture).reduce((sum, line) => sum + logSumExp(line), 0);
}

/** Weights, means and covariances that the examples give when each counts for a component as much as it is responsible. */
export function weightedMoments(x: Matrix, r: Matrix): Pick<MixtureData, 'weights' | 'components'> {
  const columns = transpose(r);
  return {
    weights: columns.map((one) => one.reduce((sum, value) => sum + value, 0) / x.length),
    components: columns.map((one) => {
      const share = normalised(one);
      const mean = multiplyVector(transpose(x), share);
      return {
        mean,
        covariance: averageOuter(
          share,
          x.map((point) => subtractVectors(point, mean)),
        ),
      };
    }),
  };
}
