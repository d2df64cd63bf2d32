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
  /** h[x]ᵀH⁺ at the test inputs (tests × n) and at the data (n × n): with y they give the fit there. */
  readonly atTests: Matrix;
  readonly atData: Matrix;
}

export function smoother(layer: readonly Unit[], inputs: Vector, capacity: number): Smoother {
  const atInputs = activations(layer, inputs, capacity);
  const inverse = pseudoInverse(atInputs);
  return {
    layer,
    capacity,
    inverse,
    atTests: multiply(activations(layer, TEST_INPUTS, capacity), inverse),
    atData: multiply(atInputs, inverse),
  };
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

export function fitSet({ inverse, atData }: Smoother, outputs: Vector): SetFit {
  const errors = multiplyVector(atData, outputs).map((value, i) => value - component(outputs, i));
  return {
    weights: multiplyVector(inverse, outputs),
    train: errors.reduce((sum, error) => sum + error * error, 0) / errors.length,
  };
}
