import {
  choleskyFactor,
  choleskyInverse,
  choleskyLogDeterminant,
  choleskySolve,
} from '#numerics/cholesky.ts';
import { luDeterminant, luFactor, luSolveMatrix } from '#numerics/lu.ts';
import {
  type Matrix,
  type Vector,
  add,
  diagonal,
  entry,
  fromEntries,
  identity,
  multiply,
  quadraticForm,
  row,
  symmetrise,
  transpose,
} from '#numerics/matrix.ts';
import { addScaled, addVectors, component, dot, subtractVectors, zeroVector } from '#numerics/vector.ts';
import { type SquaredExponential, noisyGram, scaledSquaredDistance } from '../shared/squared-exponential.ts';

/** The Gaussian process of one output. */
export interface OutputModel {
  readonly kernel: SquaredExponential;
  readonly noiseVariance: number;
  /** One target a training point, N. */
  readonly targets: Vector;
}

/** A normal distribution of the input: mean (D), covariance (D × D, positive semidefinite). */
export interface UncertainInput {
  readonly mean: Vector;
  readonly covariance: Matrix;
}

/** The moments of the E outputs; exact, although the outputs' distribution is no normal one. */
export interface MatchedMoments {
  /** E. */
  readonly mean: Vector;
  /** E × E; uncertainty of the functions and of the input, no noise. */
  readonly variance: Matrix;
  /** Σ⁻¹ Cov[input, output], D × E; its limit where Σ is singular. */
  readonly inputOutputCov: Matrix;
}

/** What is needed of one output once the input is known. */
interface Prepared extends OutputModel {
  /** (K + σ²I)⁻¹ and its product with the targets. */
  readonly inverse: Matrix;
  readonly weights: Vector;
  /** E[k(xᵢ, x)] over the input, N. */
  readonly expectedKernel: Vector;
  /** Σ⁻¹ Cov[x, k(xᵢ, x)] / E[k(xᵢ, x)], which is (Σ + Λ)⁻¹(xᵢ − μ), a row a training point: N × D. */
  readonly pulls: Matrix;
}

/**
 * Mean, covariance and input-output covariance of independent Gaussian processes (mean zero, squared-exponential kernels) at
 * a normally distributed input, after data (Deisenroth & Rasmussen, PILCO, ICML 2011, equations 14 to 23; Deisenroth,
 * Efficient Reinforcement Learning using Gaussian Processes, 2010, section 2.3.2).
 *
 * @param points training inputs, N × D
 * @throws NotPositiveDefiniteError if a K + σ²I is singular in float64
 * @throws RangeError if the shapes do not fit
 */
export function matchMoments(
  points: Matrix,
  outputs: readonly OutputModel[],
  input: UncertainInput,
): MatchedMoments {
  const centred = points.map((point) => subtractVectors(point, input.mean));
  const prepared = outputs.map((output) => prepare(points, centred, output, input.covariance));
  const mean = prepared.map(({ weights, expectedKernel }) => dot(weights, expectedKernel));
  const pull = ({ weights, expectedKernel, pulls }: Prepared): Vector =>
    pulls.reduce(
      (sum, direction, i) => addScaled(sum, component(weights, i) * component(expectedKernel, i), direction),
      zeroVector(input.mean.length),
    );
  const variance = prepared.map((a, i) =>
    prepared.slice(0, i + 1).map((b, j) => outputCovariance(centred, input.covariance, a, b, i === j)),
  );
  return {
    mean,
    variance: fromEntries(mean.length, mean.length, (i, j) =>
      entry(variance, Math.max(i, j), Math.min(i, j)),
    ),
    inputOutputCov: transpose(prepared.map(pull)),
  };
}

function prepare(points: Matrix, centred: Matrix, output: OutputModel, covariance: Matrix): Prepared {
  const { kernel, noiseVariance, targets } = output;
  const gram = choleskyFactor(noisyGram(kernel, points, noiseVariance));
  const squares = kernel.lengthScales.map((scale) => scale * scale);
  const widened = choleskyFactor(add(covariance, diagonal(squares)));
  const logWidening =
    choleskyLogDeterminant(widened) - squares.reduce((sum, square) => sum + Math.log(square), 0);
  const pulls = centred.map((gap) => choleskySolve(widened, gap));
  return {
    ...output,
    inverse: choleskyInverse(gram),
    weights: choleskySolve(gram, targets),
    expectedKernel: centred.map(
      (gap, i) => kernel.signalVariance * Math.exp(-(dot(gap, row(pulls, i)) + logWidening) / 2),
    ),
    pulls,
  };
}

/**
 * Cov[f_a, f_b] = βᵃᵀ(Qᵃᵇ − qᵃqᵇᵀ)βᵇ, and on the diagonal the expected variance α² − tr((K + σ²I)⁻¹Q) on top. The products of the
 * means are taken off before summing, where less is lost than afterwards.
 */
function outputCovariance(
  centred: Matrix,
  covariance: Matrix,
  a: Prepared,
  b: Prepared,
  same: boolean,
): number {
  const products = expectedProducts(centred, covariance, a.kernel, b.kernel);
  let ofMeans = 0;
  let explained = 0;
  products.forEach((entries, i) =>
    entries.forEach((product, j) => {
      const excess = product - component(a.expectedKernel, i) * component(b.expectedKernel, j);
      ofMeans += component(a.weights, i) * excess * component(b.weights, j);
      if (same) explained += entry(a.inverse, i, j) * product;
    }),
  );
  // A variance of zero comes out within rounding of it, on either side.
  return same ? Math.max(0, ofMeans + a.kernel.signalVariance - explained) : ofMeans;
}

/** Qᵃᵇᵢⱼ = E[k_a(xᵢ, x) k_b(xⱼ, x)] over the input, N × N. */
function expectedProducts(
  centred: Matrix,
  covariance: Matrix,
  a: SquaredExponential,
  b: SquaredExponential,
): Matrix {
  const origin = zeroVector(covariance.length);
  const precisions = (kernel: SquaredExponential): Vector => kernel.lengthScales.map((scale) => scale ** -2);
  const [precisionA, precisionB] = [precisions(a), precisions(b)];
  const r = add(multiply(covariance, diagonal(addVectors(precisionA, precisionB))), identity(origin.length));
  const lu = luFactor(r);
  const narrowed = symmetrise(luSolveMatrix(lu, covariance));
  const logScale = Math.log(a.signalVariance) + Math.log(b.signalVariance) - Math.log(luDeterminant(lu)) / 2;
  const slopes = (precision: Vector): Matrix =>
    centred.map((gap) => gap.map((value, d) => value * component(precision, d)));
  const distances = (kernel: SquaredExponential): Vector =>
    centred.map((gap) => scaledSquaredDistance(kernel.lengthScales, gap, origin));
  const [slopesA, slopesB] = [slopes(precisionA), slopes(precisionB)];
  const [distancesA, distancesB] = [distances(a), distances(b)];
  // One exponent: far from the input the kernels alone would underflow where their product with the rest does not.
  return fromEntries(centred.length, centred.length, (i, j) => {
    const slope = addVectors(row(slopesA, i), row(slopesB, j));
    const atMean = component(distancesA, i) + component(distancesB, j);
    return Math.exp(logScale + (quadraticForm(narrowed, slope) - atMean) / 2);
  });
}
