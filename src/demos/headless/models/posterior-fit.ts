import { z } from 'zod';
import { exactPosterior } from '../../posterior-fit/exact.ts';
import { laplaceFrom, summaryOf as summaryOfLaplace } from '../../posterior-fit/laplace.ts';
import { bestMeanField, lowerBound, summaryOf as summaryOfFit } from '../../posterior-fit/mean-field.ts';
import { runOf } from '../../posterior-fit/run.ts';
import { DEFAULT_STATE } from '../../posterior-fit/state.ts';
import { SHAPES } from '../../posterior-fit/target.ts';
import { summaryOf as summaryOfWalk } from '../../posterior-fit/walker.ts';
import { finite, positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { InputError, requireInput } from '../input-error.ts';

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
      meanField:
        'mean, sd, right and bound of q after the steps; boundBefore: the one before the last step, and estimate: of it, from the draws of that step; best: the largest bound of its kind',
      laplace:
        'mode, covariance [Σ₁₁, Σ₁₂, Σ₂₂], logEvidence, mean, sd, right; left out where no mode with positive curvature lies uphill',
      walker: 'place, accepted (steps), chance of the last step; mean, sd, right over all places, if any',
    },
  },
  schema,
  (input) => {
    requireInput(Math.abs(input.priorMean) <= 10, 'priorMean', 'a number from -10 to 10', input.priorMean);
    const run = runOf(input);
    const q = run.fits.at(-1);
    const best = bestMeanField(input);
    const laplace = laplaceFrom(input, input.start);
    if (q === undefined || best === null)
      throw new InputError(`noise: expected a value for which a best q is found, found ${input.noise}`);
    return {
      exact: exactPosterior(input),
      meanField: {
        ...summaryOfFit(q),
        bound: lowerBound(input, q),
        boundBefore: run.bounds.at(-2),
        estimate: run.lastAscent?.estimate,
        best: lowerBound(input, best),
      },
      laplace: laplace === null ? undefined : { ...laplace, ...summaryOfLaplace(laplace) },
      walker: {
        place: run.places.at(-1) ?? input.start,
        accepted: run.accepted,
        chance: run.lastWalk?.chance,
        ...summaryOfWalk(run.places),
      },
    };
  },
);
