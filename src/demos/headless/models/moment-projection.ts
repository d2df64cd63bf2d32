import { z } from 'zod';
import { row } from '#numerics/matrix.ts';
import { mixtureMoments } from '#numerics/multivariate-gaussian.ts';
import { distribution, isFlat, listOf, points, squareForm, toPoints } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';
import { toPositiveSemidefinite } from '../square.ts';

const schema = z.strictObject({
  weights: distribution.describe('of the components, with sum 1'),
  means: points.describe('of the components: a number each, or d numbers each'),
  variances: listOf(squareForm, 'a list of variances').describe(
    'of the components: a number each (for all entries), a list of d variances each, or a d × d covariance each',
  ),
});

export const momentProjection = model(
  {
    name: 'moment-projection',
    summary:
      'The normal distribution nearest to a mixture p in KL(p || q): the one with its mean and covariance',
    outputs: {
      mean: 'of the mixture: a number if the means are numbers, else d numbers',
      variance: 'of the mixture: a number if the means are numbers, else the d × d covariance',
    },
  },
  schema,
  ({ weights, means, variances }) => {
    const centres = toPoints(means);
    const count = weights.length;
    requireInput(centres.length === count, 'means', `a list of ${count}, one a weight`, means);
    requireInput(variances.length === count, 'variances', `a list of ${count}, one a weight`, variances);
    const d = row(centres, 0).length;
    const components = centres.map((mean, i) => ({
      mean,
      covariance: toPositiveSemidefinite(`variances[${i}]`, variances[i] ?? [], d),
    }));
    const { mean, covariance } = mixtureMoments(weights, components);
    return isFlat(means) ? { mean: mean[0], variance: covariance[0]?.[0] } : { mean, variance: covariance };
  },
  { covariances: 'variances' },
);
