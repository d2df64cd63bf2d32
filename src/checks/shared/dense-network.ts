import type { Random } from '#checks/kit/random.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';

/** An activation function of one number. */
export type Activation = (z: number) => number;

export const relu: Activation = (z) => Math.max(0, z);

/** One of several activation functions: what holds for all of them does not lean on one. */
export function drawActivation(random: Random): Activation {
  return random.pick<Activation>([relu, Math.tanh, Math.sin, (z) => z * z]);
}

/** W (1, x): an affine map with the biases in the first column of its matrix, as one product. */
export function affine(weights: Matrix, x: Vector): Vector {
  return multiplyVector(weights, [1, ...x]);
}
