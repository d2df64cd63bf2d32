import { choleskyFactor } from '../cholesky.ts';
import { type Matrix, type Vector, fromEntries, row } from '../matrix.ts';
import { seededUniform } from '../random.ts';
import { standardNormals } from '../standard-normals.ts';
import { solveLower } from '../triangular.ts';
import { component, dot } from '../vector.ts';
import { type Fitted, covarianceOf, predictAt } from './line-regression.ts';

/**
 * Added to the variances before the factorisation, as a share of s²: the covariance of a smooth function at close places is singular in
 * float64. A thousandth of the function's standard deviation, which no picture shows.
 */
const JITTER = 1e-6;

/** The posterior at places, ready to be drawn from. */
export interface Posterior {
  readonly mean: Vector;
  /** Cholesky factor of the posterior covariance. */
  readonly lower: Matrix;
}

/** Mean and covariance of the function at the inputs, the latter factorised. */
export function posteriorAt(fitted: Fitted, at: Vector): Posterior {
  const covariance = covarianceOf(fitted.prior);
  const explained = at.map((x) =>
    solveLower(
      fitted.lower,
      fitted.inputs.map((input) => covariance(input, x)),
    ),
  );
  const jitter = JITTER * fitted.prior.signalSd ** 2;
  const joint = fromEntries(at.length, at.length, (i, j) =>
    j > i
      ? 0
      : covariance(component(at, i), component(at, j)) -
        dot(explained[i] ?? [], explained[j] ?? []) +
        (i === j ? jitter : 0),
  );
  return { mean: predictAt(fitted, at).map(({ mean }) => mean), lower: choleskyFactor(joint) };
}

/**
 * One draw μ + Lz of the function at the places. The same seed and number give the same z, so that a draw moves smoothly with the
 * points and the hyper-parameters.
 */
export function draw({ mean, lower }: Posterior, seed: number, number: number): Vector {
  const normals = standardNormals(seededUniform(seed * 1009 + number), mean.length);
  return mean.map((centre, i) => {
    const entries = row(lower, i);
    let value = centre;
    for (let j = 0; j <= i; j += 1) value += component(entries, j) * component(normals, j);
    return value;
  });
}

/** Places where curves are drawn: each draw of a seed is one function, whatever place is asked about after them. */
export const DRAWN_AT: Vector = Array.from({ length: 81 }, (_, i) => -6 + (12 * i) / 80);

/** Functions drawn at `DRAWN_AT`, and after that at the places `also`. */
export function drawFunctions(
  fitted: Fitted,
  { count, seed, also }: { readonly count: number; readonly seed: number; readonly also: Vector },
): Vector[] {
  if (count === 0) return [];
  const posterior = posteriorAt(fitted, [...DRAWN_AT, ...also]);
  return Array.from({ length: count }, (_, number) => draw(posterior, seed, number));
}

/** What numbers say of the distribution that they come from. */
export interface DrawnMoments {
  readonly mean: number;
  readonly sd: number;
}

/** Mean and standard deviation (over one less) of numbers; NaN for fewer than two. */
export function sampleMoments(values: Vector): DrawnMoments {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? { mean: NaN, sd: NaN } : { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
