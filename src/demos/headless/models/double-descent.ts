import { z } from 'zod';
import { drawNoise, momentsOf } from '../../double-descent/draws.ts';
import { MOST_UNITS, hiddenLayer } from '../../double-descent/layer.ts';
import { exactErrors, measuredErrors } from '../../double-descent/model.ts';
import { smoother } from '../../double-descent/smoother.ts';
import { listOf, nonNegative, unitInterval, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

/** More make no picture, and seconds of work. */
const MOST_POINTS = 60;

const schema = z.strictObject({
  inputs: listOf(unitInterval, 'a list of numbers from 0 to 1').describe('x of the data, no two alike'),
  noise: nonNegative.describe('standard deviation σ of the outputs about sin 2πx + ½ cos 5πx'),
  capacity: whole(1, MOST_UNITS).describe('number D of random hidden units tanh(θ(x − c))'),
  dataSets: whole(1, 2000).default(100).describe('data sets drawn, each fitted by itself'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the hidden units and of the noise'),
});

export const doubleDescent = model(
  {
    name: 'double-descent',
    summary:
      'Bias, variance and test error of least-norm least squares on random hidden units: exact, and measured over data sets',
    outputs: {
      bias: 'squared bias, a mean over 64 test inputs, exact',
      variance: 'variance of the fit over data sets, exact',
      noise: 'σ²',
      mixed: 'the mixed term, 0 in expectation',
      test: 'test error, the sum',
      train: 'mean squared error at the data, exact expectation',
      measured: 'the same six over the data sets drawn',
    },
  },
  schema,
  ({ inputs, noise, capacity, dataSets, seed }) => {
    requireInput(inputs.length <= MOST_POINTS, 'inputs', `at most ${MOST_POINTS} numbers`, inputs);
    requireInput(
      new Set(inputs).size === inputs.length,
      'inputs',
      'numbers of which no two are alike',
      inputs,
    );
    const fit = smoother(hiddenLayer(seed), inputs, capacity);
    const moments = momentsOf(drawNoise(seed, dataSets, inputs.length));
    return {
      ...exactErrors(fit, inputs, noise),
      measured: measuredErrors(fit, inputs, noise, moments),
    };
  },
);
