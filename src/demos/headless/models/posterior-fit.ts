import { z } from 'zod';
import { exactPosterior } from '../../posterior-fit/exact.ts';
import { laplaceFrom } from '../../posterior-fit/laplace.ts';
import { bestMeanField, lowerBound } from '../../posterior-fit/mean-field.ts';
import { runOf } from '../../posterior-fit/run.ts';
import { DEFAULT_STATE } from '../../posterior-fit/state.ts';
import { SHAPES } from '../../posterior-fit/target.ts';
import { summaryOf } from '../../posterior-fit/walker.ts';
import { finite, positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const place = z.tuple([finite, finite], { error: 'two numbers, z₁ and z₂' });

const schema = z.strictObject({
  shape: z
    .enum(SHAPES, { error: `one of ${SHAPES.join(', ')}` })
    .default(DEFAULT_STATE.shape)
    .describe('what x observes: humps for z₁z₂, banana for z₂ + z₁²/2'),
  x: finite.default(DEFAULT_STATE.x).describe('the observation'),
  noise: positive.default(DEFAULT_STATE.noise).describe('its standard deviation given z'),
  priorMean: finite.default(DEFAULT_STATE.priorMean).describe('prior mean of z₁, from -10 to 10'),
  rate: positive.default(DEFAULT_STATE.rate).describe('step length of the ascent'),
  draws: whole(1, 1000).default(DEFAULT_STATE.draws).describe('draws for each gradient'),
  width: positive.default(DEFAULT_STATE.width).describe('standard deviation of the proposals'),
  seed: whole(0, 1_000_000).default(DEFAULT_STATE.seed).describe('of draws and proposals'),
  start: place.default([...DEFAULT_STATE.start]).describe('where q, the climb and the walk begin'),
  steps: whole(0, 10_000).default(500).describe('steps of the ascent and of the walk'),
});

export const posteriorFit = model(
  {
    name: 'posterior-fit',
    summary:
      'One posterior of two unknowns (prior standard deviation 1.5) by quadrature, mean-field VI, Laplace and Metropolis-Hastings',
    outputs: {
      exact: 'logEvidence, mean, sd, right = P(z₁ > 0), by quadrature',
      meanField: 'mean, sd and bound of q after the steps, and best: the largest bound of its kind',
      laplace: 'mode, covariance [Σ₁₁, Σ₁₂, Σ₂₂], logEvidence',
      walker:
        'place, accepted (steps), mean, sd, right over the places (over the start where no step is done)',
    },
  },
  schema,
  (input) => {
    requireInput(Math.abs(input.priorMean) <= 10, 'priorMean', 'a number from -10 to 10', input.priorMean);
    const run = runOf(input);
    const q = run.fits.at(-1);
    const best = bestMeanField(input);
    const laplace = laplaceFrom(input, input.start);
    requireInput(laplace !== null, 'start', 'a place with a mode of positive curvature uphill', input.start);
    requireInput(
      q !== undefined && best !== null,
      'noise',
      'a value for which a best q is found',
      input.noise,
    );
    return {
      exact: exactPosterior(input),
      meanField: { ...q, bound: q && lowerBound(input, q), best: best && lowerBound(input, best) },
      laplace,
      walker: {
        place: run.places.at(-1) ?? input.start,
        accepted: run.accepted,
        ...summaryOf(run.places.length > 0 ? run.places : [input.start]),
      },
    };
  },
);
