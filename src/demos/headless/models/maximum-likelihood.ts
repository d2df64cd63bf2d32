import { z } from 'zod';
import { FAMILIES, FAMILY } from '../../maximum-likelihood/family.ts';
import { RULES, ascend, foretoldSpread, likelihood } from '../../maximum-likelihood/model.ts';
import { createRepeats, drawnNoise, momentsOf } from '../../maximum-likelihood/repeats.ts';
import { finite, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { InputError } from '../input-error.ts';

const pair = z.tuple([whole(0, 9999), finite], { error: 'pairs of an index and a value' });

/** Of a Cauchy data set the estimate is searched, of the others it is a mean: more observations take minutes. */
const MOST_OBSERVED = { cauchy: 1_000_000, other: 20_000_000 };

const schema = z.strictObject({
  family: z
    .enum(FAMILIES, { error: `one of ${FAMILIES.join(', ')}` })
    .describe('of mean θ and variance 1, probability θ, rate θ, or centre θ and scale 1'),
  truth: finite.describe('θ₀, from which the data are drawn'),
  count: whole(3, 10_000).describe('observations N'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the data'),
  moved: z
    .array(pair, { error: 'a list of pairs of an index and a value' })
    .default([])
    .describe('observations to be replaced, counted from 0'),
  start: finite.describe('θ before the first step'),
  rule: z
    .enum(RULES, { error: `one of ${RULES.join(', ')}` })
    .default('newton')
    .describe('what a step divides the score by: the observed or the expected information'),
  steps: whole(0, 1000).default(0).describe('steps to do; fewer where the next one leaves the family'),
  sets: whole(2, 100_000).default(1000).describe('data sets from which the spread is measured'),
});

function orNone(value: number): number | 'none' {
  return Number.isFinite(value) ? value : 'none';
}

export const maximumLikelihood = model(
  {
    name: 'maximum-likelihood',
    summary: 'Score, observed and Fisher information, and the spread of the maximum likelihood estimate',
    outputs: {
      observations: 'the data',
      estimate: 'θ̂, at which they are likeliest',
      thetas: 'the start and θ after each step',
      logLikelihood: 'ℓ(θ) at the last θ',
      pulls: 's(xᵢ, θ) of each observation there',
      score: 'S(θ) there',
      observed: "J(θ) = -ℓ''(θ) there",
      expected: 'N I(θ) there',
      meanScore: 'mean of S(θ) over data from θ₀',
      mean: 'of the estimate over the data sets',
      sd: 'standard deviation of the estimate over the data sets',
      exactMean: 'of the estimate; "none" where it does not exist',
      exactSd: 'of the estimate; "none" where there is no closed form',
      bound: '1/√(N I(θ₀)): no unbiased estimate spreads less (Cramér-Rao)',
      foretold: '1/√J(θ̂): the spread that these data foretell; "none" where θ̂ is an end of the family',
    },
  },
  schema,
  ({ family: name, truth, count, seed, moved, start, rule, steps, sets }) => {
    const family = FAMILY[name];
    for (const [key, value] of Object.entries({ truth, start })) {
      if (!family.inside(value))
        throw new InputError(`${key}: ${value} is no parameter of the family ${name}`);
    }
    const most = Math.floor(MOST_OBSERVED[name === 'cauchy' ? name : 'other'] / count);
    if (sets > most)
      throw new InputError(`sets: expected at most ${most} of ${count} observations, found ${sets}`);
    const observations = drawnNoise(name, seed, count).map((noise) => family.observe(noise, truth));
    for (const [index, value] of moved) {
      if (index >= count) throw new InputError(`moved: there is no observation ${index} of ${count}`);
      if (!Number.isFinite(family.logDensity(value, truth)) || (name === 'exponential' && value <= 0))
        throw new InputError(`moved: ${value} is no observation of the family ${name}`);
      if (name === 'bernoulli' && value !== 0 && value !== 1)
        throw new InputError(`moved: ${value} is no observation of the family ${name}`);
      observations[index] = value;
    }
    const { thetas } = ascend(family, observations, start, rule, steps);
    const theta = thetas.at(-1) ?? start;
    const { height, score, observed, expected } = likelihood(family, observations, theta);
    const repeats = createRepeats(name, truth, count, seed);
    repeats.advanceTo(sets);
    const measured = momentsOf(repeats.estimates);
    const exact = family.moments(count, truth);
    return {
      observations,
      estimate: family.estimate(observations),
      thetas,
      logLikelihood: height,
      pulls: observations.map((x) => family.score(x, theta)),
      score,
      observed,
      expected,
      meanScore: count * family.meanScore(theta, truth),
      mean: measured.mean,
      sd: measured.sd,
      exactMean: orNone(exact.mean),
      exactSd: orNone(exact.sd),
      bound: 1 / Math.sqrt(count * family.information(truth)),
      foretold: orNone(foretoldSpread(family, observations)),
    };
  },
);
