import { z } from 'zod';
import { atStep } from '../../diffusion/at-step.ts';
import { createRun } from '../../diffusion/run.ts';
import { STEPS } from '../../diffusion/schedule.ts';
import { listOf, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const MOST_HUMPS = 10;

const place = z
  .number({ error: 'a number from -10 to 10' })
  .min(-10, { error: 'a number from -10 to 10' })
  .max(10, { error: 'a number from -10 to 10' });
const share = z
  .number({ error: 'a number from 0.001 to 1000' })
  .min(0.001, { error: 'a number from 0.001 to 1000' })
  .max(1000, { error: 'a number from 0.001 to 1000' });
const width = z
  .number({ error: 'a number from 0.02 to 5' })
  .min(0.02, { error: 'a number from 0.02 to 5' })
  .max(5, { error: 'a number from 0.02 to 5' });

const schema = z.strictObject({
  means: listOf(place, 'a list of numbers from -10 to 10').describe('of the humps of the data'),
  weights: listOf(share, 'a list of numbers from 0.001 to 1000').describe('of the humps, of any sum'),
  sd: width.describe('standard deviation of each hump'),
  steps: whole(0, 20_000).describe('training steps of the network'),
  time: whole(1, STEPS).default(1).describe('the noise step t that is looked at'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the network, its training and all samples'),
});

export const diffusion = model(
  {
    name: 'diffusion',
    summary: 'A network that learns to predict the noise in one-dimensional data, beside the exact score',
    outputs: {
      loss: 'mean squared error over the last 100 batches; null before the first',
      expectedLoss: 'of the trained network, by quadrature',
      leastLoss: 'of the exact expectation of the noise',
      gap: 'the difference of the two',
      learnedDistance: 'W₁ from 500 reverse samples by the network to the data',
      exactDistance: 'the same by the exact score, with the same noise',
      freshDistance: 'the same of 500 fresh samples of the data',
      atTime:
        'at step t: the variance left of the data, mean and width of a hump, and the root mean squares of the exact guess and of the error of the network',
    },
  },
  schema,
  ({ means, weights, sd, steps, time, seed }) => {
    requireInput(means.length <= MOST_HUMPS, 'means', `at most ${MOST_HUMPS} numbers`, means);
    requireInput(
      weights.length === means.length,
      'weights',
      `a list of ${means.length}, one a mean`,
      weights,
    );
    const data = { means, weights, sd };
    const run = createRun({ data, seed });
    while (run.steps < steps) run.step();
    const { loss, errors, learned, exact, freshDistance, parameters } = run.snapshot();
    return {
      loss: steps === 0 ? null : loss,
      expectedLoss: errors.gap + errors.floor,
      leastLoss: errors.floor,
      gap: errors.gap,
      learnedDistance: learned.distance,
      exactDistance: exact.distance,
      freshDistance,
      atTime: atStep(data, time, parameters),
    };
  },
);
