import { type Gaussian, logGaussian } from './gaussian.ts';
import { logSumExp } from './log-sum-exp.ts';
import { type Vector, component } from './vector.ts';

/** One part of a mixture of normals on the line. */
export interface MixturePart extends Gaussian {
  readonly weight: number;
}

/** What share each part has in a point, with the sum one. */
export function responsibilities(parts: readonly MixturePart[], x: number): Vector {
  const logs = parts.map((part) => Math.log(part.weight) + logGaussian(x, part));
  const total = logSumExp(logs);
  return logs.map((value) => Math.exp(value - total));
}

/** log of the mixture's density at each point, summed. */
export function logLikelihood(parts: readonly MixturePart[], points: Vector): number {
  return points.reduce(
    (sum, x) => sum + logSumExp(parts.map((part) => Math.log(part.weight) + logGaussian(x, part))),
    0,
  );
}

/**
 * One step of expectation maximisation: each point is divided among the parts, then each part takes the weight, mean and
 * variance of what it was given (Bishop, PRML, equations 9.23 to 9.27).
 *
 * @param points at least two different ones for every part that is to keep a positive variance
 */
export function emStep(parts: readonly MixturePart[], points: Vector): MixturePart[] {
  const shares = points.map((x) => responsibilities(parts, x));
  return parts.map((_, k) => {
    const share = (i: number): number => component(shares[i] ?? [], k);
    const count = points.reduce((sum, __, i) => sum + share(i), 0);
    const mean = points.reduce((sum, x, i) => sum + share(i) * x, 0) / count;
    const variance = points.reduce((sum, x, i) => sum + share(i) * (x - mean) ** 2, 0) / count;
    return { weight: count / points.length, mean, sd: Math.sqrt(variance) };
  });
}
