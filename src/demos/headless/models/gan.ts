import { z } from 'zod';
import { GENERATORS, LOSSES } from '../../gan/config.ts';
import { measure } from '../../gan/measure.ts';
import { BOUNDS, DEFAULT_STATE } from '../../gan/state.ts';
import { createTrainer } from '../../gan/trainer.ts';
import { within, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { startTensorFlowInNode } from '../node-tensorflow.ts';

const standard = DEFAULT_STATE;

const schema = z.strictObject({
  loss: z
    .enum(LOSSES, { error: `one of ${LOSSES.join(', ')}` })
    .default(standard.loss)
    .describe('what the generator is trained by'),
  generator: z
    .enum(GENERATORS, { error: `one of ${GENERATORS.join(', ')}` })
    .default(standard.generator)
    .describe('a + bz, or a network of 16 hidden units'),
  left: within(BOUNDS.left).default(standard.left).describe('left mode of the real density'),
  right: within(BOUNDS.right).default(standard.right).describe('right mode'),
  weight: within(BOUNDS.weight).default(standard.weight).describe('of the left mode'),
  sd: within(BOUNDS.sd).default(standard.sd).describe('standard deviation of the modes'),
  innerSteps: whole(1, BOUNDS.innerSteps.max)
    .default(standard.innerSteps)
    .describe('steps of the discriminator or critic for each one of the generator'),
  seed: whole(0, 2 ** 32 - 1)
    .default(standard.seed)
    .describe('of the networks, the samples and the noise'),
  steps: whole(0, BOUNDS.steps.max).describe('steps of the generator'),
});

export const gan = model(
  {
    name: 'gan',
    summary: 'A one-dimensional GAN after some steps of training, beside the exact divergence and distance',
    outputs: {
      wasserstein: 'W₁ between the real and the generated distribution',
      jensenShannon: 'their Jensen–Shannon divergence in nats',
      seen: 'the divergence by the discriminator, ½(V + 2 log 2), or W₁ by the critic divided by its largest slope',
      value: 'V(D, G), or the difference of the means of the critic',
      generatorLoss: 'its expectation',
      leftShare: 'how much of the generated distribution lies left of the middle between the modes',
      learnedMeans:
        'means of D under both distributions; of the critic divided by its largest slope, less a constant',
      bestMeans: 'the same of the best discriminator or critic',
    },
  },
  schema,
  ({ steps, ...config }) => {
    startTensorFlowInNode();
    const trainer = createTrainer(config);
    while (trainer.steps < steps) trainer.step();
    const measured = measure(config, trainer.snapshot());
    return {
      wasserstein: measured.wasserstein,
      jensenShannon: measured.jensenShannon,
      seen: measured.seen,
      value: measured.value,
      generatorLoss: measured.generatorLoss,
      leftShare: measured.leftShare,
      learnedMeans: measured.learnedMeans,
      bestMeans: measured.bestMeans,
    };
  },
);
