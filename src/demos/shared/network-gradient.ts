import {
  type Scalar,
  type Tensor,
  add,
  customGrad,
  matMul,
  mul,
  ones,
  square,
  sub,
  tanh,
  tensor2d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import type { Parameters } from './network.ts';

/** The parameters of a network as matrices, in the order of `Parameters`. */
export type Weights = readonly Tensor[];

function tensorAt(tensors: readonly Tensor[], i: number): Tensor {
  const found = tensors[i];
  if (found === undefined) throw new RangeError(`there is no tensor ${i}`);
  return found;
}

/** As many ones below each other as the matrix has rows. */
function onesLike(rows: Tensor): Tensor {
  return ones([rows.shape[0] ?? 0, 1]);
}

/**
 * tanh. The gradient that comes with TensorFlow.js subtracts from a scalar, and its CPU kernels take ten times as long for
 * operands of different shapes.
 */
const smoothStep = customGrad((x, save) => {
  if (typeof x === 'function' || typeof save !== 'function')
    throw new TypeError('smoothStep takes one tensor');
  const value = tanh(x);
  save([value]);
  return {
    value,
    gradFunc: (dy: Tensor, saved: Tensor[]) => sub(dy, mul(dy, square(tensorAt(saved, 0)))),
  };
});

/** x W + 1 b for every row of x. The ones keep the operands of the sum equal in shape, see above. */
function linear(weights: Weights, layer: number, inputs: Tensor): Tensor {
  return add(
    matMul(inputs, tensorAt(weights, 2 * layer)),
    matMul(onesLike(inputs), tensorAt(weights, 2 * layer + 1)),
  );
}

/** The outputs of a network (N × out) at inputs (N × in), differentiable: hidden layers are tanh, the last one is linear. */
export function outputs(weights: Weights, inputs: Tensor): Tensor {
  const layers = weights.length / 2;
  let values = inputs;
  for (let layer = 0; layer < layers; layer += 1) {
    const sums = linear(weights, layer, values);
    values = layer + 1 < layers ? smoothStep(sums) : sums;
  }
  return values;
}

/**
 * The derivatives (N × out) of the outputs of a network of one input at inputs (N × 1), differentiable in the weights: each
 * layer passes on its value and its tangent (forward mode), so no gradient of a gradient is needed.
 */
export function slopes(weights: Weights, inputs: Tensor): Tensor {
  const layers = weights.length / 2;
  let values = inputs;
  let tangents = onesLike(inputs);
  for (let layer = 0; layer < layers; layer += 1) {
    tangents = matMul(tangents, tensorAt(weights, 2 * layer));
    if (layer + 1 === layers) break;
    values = smoothStep(linear(weights, layer, values));
    tangents = sub(tangents, mul(tangents, square(values)));
  }
  return tangents;
}

/** A loss and its gradient in each parameter. */
export interface LossGradient {
  readonly value: number;
  readonly gradients: readonly Float32Array[];
}

/** The loss and its gradient by TensorFlow.js's reverse mode, in float32. Leaves no tensor behind; a backend must be registered. */
export function lossGradient(
  parameters: Parameters,
  shapes: readonly [number, number][],
  loss: (weights: Weights) => Scalar,
): LossGradient {
  let found: LossGradient = { value: Number.NaN, gradients: [] };
  tidy(() => {
    const tensors = parameters.map((values, i) => tensor2d(values, shapes[i]));
    const { value, grads } = valueAndGrads((...weights) => loss(weights))(tensors);
    found = {
      value: value.dataSync()[0] ?? Number.NaN,
      gradients: grads.map((grad) => Float32Array.from(grad.dataSync())),
    };
  });
  return found;
}
