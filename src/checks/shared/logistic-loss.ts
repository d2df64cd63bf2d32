import type { Tensor, Tf } from '#checks/kit/autodiff.ts';
import type { Random } from '#checks/kit/random.ts';
import { type Matrix, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, component } from '#numerics/vector.ts';

/** Inputs, a row for each example, and labels of −1 or 1. */
export interface Labelled {
  readonly inputs: Matrix;
  readonly signs: Vector;
}

/** Three to six examples with so many inputs. */
export function drawLabelled(random: Random, inputs: number): Labelled {
  const n = random.integer(3, 6);
  return { inputs: random.matrix(n, inputs), signs: random.list(n, () => random.sign()) };
}

/** Σ log(1 + exp(−s φᵀx)): a loss that is smooth and not quadratic. */
export function logisticLoss({ inputs, signs }: Labelled, phi: Vector): number {
  return multiplyVector(inputs, phi).reduce(
    (sum, z, i) => sum + Math.log1p(Math.exp(-component(signs, i) * z)),
    0,
  );
}

/** −sx for each example, a row each: its product with the parameters is what the loss makes a softplus of. */
export function marginsTensor(tf: Tf, { inputs, signs }: Labelled): ReturnType<Tf['tensor2d']> {
  return tf.tensor2d(inputs.map((row, i) => row.map((x) => -component(signs, i) * x)));
}

/** The loss in tensors. */
export function logisticLossTensor(tf: Tf, data: Labelled, phi: Tensor): Tensor {
  return tf
    .matMul(marginsTensor(tf, data), phi.reshape([-1, 1]))
    .exp()
    .add(1)
    .log()
    .sum();
}
