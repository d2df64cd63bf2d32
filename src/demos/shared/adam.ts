import type { Parameters } from './network.ts';

/** Step length and decay rates of the running averages. */
export interface AdamOptions {
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
}

const EPSILON = 1e-8;

/**
 * Adam without end (Kingma & Ba 2015, algorithm 1): each call moves the parameters, in place, by one step along gradients of
 * their shapes. The averages are kept in float64.
 */
export function createAdam(
  parameters: Parameters,
  { rate, beta1, beta2 }: AdamOptions,
): (gradients: readonly Float32Array[]) => void {
  const means = parameters.map((values) => new Float64Array(values.length));
  const squares = parameters.map((values) => new Float64Array(values.length));
  let t = 0;
  return (gradients) => {
    t += 1;
    const [meanScale, squareScale] = [1 / (1 - beta1 ** t), 1 / (1 - beta2 ** t)];
    parameters.forEach((values, i) => {
      const [gradient, mean, square] = [gradients[i], means[i], squares[i]];
      if (gradient === undefined || mean === undefined || square === undefined) return;
      for (let k = 0; k < values.length; k += 1) {
        const g = gradient[k] ?? 0;
        const m = beta1 * (mean[k] ?? 0) + (1 - beta1) * g;
        const v = beta2 * (square[k] ?? 0) + (1 - beta2) * g * g;
        mean[k] = m;
        square[k] = v;
        values[k] = (values[k] ?? 0) - (rate * m * meanScale) / (Math.sqrt(v * squareScale) + EPSILON);
      }
    });
  };
}
