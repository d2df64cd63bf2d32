import { z } from 'zod';
import { answer } from '../../vae/answer.ts';
import { decode } from '../../vae/coders.ts';
import { SHAPES } from '../../vae/config.ts';
import { decodePlane } from '../../vae/posterior.ts';
import { BOUNDS, DEFAULT_STATE } from '../../vae/state.ts';
import { createTrainer } from '../../vae/trainer.ts';
import { whole, within } from '../fields.ts';
import { model } from '../headless-model.ts';
import { startTensorFlowInNode } from '../node-tensorflow.ts';

const standard = DEFAULT_STATE;

const schema = z.strictObject({
  shape: z
    .enum(SHAPES, { error: `one of ${SHAPES.join(', ')}` })
    .default(standard.shape)
    .describe('where the 120 data points lie'),
  beta: within(BOUNDS.beta).default(standard.beta).describe('what a nat of KL costs in the loss'),
  noise: within(BOUNDS.noise).default(standard.noise).describe('σ of the decoder'),
  seed: whole(0, 2 ** 32 - 1)
    .default(standard.seed)
    .describe('of data, networks and noise'),
  steps: whole(0, BOUNDS.steps.max).describe('steps of training'),
  x: z
    .tuple([within(BOUNDS.x), within(BOUNDS.x)], { error: 'two numbers, x₁ and x₂' })
    .default([...standard.x])
    .describe('the point that is asked about'),
  z: z
    .tuple([within(BOUNDS.z), within(BOUNDS.z)], { error: 'two numbers, z₁ and z₂' })
    .default([...standard.z])
    .describe('the latent point that is decoded'),
});

export const vae = model(
  {
    name: 'vae',
    summary:
      'A VAE with a latent plane after some steps of training: its bound beside the exact log evidence',
    outputs: {
      encoder: 'mean and sd of q(z|x)',
      posterior: 'logEvidence, mean and sd of p(z|x), by quadrature',
      reconstruction: 'E_q[log p(x|z)], by quadrature',
      reconstructionSample: 'its estimate from one draw of z',
      divergence: 'KL(q(z|x) ‖ p(z))',
      bound: 'reconstruction less divergence',
      gap: 'logEvidence less bound, which is KL(q(z|x) ‖ p(z|x))',
      decoded: 'the mean of x given z',
      average: 'reconstruction, divergence and logEvidence on average over the data',
    },
  },
  schema,
  ({ steps, x, z: latent, ...config }) => {
    startTensorFlowInNode();
    const trainer = createTrainer(config);
    while (trainer.steps < steps) trainer.step();
    const snapshot = trainer.snapshot();
    const found = answer(x, snapshot, decodePlane(snapshot), config.noise, config.seed);
    return {
      encoder: found.belief,
      posterior: found.posterior,
      reconstruction: found.reconstruction,
      reconstructionSample: found.reconstructionSample,
      divergence: found.divergence,
      bound: found.bound,
      gap: found.gap,
      decoded: decode(snapshot, latent),
      average: snapshot.averages,
    };
  },
);
