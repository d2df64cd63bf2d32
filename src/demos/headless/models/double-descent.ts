import { z } from 'zod';
import { dot, norm } from '#numerics/vector.ts';
import { drawNoise, momentsOf } from '../../double-descent/draws.ts';
import { MOST_UNITS, hiddenLayer } from '../../double-descent/layer.ts';
import { exactErrors, measuredErrors } from '../../double-descent/model.ts';
import { fitSet, smoother, smootherAt } from '../../double-descent/smoother.ts';
import { truth } from '../../double-descent/truth.ts';
import { finite, listOf, nonNegative, unitInterval, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

/** More make no picture, and seconds of work. */
const MOST_POINTS = 60;

const schema = z.strictObject({
  inputs: listOf(unitInterval, 'a list of numbers from 0 to 1').describe('x of the data, no two alike'),
  lifts: listOf(finite, 'a list of numbers')
    .optional()
    .describe('by how much the outputs of the last data set have been moved by hand'),
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
      meanFitInMiddle: 'the mean fit at x = ½, exact',
      measured: 'the same six over the data sets drawn',
      lastSet: 'of the last data set: weightNorm of its outer weights, train its own mean squared error',
    },
  },
  schema,
  ({ inputs, lifts, noise, capacity, dataSets, seed }) => {
    requireInput(inputs.length <= MOST_POINTS, 'inputs', `at most ${MOST_POINTS} numbers`, inputs);
    requireInput(
      new Set(inputs).size === inputs.length,
      'inputs',
      'numbers of which no two are alike',
      inputs,
    );
    requireInput(
      lifts === undefined || lifts.length === inputs.length,
      'lifts',
      `a list of ${inputs.length}, one an input`,
      lifts,
    );
    const fit = smoother(hiddenLayer(seed), inputs, capacity);
    const draws = drawNoise(seed, dataSets, inputs.length);
    const means = inputs.map(truth);
    const outputs = means.map((mean, i) => mean + noise * (draws.at(-1)?.data[i] ?? 0) + (lifts?.[i] ?? 0));
    const { weights, train } = fitSet(fit, outputs);
    const [inMiddle = []] = smootherAt(fit, [0.5]);
    return {
      ...exactErrors(fit, inputs, noise),
      meanFitInMiddle: dot(inMiddle, means),
      measured: measuredErrors(fit, inputs, noise, momentsOf(draws)),
      lastSet: { weightNorm: norm(weights), train },
    };
  },
);
