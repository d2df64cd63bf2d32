import { z } from 'zod';
import { type Matrix, type Vector, column, diagonalOf, row } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';
import { fitOutputs, matchMoments } from '#numerics/gaussian-process/moment-matching.ts';
import {
  isFlat,
  listOf,
  matrix,
  nonNegative,
  numberOrVector,
  oneOf,
  points,
  positive,
  positiveOrVector,
  squareForm,
  toPoints,
  vector,
} from '../fields.ts';
import { model } from '../headless-model.ts';
import { withKernelMatrix } from '../kernel-matrix.ts';
import { requireInput } from '../input-error.ts';
import { toPositiveSemidefinite } from '../square.ts';

/** More take minutes. */
const MOST_POINTS = 500;
const MOST_OUTPUTS = 10;

const schema = z.strictObject({
  x: points.describe('training inputs: N numbers, or N vectors of D entries'),
  y: oneOf([vector, matrix], 'a list of numbers, or of rows of equal length').describe(
    'training targets: N numbers, or N rows of E outputs',
  ),
  lengthScale: oneOf(
    [
      positive,
      listOf(positive, ''),
      matrix.refine((rows) => rows.every((r) => r.every((l) => l > 0)), { error: 'positive length-scales' }),
    ],
    'a positive number, a list of them, or a matrix of them',
  ).describe(
    'a number; D numbers, one a dimension; or E rows of D, one an output (for D = 1 also E numbers)',
  ),
  signalVar: positiveOrVector.describe('variance of the function: a number, or one an output'),
  noiseVar: oneOf(
    [nonNegative, listOf(nonNegative, '')],
    'a number of at least 0, or a list of them',
  ).describe('variance of the noise: a number, or one an output'),
  inputMean: numberOrVector.describe('mean of the input: a number, or D numbers'),
  inputVar: squareForm.describe(
    'variance of the input: D × D, its diagonal, or a number for all dimensions; may be singular',
  ),
});

export const momentMatching = model(
  {
    name: 'moment-matching',
    summary:
      'Exact moments of Gaussian processes (mean zero, squared-exponential kernel) at a normally distributed input (Deisenroth & Rasmussen 2011)',
    outputs: {
      mean: 'mean of the outputs, E; a number if y is a list of numbers',
      variance: 'covariance of the outputs without noise, E × E; a number if y is a list of numbers',
      inputOutputCov:
        'inverse of inputVar times Cov[input, output], D × E; without the axis of the outputs if y is a list of numbers, without that of the inputs if inputMean is a number',
    },
  },
  schema,
  ({ x, y, lengthScale, signalVar, noiseVar, inputMean, inputVar }) => {
    const inputs = toPoints(x);
    const dimension = row(inputs, 0).length;
    requireInput(inputs.length <= MOST_POINTS, 'x', `at most ${MOST_POINTS} points`, inputs.length);
    requireInput(y.length === inputs.length, 'y', `a list of ${inputs.length}, one a point of x`, y);
    const targets = toPoints(y);
    const outputs = row(targets, 0).length;
    requireInput(outputs <= MOST_OUTPUTS, 'y', `at most ${MOST_OUTPUTS} outputs`, outputs);
    const mean = typeof inputMean === 'number' ? [inputMean] : inputMean;
    requireInput(
      mean.length === dimension,
      'inputMean',
      `a list of ${dimension}, one a dimension of x`,
      inputMean,
    );
    const covariance = toPositiveSemidefinite('inputVar', inputVar, dimension);
    const scales = lengthScales(lengthScale, dimension, outputs);
    const signals = perOutput('signalVar', signalVar, outputs);
    const noises = perOutput('noiseVar', noiseVar, outputs);
    const models = scales.map((own, a) => ({
      kernel: { lengthScales: own, signalVariance: component(signals, a) },
      noiseVariance: component(noises, a),
      targets: column(targets, a),
    }));
    const moments = withKernelMatrix(() => matchMoments(fitOutputs(inputs, models), { mean, covariance }));
    const byInput = isFlat(y) ? column(moments.inputOutputCov, 0) : moments.inputOutputCov;
    return {
      mean: isFlat(y) ? moments.mean[0] : moments.mean,
      variance: isFlat(y) ? diagonalOf(moments.variance)[0] : moments.variance,
      inputOutputCov: typeof inputMean === 'number' ? byInput[0] : byInput,
    };
  },
);

/** E rows of D length-scales. */
function lengthScales(given: number | Vector | Matrix, dimension: number, outputs: number): Matrix {
  const shared = (own: Vector): Matrix => Array.from({ length: outputs }, () => own);
  if (typeof given === 'number') return shared(Array.from({ length: dimension }, () => given));
  if (isFlat(given) && given.length === dimension) return shared(given);
  const rows = toPoints(given);
  const fits = rows.length === outputs && rows.every((own) => own.length === dimension);
  requireInput(
    fits,
    'lengthScale',
    `a number, a list of ${dimension}, or a ${outputs}×${dimension} matrix`,
    given,
  );
  return rows;
}

function perOutput(key: string, given: number | Vector, outputs: number): Vector {
  if (typeof given === 'number') return Array.from({ length: outputs }, () => given);
  requireInput(given.length === outputs, key, `a number or ${outputs}, one an output`, given);
  return given;
}
