import { z } from 'zod';
import { SHAPES, TRUTHS, drawPoints } from '../../mixture-em/data.ts';
import { logJoints, logLikelihood } from '../../mixture-em/model.ts';
import { MOST_STEPS, createRun } from '../../mixture-em/run.ts';
import { finite, listOf, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const MOST_POINTS = 10_000;
/** Points times parts times steps: more take minutes. */
const MOST_WORK = 25_000_000;

const places = listOf(
  z.tuple([finite, finite], { error: 'a pair of numbers' }),
  'a list of pairs of numbers',
);

const schema = z.strictObject({
  x: places.optional().describe('the points; without them they are drawn'),
  data: z
    .enum(SHAPES, { error: `one of ${SHAPES.join(', ')}` })
    .optional()
    .describe('the mixture from which 150 points are drawn, in the place of x'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the points that are drawn'),
  means: places.describe('where the parts begin, with equal weights and standard deviations of 0.8'),
  steps: whole(0, MOST_STEPS).describe('half steps: E, M, E, M, …; fewer are made once nothing changes'),
});

export const mixtureEm = model(
  {
    name: 'mixture-em',
    summary: 'Expectation maximisation for a mixture of normals in the plane, half step by half step',
    outputs: {
      logLikelihood: 'of the points, in nats',
      lowerBound: 'for the present responsibilities; at first these are equal',
      divergence: 'Σ KL(responsibilities ‖ posterior): the log likelihood less the bound',
      weights: 'of the parts',
      means: 'of the parts',
      covariances: 'of the parts; no standard deviation falls below 0.08',
      steps: 'half steps made',
      trueLogLikelihood: 'of the mixture from which the points were drawn, in a list; empty for given points',
    },
  },
  schema,
  ({ x, data, seed, means, steps }) => {
    requireInput((x === undefined) !== (data === undefined), 'data', 'either data or x', data ?? null);
    requireInput((x?.length ?? 0) <= MOST_POINTS, 'x', `at most ${MOST_POINTS} points`, x?.length);
    requireInput(means.length <= 20, 'means', 'at most 20 parts', means.length);
    const most = Math.floor(MOST_WORK / ((x?.length ?? 0) * means.length || 1));
    requireInput(steps <= most, 'steps', `at most ${most} for so many points and parts`, steps);
    const points = x ?? drawPoints(data ?? 'heaps', seed);
    const run = createRun(points, means);
    const done = run.until(steps);
    const { parts, logLikelihood: likelihood, bound, divergence } = run.at(done);
    return {
      logLikelihood: likelihood,
      lowerBound: bound,
      divergence,
      weights: parts.map(({ weight }) => weight),
      means: parts.map(({ mean }) => mean),
      covariances: parts.map(({ covariance: { xx, xy, yy } }) => [
        [xx, xy],
        [xy, yy],
      ]),
      steps: done,
      trueLogLikelihood: data === undefined ? [] : [logLikelihood(logJoints(TRUTHS[data], points))],
    };
  },
);
