import { z } from 'zod';
import { ACTIVATIONS } from '../../normalisation/activation.ts';
import { NORMS } from '../../normalisation/network.ts';
import { simulated } from '../../normalisation/simulate.ts';
import { factorsOf, normalisedBy, predictedVariances } from '../../normalisation/theory.ts';
import { positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

/** Products of a weight and a signal: more take minutes. */
const MOST_PRODUCTS = 5e9;

const schema = z.strictObject({
  activation: z
    .enum(ACTIVATIONS, { error: `one of ${ACTIVATIONS.join(', ')}` })
    .describe('φ in f = Ωh, h = φ(f)'),
  norm: z
    .enum(NORMS, { error: `one of ${NORMS.join(', ')}` })
    .default('none')
    .describe('how f is standardised'),
  scale: positive.describe('D Var(Ω): 2 is He, 1 is Xavier'),
  width: whole(2, 512).default(64).describe('units D of each layer'),
  batch: whole(2, 512).default(32).describe('examples B'),
  depth: whole(3, 200).default(50).describe('layers'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of inputs, weights and the gradient sent back'),
});

export const normalisation = model(
  {
    name: 'normalisation',
    summary:
      'Variance of the signal and of the gradient through a random deep network, predicted and measured',
    outputs: {
      signal: 'mean square of f by layer, measured',
      gradient: 'mean square of ∂ℓ/∂f by layer, if that of ∂ℓ/∂h behind the last layer is one',
      predictedSignal: 'in the limit of wide layers (and large batches)',
      predictedGradient: 'likewise',
      forward: 'factor of the signal a layer, measured from the second layer on',
      backward: 'factor of the gradient a layer, likewise',
      predictedForward: 'predicted',
      predictedBackward: 'predicted',
      predictedDivisor:
        's²: the variance that a normalisation divides by, from the second layer on; 1 without one',
    },
  },
  schema,
  (network) => {
    const { width, batch, depth } = network;
    const most = Math.floor(MOST_PRODUCTS / (width * width * batch));
    requireInput(depth <= most, 'depth', `at most ${most} layers of this width for this batch`, depth);
    const [measured, predicted] = [simulated(network), predictedVariances(network)];
    const [found, theory] = [factorsOf(measured), factorsOf(predicted)];
    return {
      signal: measured.signal,
      gradient: measured.gradient,
      predictedSignal: predicted.signal,
      predictedGradient: predicted.gradient,
      forward: found.forward,
      backward: found.backward,
      predictedForward: theory.forward,
      predictedBackward: theory.backward,
      predictedDivisor: normalisedBy(network),
    };
  },
);
