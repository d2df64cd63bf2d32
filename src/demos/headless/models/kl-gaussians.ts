import { z } from 'zod';
import type { Matrix, Vector } from '#numerics/matrix.ts';
import { klMultivariateGaussian } from '#numerics/multivariate-gaussian.ts';
import { numberOrVector, positiveOrVector, squareForm } from '../fields.ts';
import { model } from '../headless-model.ts';
import { InputError, requireInput } from '../input-error.ts';
import { toPositiveDefinite, toSquare } from '../square.ts';

const sd = positiveOrVector.optional();
const cov = squareForm.optional();

const schema = z.strictObject({
  mean0: numberOrVector.describe('of the first: a number, or d numbers'),
  sd0: sd.describe('standard deviation of the first: a number (for all), or one an entry; or else cov0'),
  cov0: cov.describe('covariance of the first: d × d, its diagonal, or a number times the identity'),
  mean1: numberOrVector.describe('of the second'),
  sd1: sd.describe('standard deviation of the second; or else cov1'),
  cov1: cov.describe('covariance of the second'),
});

export const klGaussians = model(
  {
    name: 'kl-gaussians',
    summary: 'KL divergence of the first normal distribution from the second, KL(0 || 1), in closed form',
    outputs: { kl: 'in nats' },
  },
  schema,
  ({ mean0, sd0, cov0, mean1, sd1, cov1 }) => {
    const first = toVector(mean0);
    const second = toVector(mean1);
    requireInput(second.length === first.length, 'mean1', `a list of ${first.length}, as mean0`, mean1);
    const kl = klMultivariateGaussian(
      { mean: first, covariance: covariance('0', first.length, sd0, cov0) },
      { mean: second, covariance: covariance('1', first.length, sd1, cov1) },
    );
    return { kl };
  },
  { covariance0: 'cov0', covariance1: 'cov1', var0: 'cov0', var1: 'cov1' },
);

function toVector(mean: number | Vector): Vector {
  return typeof mean === 'number' ? [mean] : mean;
}

/** The covariance that the one or the other key gives. @throws InputError if it is both or neither, or not of dimension d */
function covariance(
  index: string,
  d: number,
  sdGiven: number | Vector | undefined,
  covGiven: number | Vector | Matrix | undefined,
): Matrix {
  if (sdGiven !== undefined && covGiven !== undefined)
    throw new InputError(`sd${index}, cov${index}: expected one of the two, found both`);
  if (covGiven !== undefined) return toPositiveDefinite(`cov${index}`, covGiven, d);
  if (sdGiven === undefined) throw new InputError(`sd${index}: missing; expected it or cov${index}`);
  const sds = typeof sdGiven === 'number' ? Array.from({ length: d }, () => sdGiven) : sdGiven;
  requireInput(sds.length === d, `sd${index}`, `a number or ${d}, one an entry of mean${index}`, sdGiven);
  const variances = sds.map((value) => value ** 2);
  const within = variances.every((value) => value > 0 && value < Infinity);
  requireInput(within, `sd${index}`, 'standard deviations whose squares a float64 holds', sdGiven);
  return toSquare(`sd${index}`, variances, d);
}
