import { z } from 'zod';
import { row } from '#numerics/matrix.ts';
import { fitGaussianProcess, predict } from '#numerics/gaussian-process/regression.ts';
import {
  finite,
  isFlat,
  matrix,
  nonNegative,
  oneOf,
  points,
  positive,
  positiveOrVector,
  toPoints,
  vector,
} from '../fields.ts';
import { model } from '../headless-model.ts';
import { withKernelMatrix } from '../kernel-matrix.ts';
import { requireInput } from '../input-error.ts';

const schema = z.strictObject({
  x: points.describe('training inputs: N numbers, or N vectors of D entries'),
  y: vector.describe('training targets: N numbers'),
  lengthScale: positiveOrVector.describe('length-scale of the kernel: a number, or one a dimension'),
  signalSd: positive.describe('standard deviation of the function'),
  noiseSd: nonNegative.describe('standard deviation of the noise'),
  at: oneOf([finite, vector, matrix], 'a number, a list of numbers or a list of vectors').describe(
    'where to predict: a list of points, or one point, for which mean and variance are numbers',
  ),
});

export const gaussianProcess = model(
  {
    name: 'gaussian-process',
    summary: 'Gaussian process regression, mean zero, kernel signalSd² exp(-|a - b|²/(2 lengthScale²))',
    outputs: {
      mean: 'posterior mean at each point',
      variance: 'posterior variance of the latent function at each point, without the noise',
      logMarginalLikelihood: 'log p(y | x) in nats',
    },
  },
  schema,
  ({ x, y, lengthScale, signalSd, noiseSd, at }) => {
    const inputs = toPoints(x);
    const dimension = row(inputs, 0).length;
    requireInput(y.length === inputs.length, 'y', `a list of ${inputs.length}, one a point of x`, y);
    const lengthScales =
      typeof lengthScale === 'number' ? Array.from({ length: dimension }, () => lengthScale) : lengthScale;
    requireInput(
      lengthScales.length === dimension,
      'lengthScale',
      `a number or ${dimension}, one a dimension of x`,
      lengthScale,
    );
    const single = typeof at === 'number' ? [at] : isFlat(at) && dimension > 1 ? at : undefined;
    const places = single === undefined ? toPoints(typeof at === 'number' ? [at] : at) : [single];
    requireInput(
      places.every((place) => place.length === dimension),
      'at',
      `points of dimension ${dimension}, as in x`,
      at,
    );
    const kernel = { lengthScales, signalVariance: signalSd ** 2 };
    const posterior = withKernelMatrix(() => fitGaussianProcess(inputs, y, kernel, noiseSd ** 2));
    const predictions = places.map((place) => predict(posterior, place));
    const means = predictions.map(({ mean }) => mean);
    const variances = predictions.map(({ variance }) => variance);
    return {
      mean: single === undefined ? means : means[0],
      variance: single === undefined ? variances : variances[0],
      logMarginalLikelihood: posterior.evidence.logMarginalLikelihood,
    };
  },
);
