import { z } from 'zod';
import { FLOW_KINDS, flowThrough } from '../../normalising-flow/flow.ts';
import {
  baseDensity,
  baseMass,
  baseSamples,
  expectedLogDensity,
  expectedValue,
  flowDensity,
  flowMass,
  push,
  standardErrorOfShare,
  wholeMass,
} from '../../normalising-flow/model.ts';
import { finite, listOf, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const MOST_KNOTS = 50;

const within = z
  .number({ error: 'a number from -8 to 8' })
  .min(-8, { error: 'a number from -8 to 8' })
  .max(8, { error: 'a number from -8 to 8' });

const schema = z.strictObject({
  kind: z
    .enum(FLOW_KINDS, { error: `one of ${FLOW_KINDS.join(', ')}` })
    .default('spline')
    .describe('straight pieces, or a monotone rational quadratic spline'),
  knots: listOf(z.tuple([finite, finite], { error: 'a pair [z, x]' }), 'a list of pairs [z, x]').describe(
    'points that the map passes through, both coordinates increasing',
  ),
  from: within.describe('a, the left end of the interval of z'),
  to: within.describe('b, its right end'),
  samples: whole(0, 1_000_000).default(1000).describe('samples of the standard normal base that are pushed'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the samples'),
});

export const normalisingFlow = model(
  {
    name: 'normalising-flow',
    summary: 'The standard normal pushed through a monotone map: mass before and after, and samples',
    outputs: {
      massBefore: 'of the interval under the base density, exact',
      massAfter: 'of its image under the new density, by quadrature over x',
      wholeMass: 'of the whole line under the new density',
      share: 'part of the samples in the image; this and the other means over samples are null for none',
      standardError: 'of that part',
      meanLogDensity: 'mean of log Pr(x) over the samples, in nats',
      exactMeanLogDensity: 'its expectation',
      mean: 'mean of x over the samples',
      exactMean: 'its expectation',
      middle: 'the middle z of the interval, its image x, the base density, the slope and the density there',
    },
  },
  schema,
  ({ kind, knots, from, to, samples, seed }) => {
    requireInput(knots.length >= 2 && knots.length <= MOST_KNOTS, 'knots', `2 to ${MOST_KNOTS} pairs`, knots);
    const rising = knots.every(([x, y], i) => {
      const [x0, y0] = knots[i - 1] ?? [-Infinity, -Infinity];
      return x > x0 && y > y0;
    });
    requireInput(rising, 'knots', 'pairs [z, x] in which both increase', knots);
    requireInput(from < to, 'to', 'a number above from', to);
    const flow = flowThrough(knots, kind);
    const pushed = push(flow, baseSamples(seed, samples), from, to);
    const massBefore = baseMass(from, to);
    const [none, z] = [samples === 0, (from + to) / 2];
    const x = flow.forward(z);
    return {
      massBefore,
      massAfter: flowMass(flow, knots, from, to),
      wholeMass: wholeMass(flow, knots),
      share: none ? null : pushed.share,
      standardError: none ? null : standardErrorOfShare(massBefore, samples),
      meanLogDensity: none ? null : pushed.meanLogDensity,
      exactMeanLogDensity: expectedLogDensity(flow, knots),
      mean: none ? null : pushed.mean,
      exactMean: expectedValue(flow, knots),
      middle: { z, x, base: baseDensity(z), slope: flow.slope(z), density: flowDensity(flow, x) },
    };
  },
);
