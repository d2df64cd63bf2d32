import { choleskyInverse } from '../cholesky.ts';
import { type Matrix, type Vector, row } from '../matrix.ts';
import { component } from '../vector.ts';
import { fitGaussianProcess } from './regression.ts';
import { type SquaredExponential, squaredExponential } from './squared-exponential.ts';

/** A kernel with the variance of the noise. */
export interface NoisyKernel {
  readonly kernel: SquaredExponential;
  readonly noiseVariance: number;
}

/** Hyper-parameters from their logarithms: length-scales (D), then the standard deviations of function and noise. */
export function fromLogarithms(logs: Vector): NoisyKernel {
  const values = logs.map(Math.exp);
  return {
    kernel: { lengthScales: values.slice(0, -2), signalVariance: component(values, values.length - 2) ** 2 },
    noiseVariance: component(values, values.length - 1) ** 2,
  };
}

/**
 * log p(y | X) in nats and its gradient in the logarithms of `fromLogarithms`: ½ tr[(ββᵀ − (K + σ²I)⁻¹) ∂K]
 * (Rasmussen & Williams, Gaussian Processes for Machine Learning, equation 5.9).
 *
 * @param points N × D
 * @throws NotPositiveDefiniteError if K + σ²I is singular in float64
 */
export function logMarginalLikelihood(
  points: Matrix,
  targets: Vector,
  logs: Vector,
): { value: number; gradient: Vector } {
  const { kernel, noiseVariance } = fromLogarithms(logs);
  const { lower, weights, evidence } = fitGaussianProcess(points, targets, kernel, noiseVariance);
  const inverse = choleskyInverse(lower);
  const dimension = kernel.lengthScales.length;
  const gradient = new Array<number>(dimension + 2).fill(0);
  const addTo = (at: number, value: number): void => {
    gradient[at] = component(gradient, at) + value;
  };
  points.forEach((a, i) => {
    const weight = component(weights, i);
    const precision = row(inverse, i);
    // Both matrices are symmetric: what lies below the diagonal counts twice, and on it only the scale of the kernel moves.
    for (let j = 0; j < i; j += 1) {
      const b = row(points, j);
      const pulled =
        (weight * component(weights, j) - component(precision, j)) * squaredExponential(kernel, a, b);
      for (let d = 0; d < dimension; d += 1)
        addTo(d, pulled * ((component(a, d) - component(b, d)) / component(kernel.lengthScales, d)) ** 2);
      addTo(dimension, 2 * pulled);
    }
    const alone = weight * weight - component(precision, i);
    addTo(dimension, alone * kernel.signalVariance);
    addTo(dimension + 1, alone * noiseVariance);
  });
  return { value: evidence.logMarginalLikelihood, gradient };
}
