import { z } from 'zod';
import { INTEGRANDS, integrandOf } from '../../importance-sampling/integrand.ts';
import { importanceSample } from '../../importance-sampling/model.ts';
import { drawnNormals } from '../../importance-sampling/samples.ts';
import { theory } from '../../importance-sampling/theory.ts';
import { finite, nonNegative, positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';

const schema = z.strictObject({
  integrand: z
    .enum(INTEGRANDS, { error: `one of ${INTEGRANDS.join(', ')}` })
    .describe('f: x², eˣ, or 1 above the threshold and 0 below'),
  threshold: finite.default(3).describe('of the integrand "tail"'),
  distance: nonNegative.default(0).describe('d of the target p = ½N(−d, 1) + ½N(d, 1)'),
  proposalMean: finite.describe('mean of the normal proposal q'),
  proposalSd: positive.describe('standard deviation of q'),
  samples: whole(2, 1_000_000).describe('number of samples N'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the samples'),
});

export const importanceSampling = model(
  {
    name: 'importance-sampling',
    summary: 'E[f(x)] under p from weighted samples of a normal proposal q, beside the exact value',
    outputs: {
      estimate: '(1/N) Σ wᵢ f(xᵢ)',
      standardError: 'of the estimate, from the scatter of the samples',
      selfNormalised: 'Σ wᵢ f(xᵢ) / Σ wᵢ',
      meanWeight: '(1/N) Σ wᵢ; about 1 if q covers p',
      effectiveSampleSize: '(Σ wᵢ)² / Σ wᵢ²',
      exact: 'E[f(x)] in closed form',
      exactEffectiveFraction: '1/E_q[w²]; 0 where the weights have infinite variance',
    },
  },
  schema,
  ({ integrand, threshold, distance, proposalMean, proposalSd, samples, seed }) => {
    const f = integrandOf(integrand, threshold);
    const proposal = { mean: proposalMean, sd: proposalSd };
    const found = importanceSample(f, distance, proposal, drawnNormals(seed, samples));
    const exact = theory(f, distance, proposal);
    return {
      estimate: found.estimate,
      standardError: found.standardError,
      selfNormalised: found.selfNormalised,
      meanWeight: found.meanWeight,
      effectiveSampleSize: found.effectiveSampleSize,
      exact: exact.mean,
      exactEffectiveFraction: exact.effectiveFraction,
    };
  },
);
