import {
  type Scalar,
  type Tensor,
  abs,
  add,
  fill,
  mean,
  mul,
  neg,
  softplus,
  square,
  sub,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import { createAdam } from '#demos/shared/adam.ts';
import { type Weights, lossGradient, outputs, slopes } from '#demos/shared/network-gradient.ts';
import { feedForward, parameterShapes } from '#demos/shared/network.ts';
import type { Trainer } from '#demos/shared/training.ts';
import { drawStandardNormal } from '#numerics/standard-normal.ts';
import { type Config, hasCritic } from './config.ts';
import { measure } from './measure.ts';
import { GENERATOR_WIDTHS, type Players, SCORE_WIDTHS, initialPlayers } from './players.ts';
import type { Trace } from './trace.ts';

/** Samples of either kind in each step. */
const BATCH = 64;
const ADAM = { beta1: 0.5, beta2: 0.9 };
const SCORE_RATE = 0.01;
const GENERATOR_RATE = 0.004;
/** Largest size of a weight under clipping. */
export const CLIP = 0.5;
/** λ: what a slope other than one costs. */
export const PENALTY = 1;
/** Steps between two points of the trace. */
const TRACE_EVERY = 10;

export interface Snapshot extends Players {
  readonly trace: Trace;
}

function column(values: readonly number[]): Tensor {
  return tensor2d([...values], [values.length, 1]);
}

/** The loss that the discriminator or critic makes small: of its scores at real and generated points. */
function scoreLoss({ loss }: Config, weights: Weights, real: Tensor, fake: Tensor, between: Tensor): Scalar {
  const [ofReal, ofFake] = [outputs(weights, real), outputs(weights, fake)];
  if (!hasCritic(loss)) return add(mean(softplus(neg(ofReal))), mean(softplus(ofFake)));
  const distance: Scalar = sub(mean(ofFake), mean(ofReal));
  if (loss === 'clipping') return distance;
  const steepness = abs(slopes(weights, between));
  return add(distance, mul(PENALTY, mean(square(sub(steepness, fill([BATCH, 1], 1))))));
}

/** The loss that the generator makes small, of the scores of what it has made. */
function generatorLoss({ loss }: Config, scores: Tensor): Scalar {
  if (loss === 'standard') return neg(mean(softplus(scores)));
  return loss === 'non-saturating' ? mean(softplus(neg(scores))) : neg(mean(scores));
}

/**
 * The game (Goodfellow et al. 2014, algorithm 1; Arjovsky et al. 2017 with clipping; Gulrajani et al. 2017 with a gradient
 * penalty): in each step the discriminator or critic learns from `innerSteps` batches, then the generator from one, both
 * by Adam with β₁ = 0.5. Gradients come from TensorFlow.js, whose backend must be registered; no tensor outlives a step.
 */
export function createTrainer(config: Config): Trainer<Snapshot> {
  const { uniform, generator, score } = initialPlayers(config);
  const shapes = {
    generator: parameterShapes(GENERATOR_WIDTHS[config.generator]),
    score: parameterShapes(SCORE_WIDTHS),
  };
  const moveScore = createAdam(score, { ...ADAM, rate: SCORE_RATE });
  const moveGenerator = createAdam(generator, { ...ADAM, rate: GENERATOR_RATE });
  const trace: Trace[number][] = [];
  let steps = 0;

  const batch = (draw: () => number): number[] => Array.from({ length: BATCH }, draw);
  const noise = (): number => drawStandardNormal(uniform);
  const drawReal = (): number =>
    (uniform() < config.weight ? config.left : config.right) + config.sd * noise();
  const generate = (z: number): number => feedForward(generator, [z])[0] ?? 0;
  const trainScore = (): void => {
    const [real, fake] = [batch(drawReal), batch(noise).map(generate)];
    const between = real.map((x, i) => {
      const share = uniform();
      return share * x + (1 - share) * (fake[i] ?? x);
    });
    const { gradients } = lossGradient(score, shapes.score, (weights) =>
      scoreLoss(config, weights, column(real), column(fake), column(between)),
    );
    moveScore(gradients);
    if (config.loss !== 'clipping') return;
    for (const values of score)
      values.forEach((value, i) => (values[i] = Math.min(CLIP, Math.max(-CLIP, value))));
  };
  const trainGenerator = (): void => {
    const z = batch(noise);
    tidy(() => {
      const fixed = score.map((values, i) => tensor2d(values, shapes.score[i]));
      const { gradients } = lossGradient(generator, shapes.generator, (weights) =>
        generatorLoss(config, outputs(fixed, outputs(weights, column(z)))),
      );
      moveGenerator(gradients);
    });
  };
  const note = (): void => {
    const { wasserstein, jensenShannon, seen } = measure(config, { generator, score });
    trace.push({ steps, wasserstein, jensenShannon, seen });
  };
  note();

  return {
    get steps() {
      return steps;
    },
    step() {
      for (let inner = 0; inner < config.innerSteps; inner += 1) trainScore();
      trainGenerator();
      steps += 1;
      if (steps % TRACE_EVERY === 0) note();
    },
    snapshot: () => ({
      generator: generator.map((values) => values.slice()),
      score: score.map((values) => values.slice()),
      trace: [...trace],
    }),
  };
}
