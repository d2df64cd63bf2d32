import { choleskyInverse } from '../cholesky.ts';
import { type Matrix, type Vector, entry, row } from '../matrix.ts';
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
    for (let j = 0; j < points.length; j += 1) {
      const b = row(points, j);
      const pull = (component(weights, i) * component(weights, j) - entry(inverse, i, j)) / 2;
      const pulled = pull * squaredExponential(kernel, a, b);
      kernel.lengthScales.forEach((scale, d) =>
        addTo(d, pulled * ((component(a, d) - component(b, d)) / scale) ** 2),
      );
      addTo(dimension, 2 * pulled);
      if (i === j) addTo(dimension + 1, 2 * pull * noiseVariance);
    }
  });
  return { value: evidence.logMarginalLikelihood, gradient };
}
