import { choleskyFactor, choleskyInverse, choleskyLogDeterminant, choleskySolve } from '../cholesky.ts';
import { luDeterminant, luFactor, luSolveMatrix } from '../lu.ts';
import {
  type Matrix,
  type Vector,
  add,
  diagonal,
  fromEntries,
  identity,
  multiply,
  quadraticForm,
  row,
  symmetrise,
  transpose,
} from '../matrix.ts';
import { addScaled, addVectors, component, dot, subtractVectors, zeroVector } from '../vector.ts';
import { type SquaredExponential, noisyGram, scaledSquaredDistance } from './squared-exponential.ts';

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
  /** E × E, without noise: the covariance of the mean functions, and on the diagonal the ignorance on top. */
  readonly variance: Matrix;
  /** The posterior variance of each function, averaged over the input, E. */
  readonly ignorance: Vector;
  /** Σ⁻¹ Cov[input, output], D × E; its limit where Σ is singular. */
  readonly inputOutputCov: Matrix;
}

/** What of one output does not depend on the input. */
interface FittedOutput extends OutputModel {
  /** (K + σ²I)⁻¹ and its product with the targets. */
  readonly inverse: Matrix;
  readonly weights: Vector;
}

/** Gaussian processes after data: training inputs, N × D, and the outputs. */
export interface FittedOutputs {
  readonly points: Matrix;
  readonly outputs: readonly FittedOutput[];
}

/** What is needed of one output once the input is known. */
interface Prepared extends FittedOutput {
  /** E[k(xᵢ, x)] over the input, N. */
  readonly expectedKernel: Vector;
  /** Σ⁻¹ Cov[x, k(xᵢ, x)] / E[k(xᵢ, x)], which is (Σ + Λ)⁻¹(xᵢ − μ), a row a training point: N × D. */
  readonly pulls: Matrix;
}

/**
 * Conditions independent Gaussian processes (mean zero, squared-exponential kernels) on data.
 *
 * @param points training inputs, N × D
 * @throws NotPositiveDefiniteError if a K + σ²I is singular in float64
 * @throws RangeError if the shapes do not fit
 */
export function fitOutputs(points: Matrix, outputs: readonly OutputModel[]): FittedOutputs {
  return {
    points,
    outputs: outputs.map((output) => {
      const gram = choleskyFactor(noisyGram(output.kernel, points, output.noiseVariance));
      return { ...output, inverse: choleskyInverse(gram), weights: choleskySolve(gram, output.targets) };
    }),
  };
}

/**
 * Mean, covariance and input-output covariance of Gaussian processes at a normally distributed input (Deisenroth &
 * Rasmussen, PILCO, ICML 2011, equations 14 to 23; Deisenroth, Efficient Reinforcement Learning using Gaussian Processes,
 * 2010, section 2.3.2).
 *
 * @throws RangeError if the shapes do not fit
 */
export function matchMoments({ points, outputs }: FittedOutputs, input: UncertainInput): MatchedMoments {
  const centred = points.map((point) => subtractVectors(point, input.mean));
  const prepared = outputs.map((output) => prepare(centred, output, input.covariance));
  const mean = prepared.map(({ weights, expectedKernel }) => dot(weights, expectedKernel));
  const pull = ({ weights, expectedKernel, pulls }: Prepared): Vector =>
    pulls.reduce(
      (sum, direction, i) => addScaled(sum, component(weights, i) * component(expectedKernel, i), direction),
      zeroVector(input.mean.length),
    );
  const parts = prepared.map((a, i) =>
    prepared.slice(0, i + 1).map((b, j) => outputCovariance(centred, input.covariance, a, b, i === j)),
  );
  const part = (i: number, j: number): CovarianceParts =>
    parts[Math.max(i, j)]?.[Math.min(i, j)] ?? { ofMeans: NaN, ignorance: NaN };
  return {
    mean,
    // A variance of zero comes out within rounding of it, on either side.
    variance: fromEntries(mean.length, mean.length, (i, j) => {
      const { ofMeans, ignorance } = part(i, j);
      return i === j ? Math.max(0, ofMeans + ignorance) : ofMeans;
    }),
    ignorance: mean.map((_, i) => Math.max(0, part(i, i).ignorance)),
    inputOutputCov: transpose(prepared.map(pull)),
  };
}

function prepare(centred: Matrix, output: FittedOutput, covariance: Matrix): Prepared {
  const { kernel } = output;
  const squares = kernel.lengthScales.map((scale) => scale * scale);
  const widened = choleskyFactor(add(covariance, diagonal(squares)));
  const logWidening =
    choleskyLogDeterminant(widened) - squares.reduce((sum, square) => sum + Math.log(square), 0);
  const pulls = multiply(centred, choleskyInverse(widened));
  return {
    ...output,
    expectedKernel: centred.map(
      (gap, i) => kernel.signalVariance * Math.exp(-(dot(gap, row(pulls, i)) + logWidening) / 2),
    ),
    pulls,
  };
}

interface CovarianceParts {
  readonly ofMeans: number;
  readonly ignorance: number;
}

/**
 * The parts of Cov[f_a, f_b]: βᵃᵀ(Qᵃᵇ − qᵃqᵇᵀ)βᵇ of the means, and on the diagonal the expected variance
 * α² − tr((K + σ²I)⁻¹Q). The products of the means are taken off before summing, where less is lost than afterwards.
 */
function outputCovariance(
  centred: Matrix,
  covariance: Matrix,
  a: Prepared,
  b: Prepared,
  same: boolean,
): CovarianceParts {
  const { first, second, slopes, turned } = productExponents(centred, covariance, a.kernel, b.kernel);
  let ofMeans = 0;
  let explained = 0;
  for (let i = 0; i < centred.length; i += 1) {
    const [weight, kernel] = [component(a.weights, i), component(a.expectedKernel, i)];
    const [inverse, slope, own] = [row(a.inverse, i), row(slopes, i), component(first, i)];
    // Within one output both i, j and j, i are taken from the triangle below the diagonal.
    const end = same ? i + 1 : centred.length;
    for (let j = 0; j < end; j += 1) {
      // One exponent: far from the input the kernels alone would underflow where their product with the rest does not.
      let exponent = own + component(second, j);
      const other = row(turned, j);
      for (let d = 0; d < slope.length; d += 1) exponent += component(slope, d) * component(other, d);
      const product = Math.exp(exponent);
      const times = same && j < i ? 2 : 1;
      const covariant = product - kernel * component(b.expectedKernel, j);
      ofMeans += times * weight * component(b.weights, j) * covariant;
      if (same) explained += times * component(inverse, j) * product;
    }
  }
  return { ofMeans, ignorance: same ? a.kernel.signalVariance - explained : 0 };
}

/** log Qᵃᵇᵢⱼ, with Q = E[k_a(xᵢ, x) k_b(xⱼ, x)] over the input, as aᵢ + bⱼ + sᵢᵀtⱼ. */
interface ProductExponents {
  /** aᵢ and bⱼ, N each. */
  readonly first: Vector;
  readonly second: Vector;
  /** sᵢ and tⱼ, N × D each. */
  readonly slopes: Matrix;
  readonly turned: Matrix;
}

function productExponents(
  centred: Matrix,
  covariance: Matrix,
  a: SquaredExponential,
  b: SquaredExponential,
): ProductExponents {
  const origin = zeroVector(covariance.length);
  const precisions = (kernel: SquaredExponential): Vector => kernel.lengthScales.map((scale) => scale ** -2);
  const [precisionA, precisionB] = [precisions(a), precisions(b)];
  const r = add(multiply(covariance, diagonal(addVectors(precisionA, precisionB))), identity(origin.length));
  const lu = luFactor(r);
  const narrowed = symmetrise(luSolveMatrix(lu, covariance));
  const logScale = Math.log(a.signalVariance) + Math.log(b.signalVariance) - Math.log(luDeterminant(lu)) / 2;
  const slopesOf = (precision: Vector): Matrix =>
    centred.map((gap) => gap.map((value, d) => value * component(precision, d)));
  const [slopes, slopesB] = [slopesOf(precisionA), slopesOf(precisionB)];
  // ½(s + s′)ᵀN(s + s′) less half the distances, taken apart: what depends on i, on j, and sᵀNs′.
  const alone = (kernel: SquaredExponential, own: Matrix): Vector =>
    own.map(
      (slope, i) =>
        (quadraticForm(narrowed, slope) -
          scaledSquaredDistance(kernel.lengthScales, row(centred, i), origin)) /
        2,
    );
  return {
    first: alone(a, slopes).map((value) => value + logScale),
    second: alone(b, slopesB),
    slopes,
    turned: multiply(slopesB, narrowed),
  };
}
