import { z } from 'zod';
import { INTEGRANDS, integrandOf } from '../../importance-sampling/integrand.ts';
import { importanceSample } from '../../importance-sampling/model.ts';
import { drawnNormals } from '../../importance-sampling/samples.ts';
import { targetVariance } from '../../importance-sampling/target.ts';
import { errorsOf, theory } from '../../importance-sampling/theory.ts';
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
  samples: whole(0, 1_000_000).describe('number of samples N'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the samples'),
});

/** What so few samples do not tell, and what is infinite, is left out. */
function known(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

export const importanceSampling = model(
  {
    name: 'importance-sampling',
    summary:
      'E[f(x)] under p from weighted samples of a normal proposal q, beside the exact value; what no sample tells is left out',
    outputs: {
      estimate: '(1/N) Σ wᵢ f(xᵢ)',
      standardError: 'of the estimate, from the scatter of the samples',
      exactStandardError: 'of the estimate, in closed form; left out where it is infinite',
      selfNormalised: 'Σ wᵢ f(xᵢ) / Σ wᵢ',
      selfNormalisedError: 'its standard error, from the scatter of the samples',
      exactSelfNormalisedError: 'to first order in 1/N; left out where it is infinite',
      directError: 'standard error of the mean of as many samples of p',
      meanWeight: '(1/N) Σ wᵢ; about 1 if q covers p',
      largestWeight: 'of all wᵢ',
      largestContribution: 'largest wᵢ f(xᵢ)/N',
      effectiveSampleSize: '(Σ wᵢ)² / Σ wᵢ²',
      exact: 'E[f(x)] in closed form',
      exactVariance: 'N Var of the estimate; left out where it is infinite',
      exactEffectiveFraction: '1/E_q[w²]; 0 where the weights have infinite variance',
    },
  },
  schema,
  ({ integrand, threshold, distance, proposalMean, proposalSd, samples, seed }) => {
    const f = integrandOf(integrand, threshold);
    const proposal = { mean: proposalMean, sd: proposalSd };
    const found = importanceSample(f, distance, proposal, drawnNormals(seed, samples));
    const exact = theory(f, distance, proposal);
    const errors = errorsOf(exact, targetVariance(f, distance), samples);
    return {
      estimate: known(found.estimate),
      standardError: known(found.standardError),
      exactStandardError: known(errors.plain),
      selfNormalised: known(found.selfNormalised),
      selfNormalisedError: known(found.selfNormalisedError),
      exactSelfNormalisedError: known(errors.selfNormalised),
      directError: known(errors.direct),
      meanWeight: known(found.meanWeight),
      largestWeight: samples === 0 ? undefined : found.weights.reduce((a, b) => Math.max(a, b)),
      largestContribution:
        samples === 0 ? undefined : found.products.reduce((a, b) => Math.max(a, b)) / samples,
      effectiveSampleSize: known(found.effectiveSampleSize),
      exact: exact.mean,
      exactVariance: known(exact.variance),
      exactEffectiveFraction: exact.effectiveFraction,
    };
  },
);
