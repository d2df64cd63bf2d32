import type { Random } from '#checks/kit/random.ts';
import type { Tensor, Tf } from '#checks/kit/autodiff.ts';
import { type Matrix, diagonal, multiply, multiplyVector, transpose } from '#numerics/matrix.ts';
import { type Vector, addVectors } from '#numerics/vector.ts';

/** What comes after the first of four layers tanh(Wh + b) of equal width, in float64 and in tensors. */
export interface TanhBlocks {
  /** The input of the network, which residual blocks see too. */
  readonly input: Vector;
  /** The output f₁ of the first block. */
  readonly first: Vector;
  /** Weights and biases of the blocks 2, 3, 4. */
  readonly blocks: readonly (readonly [weights: Matrix, biases: Vector])[];
  /** What the components of the output are weighted with to make a scalar of it. */
  readonly weights: Vector;
}

export function drawTanhBlocks(random: Random): TanhBlocks {
  const n = random.integer(2, 3);
  return {
    input: random.vector(n),
    first: random.vector(n),
    blocks: random.list(3, () => [random.matrix(n, n), random.vector(n)]),
    weights: random.vector(n),
  };
}

/** tanh(Wh + b) for a vector h (n). */
export function tanhBlock([W, b]: TanhBlocks['blocks'][number], h: Vector): Vector {
  return addVectors(multiplyVector(W, h), b).map(Math.tanh);
}

/** The derivative of a block at h (n × n) in UDL's layout: a row for each component of h. */
export function tanhJacobian(block: TanhBlocks['blocks'][number], h: Vector): Matrix {
  return multiply(transpose(block[0]), diagonal(tanhBlock(block, h).map((t) => 1 - t * t)));
}

/** tanh(Wh + b) in tensors, for h as a column. */
export function tanhTensor(tf: Tf, [W, b]: TanhBlocks['blocks'][number], h: Tensor): Tensor {
  const inner = tf.matMul(tf.tensor2d(W.map((row) => [...row])), h).add(tf.tensor2d(b.map((bias) => [bias])));
  return tf.tanh(inner);
}
