import '@tensorflow/tfjs';
import { type Scalar, add, memory, mean, square, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { seededUniform } from '#numerics/random.ts';
import { descend } from '#demos/optimisers/model.ts';
import { createAdam } from './adam.ts';
import { type Weights, lossGradient, outputs, slopes } from './network-gradient.ts';
import {
  type Parameters,
  feedForward,
  feedForwardAll,
  initialParameters,
  parameterShapes,
} from './network.ts';

const WIDTHS = [1, 5, 4, 2];
const parameters = initialParameters(WIDTHS, seededUniform(3), 0.5);
const shapes = parameterShapes(WIDTHS);
const inputs = [-1.5, -0.2, 0.7, 2];

/** The same parameters, one number moved. */
function nudged(i: number, k: number, by: number): Parameters {
  return parameters.map((values, j) => values.map((value, l) => (j === i && l === k ? value + by : value)));
}

/** The mean of the squared outputs, in float64. */
function energy(of: Parameters): number {
  const all = inputs.flatMap((x) => feedForward(of, [x]));
  return all.reduce((sum, y) => sum + y * y, 0) / all.length;
}

const column = () =>
  tensor2d(
    inputs.map((x) => [x]),
    [inputs.length, 1],
  );

test('a network by hand: tanh inside, linear at the end', () => {
  const byHand: Parameters = [[2, -1], [0.5, 0], [3, 4], [1]].map((values) => Float32Array.from(values));
  expect(feedForward(byHand, [0.25])).toEqual([1 + 3 * Math.tanh(1) + 4 * Math.tanh(-0.25)]);
});

test('many rows at once give what each gives alone', () => {
  const wide = initialParameters([2, 5, 3], seededUniform(8), 0.5);
  const rows = [
    [0.3, -1],
    [2, 0.1],
    [-0.7, 0.4],
  ];
  expect([...feedForwardAll(wide, Float64Array.from(rows.flat()))]).toEqual(
    rows.flatMap((row) => feedForward(wide, row)),
  );
  expect(() => feedForwardAll(wide, new Float64Array(3))).toThrow(RangeError);
});

test('TensorFlow.js computes the same outputs, and their slopes are those of differences', () => {
  const [found, steep] = tidy(() => {
    const weights: Weights = parameters.map((values, i) => tensor2d(values, shapes[i]));
    return [[...outputs(weights, column()).dataSync()], [...slopes(weights, column()).dataSync()]];
  });
  inputs.forEach((x, n) => {
    const [up, down] = [feedForward(parameters, [x + 1e-5]), feedForward(parameters, [x - 1e-5])];
    feedForward(parameters, [x]).forEach((y, k) => {
      expect(found?.[2 * n + k]).toBeCloseTo(y, 5);
      expect(steep?.[2 * n + k]).toBeCloseTo(((up[k] ?? 0) - (down[k] ?? 0)) / 2e-5, 4);
    });
  });
});

test('the gradient is that of differences, through the outputs and through the slopes', () => {
  const ofOutputs = (weights: Weights): Scalar => mean(square(outputs(weights, column())));
  const { value, gradients } = lossGradient(parameters, shapes, ofOutputs);
  expect(value).toBeCloseTo(energy(parameters), 5);
  parameters.forEach((values, i) =>
    values.forEach((_, k) => {
      const difference = (energy(nudged(i, k, 1e-2)) - energy(nudged(i, k, -1e-2))) / 2e-2;
      expect(gradients[i]?.[k]).toBeCloseTo(difference, 3);
    }),
  );
  // Slopes alone do not depend on the last biases.
  const ofSlopes = (weights: Weights): Scalar =>
    add(ofOutputs(weights), mean(square(slopes(weights, column()))));
  const steep = lossGradient(parameters, shapes, ofSlopes).gradients;
  const at = (of: Parameters): number => lossGradient(of, shapes, ofSlopes).value;
  parameters.forEach((values, i) =>
    values.forEach((_, k) => {
      const difference = (at(nudged(i, k, 1e-2)) - at(nudged(i, k, -1e-2))) / 2e-2;
      expect(steep[i]?.[k]).toBeCloseTo(difference, 2);
    }),
  );
});

test('no tensor is left behind', () => {
  const before = memory().numTensors;
  for (let i = 0; i < 5; i += 1)
    lossGradient(parameters, shapes, (weights) => mean(square(outputs(weights, column()))));
  expect(memory().numTensors).toBe(before);
});

test('Adam moves as the optimiser model does, to float32', () => {
  const gradients = [
    [0.3, -2],
    [0.1, 1],
    [-0.4, 0.5],
  ];
  const moved = [Float32Array.of(1, -1)];
  const step = createAdam(moved, { rate: 0.1, beta1: 0.5, beta2: 0.9 });
  const options = { momentum: 0, decay: 0, epsilon: 1e-8, weightDecay: 0 };
  const expected = descend('adam', [1, -1], gradients, {
    ...options,
    learningRate: 0.1,
    beta1: 0.5,
    beta2: 0.9,
  }).at(-1);
  for (const gradient of gradients) step([Float32Array.from(gradient)]);
  expect(moved[0]?.[0]).toBeCloseTo(expected?.[0] ?? Number.NaN, 6);
  expect(moved[0]?.[1]).toBeCloseTo(expected?.[1] ?? Number.NaN, 6);
});
