import { type Matrix, multiply, multiplyVector } from '#numerics/matrix.ts';
import { pseudoInverse } from '#numerics/pseudo-inverse.ts';
import { type Vector, component } from '#numerics/vector.ts';
import { type Unit, activations } from './layer.ts';
import { TEST_INPUTS } from './truth.ts';

/**
 * The least-squares fit of the outer weights of one hidden layer, of least norm where there are several, to data at fixed
 * inputs. As it is linear in the outputs y, matrices say all of it.
 */
export interface Smoother {
  readonly layer: readonly Unit[];
  readonly capacity: number;
  /** H⁺ (D × n): with y it gives the outer weights. */
  readonly inverse: Matrix;
  /** h[x]ᵀH⁺ at the test inputs, tests × n: with y it gives the fit there. */
  readonly atTests: Matrix;
  /** I − h[x]ᵀH⁺ at the data: what the fit leaves over of the outputs. */
  readonly residual: Matrix;
  /** Means of aaᵀ over the rows a of `atTests` and of `residual`, n × n: with them a mean square over rows takes n² steps. */
  readonly testGram: Matrix;
  readonly residualGram: Matrix;
}

export function smoother(layer: readonly Unit[], inputs: Vector, capacity: number): Smoother {
  const atInputs = activations(layer, inputs, capacity);
  const inverse = pseudoInverse(atInputs);
  const atTests = multiply(activations(layer, TEST_INPUTS, capacity), inverse);
  const residual = multiply(atInputs, inverse).map((row, i) =>
    row.map((value, j) => (i === j ? 1 : 0) - value),
  );
  return {
    layer,
    capacity,
    inverse,
    atTests,
    residual,
    testGram: meanOuter(atTests),
    residualGram: meanOuter(residual),
  };
}

/** The mean of aaᵀ over the rows a of a matrix. */
function meanOuter(rows: Matrix): Matrix {
  const n = rows[0]?.length ?? 0;
  const sums = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const row of rows)
    sums.forEach((sum, i) => {
      const factor = component(row, i) / rows.length;
      for (let j = 0; j < n; j += 1) sum[j] = component(sum, j) + factor * component(row, j);
    });
  return sums;
}

/** h[x]ᵀH⁺ at other places. */
export function smootherAt({ layer, capacity, inverse }: Smoother, points: Vector): Matrix {
  return multiply(activations(layer, points, capacity), inverse);
}

/** What a smoother makes of the outputs of one data set. */
export interface SetFit {
  /** H⁺y: the outer weights. */
  readonly weights: Vector;
  /** The mean of the squared errors at its own data. */
  readonly train: number;
}

export function fitSet({ inverse, residual }: Smoother, outputs: Vector): SetFit {
  const errors = multiplyVector(residual, outputs);
  return {
    weights: multiplyVector(inverse, outputs),
    train: errors.reduce((sum, error) => sum + error * error, 0) / errors.length,
  };
}
