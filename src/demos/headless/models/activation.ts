import { z } from 'zod';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { ACTIVATION, ACTIVATIONS, LEAK } from '../../activations/activation.ts';
import { QUANTITIES, exactly, sampledFrom, slopeThrough } from '../../activations/model.ts';
import { finite, whole } from '../fields.ts';
import { model } from '../headless-model.ts';

const bounded = (least: number, most: number) => {
  const error = `a number from ${least} to ${most}`;
  return z.number({ error }).min(least, { error }).max(most, { error });
};

const schema = z.strictObject({
  activation: z
    .enum(ACTIVATIONS, { error: `one of ${ACTIVATIONS.join(', ')}` })
    .describe(`a(z); the leaky ReLU has the slope ${LEAK} below zero`),
  z: finite.default(0).describe('where value and slope are printed'),
  mean: bounded(-100, 100).default(0).describe('of the normal pre-activations'),
  sd: bounded(0.01, 100).default(1).describe('their standard deviation'),
  epsilon: bounded(0.001, 0.249).default(0.05).describe('a unit with |a′| below it is saturated'),
  layers: whole(1, 1000).default(10).describe('that a gradient passes'),
  units: whole(0, 100_000).default(100).describe('that are drawn'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the units'),
});

export const activation = model(
  {
    name: 'activation',
    summary: 'An activation, its slope, and how many of normally distributed units are saturated',
    outputs: {
      value: 'a(z)',
      slope: 'a′(z)',
      exact: 'E[a], E[a′²] and the probability of saturation',
      sampled: 'the same over the units; null for none',
      standardError: 'of those; null for fewer than two units',
      left: '(E[a′²])^(layers/2): what the slopes alone leave of a gradient',
    },
  },
  schema,
  ({ activation: name, z: at, mean, sd, epsilon, layers, units, seed }) => {
    const found = ACTIVATION[name];
    const input = { mean, sd };
    const exact = exactly(found, input, epsilon);
    const sampled = sampledFrom(found, input, epsilon, standardNormals(seededUniform(seed), units));
    const of = (part: 'value' | 'error'): object =>
      Object.fromEntries(
        QUANTITIES.map((quantity) => {
          const number = sampled[quantity][part];
          return [quantity, Number.isNaN(number) ? null : number];
        }),
      );
    return {
      value: found.value(at),
      slope: found.slope(at),
      exact,
      sampled: of('value'),
      standardError: of('error'),
      left: slopeThrough(exact.square, layers),
    };
  },
);
