import {
  type Scalar,
  type Tensor,
  add,
  exp,
  matMul,
  mean,
  mul,
  square,
  sub,
  tensor2d,
} from '@tensorflow/tfjs-core';
import { createAdam } from '#demos/shared/adam.ts';
import { type Weights, lossGradient, outputs } from '#demos/shared/network-gradient.ts';
import { parameterShapes } from '#demos/shared/network.ts';
import type { Trainer } from '#demos/shared/training.ts';
import { drawStandardNormal } from '#numerics/standard-normal.ts';
import { type Coders, DECODER_WIDTHS, ENCODER_WIDTHS, beginning } from './coders.ts';
import type { Config } from './config.ts';
import { type Averages, averages } from './averages.ts';

/** Examples in each step. */
const BATCH = 64;
const ADAM = { rate: 0.01, beta1: 0.9, beta2: 0.99 };
/** Steps between two points of the trace. */
const TRACE_EVERY = 50;

export interface Snapshot extends Coders {
  /** Of the data; null where nobody has computed them, those of the last row of the trace while training goes on. */
  readonly averages: Averages | null;
  readonly trace: readonly (Averages & { readonly steps: number })[];
}

/** The columns of the encoder's output that are means, and those that are log standard deviations: 4 × 2. */
const MEANS = [1, 0, 0, 1, 0, 0, 0, 0];
const LOG_SDS = [0, 0, 0, 0, 1, 0, 0, 1];

/**
 * Minus the bound up to a constant, for a batch: |x − f(z)|²/2σ² + β KL(q(z|x) ‖ p(z)) on average, with one
 * z = μ + σ_z ε for each example (Kingma & Welling 2014, algorithm 1; β as in Higgins et al. 2017).
 *
 * @param encoding the number of the encoder's parameters, which come first
 */
function loss(
  { beta, noise }: Config,
  weights: Weights,
  encoding: number,
  x: Tensor,
  epsilon: Tensor,
): Scalar {
  const code = outputs(weights.slice(0, encoding), x);
  const means = matMul(code, tensor2d(MEANS, [4, 2]));
  const logSds = matMul(code, tensor2d(LOG_SDS, [4, 2]));
  const sds = exp(logSds);
  const decoded = outputs(weights.slice(encoding), add(means, mul(sds, epsilon)));
  // Means over the two coordinates, hence twice as much of each.
  const misfit = mul(mean(square(sub(x, decoded))), 1 / (noise * noise));
  const divergence = add(mean(sub(add(square(means), square(sds)), mul(logSds, 2))), -1);
  return add(misfit, mul(divergence, beta));
}

/**
 * Trains both networks by Adam. Gradients come from TensorFlow.js, whose backend must be registered; no tensor outlives a
 * step.
 */
export function createTrainer(config: Config): Trainer<Snapshot> {
  const { data, uniform, encoder, decoder } = beginning(config);
  const parameters = [...encoder, ...decoder];
  const shapes = [...parameterShapes(ENCODER_WIDTHS), ...parameterShapes(DECODER_WIDTHS)];
  const move = createAdam(parameters, ADAM);
  let steps = 0;
  const trace: Snapshot['trace'][number][] = [];
  const note = (): void => {
    trace.push({ steps, ...averages(data, { encoder, decoder }, config.noise) });
  };
  note();
  return {
    get steps() {
      return steps;
    },
    step() {
      const rows = Array.from({ length: BATCH }, () => [
        ...(data[Math.floor(uniform() * data.length)] ?? [0, 0]),
      ]);
      const noise = rows.map(() => [drawStandardNormal(uniform), drawStandardNormal(uniform)]);
      const { gradients } = lossGradient(parameters, shapes, (weights) =>
        loss(config, weights, encoder.length, tensor2d(rows), tensor2d(noise)),
      );
      move(gradients);
      steps += 1;
      if (steps % TRACE_EVERY === 0) note();
    },
    snapshot: (passing = false) => ({
      averages: passing ? (trace.at(-1) ?? null) : averages(data, { encoder, decoder }, config.noise),
      encoder: encoder.map((values) => values.slice()),
      decoder: decoder.map((values) => values.slice()),
      trace: [...trace],
    }),
  };
}
