import type { Uniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';

/** How many units each layer of a fully connected network has, from the input to the output. */
export type Widths = readonly number[];

/** For each layer its weights, in × out by rows, then its biases, as TensorFlow.js keeps them. */
export type Parameters = readonly Float32Array[];

/** The shapes of the parameters: for each layer [in, out], then [1, out]. */
export function parameterShapes(widths: Widths): [number, number][] {
  return widths.slice(1).flatMap((out, layer): [number, number][] => [
    [widths[layer] ?? 0, out],
    [1, out],
  ]);
}

/**
 * Normal weights of variance 2/(in + out) (Glorot & Bengio 2010), normal biases of standard deviation `biasSd`: biases away
 * from zero spread the bends of a network over its inputs.
 */
export function initialParameters(widths: Widths, uniform: Uniform, biasSd: number): Parameters {
  return parameterShapes(widths).map(([rows, columns], i) => {
    const sd = i % 2 === 0 ? Math.sqrt(2 / (rows + columns)) : biasSd;
    return Float32Array.from(standardNormals(uniform, rows * columns), (z) => sd * z);
  });
}

/** The network's output, in float64: hidden layers are tanh of a linear map of the one before, the last one is linear. */
export function feedForward(parameters: Parameters, input: readonly number[]): number[] {
  let values = [...input];
  for (let i = 0; i + 1 < parameters.length; i += 2) {
    const weights = parameters[i] ?? new Float32Array();
    const biases = parameters[i + 1] ?? new Float32Array();
    const next: number[] = [];
    for (let k = 0; k < biases.length; k += 1) {
      let sum = biases[k] ?? 0;
      for (let j = 0; j < values.length; j += 1)
        sum += (values[j] ?? 0) * (weights[j * biases.length + k] ?? 0);
      next.push(i + 2 < parameters.length ? Math.tanh(sum) : sum);
    }
    values = next;
  }
  return values;
}

/**
 * The outputs (N × out, by rows) of a network at many inputs (N × in, by rows), in float64: `feedForward` for each row, several times as
 * fast.
 *
 * @throws RangeError if the inputs are not whole rows
 */
export function feedForwardAll(parameters: Parameters, inputs: Float64Array): Float64Array {
  let values = inputs;
  for (let i = 0; i + 1 < parameters.length; i += 2) {
    const weights = parameters[i] ?? new Float32Array();
    const biases = parameters[i + 1] ?? new Float32Array();
    const [width, hidden] = [biases.length, i + 2 < parameters.length];
    const before = weights.length / width;
    const rows = values.length / before;
    if (!Number.isInteger(rows)) throw new RangeError(`${values.length} inputs are no rows of ${before}`);
    const next = new Float64Array(rows * width);
    for (let n = 0; n < rows; n += 1) {
      for (let k = 0; k < width; k += 1) {
        let sum = biases[k] ?? 0;
        for (let j = 0; j < before; j += 1)
          sum += (values[n * before + j] ?? 0) * (weights[j * width + k] ?? 0);
        next[n * width + k] = hidden ? Math.tanh(sum) : sum;
      }
    }
    values = next;
  }
  return values;
}
