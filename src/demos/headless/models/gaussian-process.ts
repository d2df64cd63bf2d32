import { z } from 'zod';
import { DRAWN_AT, drawFunctions, sampleMoments } from '#numerics/gaussian-process/line-draws.ts';
import { KERNELS } from '#numerics/gaussian-process/line-kernels.ts';
import { evidenceGradient, fitProcess, predictAt } from '#numerics/gaussian-process/line-regression.ts';
import { logMarginalLikelihood } from '#numerics/gaussian-process/marginal-likelihood.ts';
import { fitGaussianProcess, predict } from '#numerics/gaussian-process/regression.ts';
import { row } from '#numerics/matrix.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { component } from '#numerics/vector.ts';
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
  whole,
} from '../fields.ts';
import { model } from '../headless-model.ts';
import { withKernelMatrix } from '../kernel-matrix.ts';
import { requireInput } from '../input-error.ts';

const MOST_DRAWS = 1000;
/** More take minutes, or more memory than there is. */
const MOST_POINTS = 1000;
const MOST_PLACES = 2000;
const MOST_PLACES_DRAWN = 500;

const schema = z.strictObject({
  kernel: z
    .enum(KERNELS, { error: `one of ${KERNELS.join(', ')}` })
    .default('rbf')
    .describe('rbf (squared exponential); for points that are numbers also matern32, matern52, periodic'),
  x: points.describe('training inputs: N numbers, or N vectors of D entries'),
  y: vector.describe('training targets: N numbers'),
  lengthScale: positiveOrVector.describe('length-scale of the kernel: a number, or one a dimension'),
  signalSd: positive.describe('standard deviation of the function'),
  noiseSd: nonNegative.describe('standard deviation of the noise'),
  period: positive.optional().describe('of the periodic kernel'),
  at: oneOf([finite, vector, matrix], 'a number, a list of numbers or a list of vectors').describe(
    'where to predict: a list of points, or one point, for which mean and variance are numbers',
  ),
  draws: whole(0, MOST_DRAWS)
    .default(0)
    .describe('functions to draw from the posterior, for points that are numbers'),
  seed: whole(0, 2 ** 32 - 1)
    .default(1)
    .describe('of the draws'),
});

type Input = z.output<typeof schema>;

/** What a process says at places, and how well it explains the data. */
interface Found {
  readonly predictions: readonly { readonly mean: number; readonly variance: number }[];
  readonly logMarginalLikelihood: number;
  readonly fit: number;
  readonly complexity: number;
  readonly gradient: readonly number[];
  readonly drawn: readonly { readonly mean: number; readonly sd: number }[];
}

export const gaussianProcess = model(
  {
    name: 'gaussian-process',
    summary:
      'Gaussian process regression, mean zero, kernel signalSd² exp(-|a - b|²/(2 lengthScale²)) unless another is named',
    outputs: {
      mean: 'posterior mean at each point',
      variance: 'posterior variance of the latent function at each point, without the noise',
      logMarginalLikelihood: 'log p(y | x) in nats: fit + complexity - (N/2) log 2π',
      fit: '-½ yᵀC⁻¹y with C = K + noiseSd² I',
      complexity: '-½ log |C|',
      gradient:
        'of the log marginal likelihood in the logarithms of the length-scales, signalSd, noiseSd and the period, if there is one',
      drawnMean: 'mean of the drawn functions at each point; empty for fewer than two draws',
      drawnSd: 'their standard deviation there, over one less; empty likewise',
    },
  },
  schema,
  (input) => {
    const { kernel, x, y, lengthScale, period, at, draws } = input;
    const inputs = toPoints(x);
    const dimension = row(inputs, 0).length;
    requireInput(inputs.length <= MOST_POINTS, 'x', `at most ${MOST_POINTS} points`, inputs.length);
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
    const most = draws > 0 ? MOST_PLACES_DRAWN : MOST_PLACES;
    requireInput(places.length <= most, 'at', `at most ${most} points`, places.length);
    requireInput(
      (period === undefined) === (kernel !== 'periodic'),
      'period',
      'it with the periodic kernel and with no other',
      period ?? null,
    );
    requireInput(dimension === 1 || kernel === 'rbf', 'x', `numbers, for the kernel ${kernel}`, x);
    requireInput(dimension === 1 || draws === 0, 'draws', '0 unless the points of x are numbers', draws);
    const found = withKernelMatrix(() =>
      dimension === 1
        ? onTheLine(input, inputs, component(lengthScales, 0), places)
        : inSpace(input, inputs, lengthScales, places),
    );
    const means = found.predictions.map(({ mean }) => mean);
    const variances = found.predictions.map(({ variance }) => variance);
    return {
      mean: single === undefined ? means : means[0],
      variance: single === undefined ? variances : variances[0],
      logMarginalLikelihood: found.logMarginalLikelihood,
      fit: found.fit,
      complexity: found.complexity,
      gradient: found.gradient,
      drawnMean: found.drawn.map(({ mean }) => mean),
      drawnSd: found.drawn.map(({ sd }) => sd),
    };
  },
);

function onTheLine(
  { kernel, y, signalSd, noiseSd, period, draws, seed }: Input,
  inputs: readonly (readonly number[])[],
  lengthScale: number,
  places: readonly (readonly number[])[],
): Found {
  const prior = { kernel, lengthScale, signalSd, noiseSd, period: period ?? 1 };
  const fitted = fitProcess(
    prior,
    inputs.map((input, i): Pair => [component(input, 0), component(y, i)]),
  );
  const at = places.map((place) => component(place, 0));
  const slopes = evidenceGradient(fitted);
  const curves = draws < 2 ? [] : drawFunctions(fitted, { count: draws, seed, also: at });
  const { total, fit, complexity } = fitted.evidence;
  return {
    predictions: predictAt(fitted, at),
    logMarginalLikelihood: total,
    fit,
    complexity,
    gradient: [
      slopes.lengthScale,
      slopes.signalSd,
      slopes.noiseSd,
      ...(period === undefined ? [] : [slopes.period]),
    ],
    drawn:
      curves.length === 0
        ? []
        : at.map((_, i) => sampleMoments(curves.map((curve) => component(curve, DRAWN_AT.length + i)))),
  };
}

function inSpace(
  { y, signalSd, noiseSd }: Input,
  inputs: readonly (readonly number[])[],
  lengthScales: readonly number[],
  places: readonly (readonly number[])[],
): Found {
  const posterior = fitGaussianProcess(
    inputs,
    y,
    { lengthScales, signalVariance: signalSd ** 2 },
    noiseSd ** 2,
  );
  const logarithms = [...lengthScales, signalSd, noiseSd].map(Math.log);
  const { logMarginalLikelihood: total, fit, complexity } = posterior.evidence;
  return {
    predictions: places.map((place) => predict(posterior, place)),
    logMarginalLikelihood: total,
    fit,
    complexity,
    gradient: logMarginalLikelihood(inputs, y, logarithms).gradient,
    drawn: [],
  };
}
