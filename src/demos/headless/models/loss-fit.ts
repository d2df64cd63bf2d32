import { z } from 'zod';
import { exactFit } from '../../losses/exact.ts';
import {
  type DataPoint,
  SHAPES,
  argumentOf,
  descend,
  gradientOf,
  predict,
  pullOf,
  totalLoss,
} from '../../losses/fit.ts';
import { LOSSES, lossOf, massOfLabels, rivals } from '../../losses/loss.ts';
import { finite, listOf, positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';

/** Corners are intersections of two of them. */
const MOST_POINTS = 200;

const schema = z.strictObject({
  loss: z.enum(LOSSES, { error: `one of ${LOSSES.join(', ')}` }).describe('of one prediction'),
  points: listOf(z.tuple([finite, finite], { error: '[x, y]' }), 'a list of [x, y]')
    .max(MOST_POINTS, { error: `at most ${MOST_POINTS} points` })
    .describe('[x, y]; as a label a point is +1 for y > 0, otherwise −1'),
  shape: z
    .enum(SHAPES, { error: `one of ${SHAPES.join(', ')}` })
    .default('line')
    .describe('of the fit: a + bx, or a'),
  delta: positive.default(1).describe('δ of the loss "huber"'),
  learningRate: positive.default(0.1).describe('α: a step is α times the mean gradient'),
  steps: whole(0, 10_000).default(0).describe('of gradient descent from a = b = 0'),
});

export const lossFit = model(
  {
    name: 'loss-fit',
    summary: 'A line or a constant fitted under a loss: gradient descent beside the exact minimum',
    outputs: {
      line: '[a, b] after the descent',
      loss: 'sum of losses there',
      gradient: 'of the sum in a and b',
      arguments: 'residuals y − f, or margins tf',
      pulls: '∂ℓ/∂f of each point',
      exact: '[a, b] of the least sum; empty if there is none',
      exactLoss: 'the least sum, in a list; empty if there is none',
      logNormaliser: 'log ∫ exp(−ℓ) for numbers; 0 for labels',
      masses:
        '∫ exp(−ℓ) for numbers; for labels the sum of exp(−ℓ) over both, at the prediction of each point',
      compared: '[a, b, least sum] of each loss of the kind; empty if there is none',
    },
  },
  schema,
  ({ loss: name, points: given, shape, delta, learningRate, steps }) => {
    const loss = lossOf(name, delta);
    const points: readonly DataPoint[] = given;
    const line = descend(loss, points, shape, learningRate, steps).at(-1) ?? [0, 0];
    const exact = exactFit(name, points, shape, delta);
    return {
      line,
      loss: totalLoss(loss, line, points),
      gradient: gradientOf(loss, line, points, shape),
      arguments: points.map((point) => argumentOf(loss, line, point)),
      pulls: points.map((point) => pullOf(loss, line, point)),
      exact: exact ?? [],
      exactLoss: exact === null ? [] : [totalLoss(loss, exact, points)],
      logNormaliser: loss.logNormaliser,
      masses: points.map(([x]) =>
        loss.kind === 'labels' ? massOfLabels(loss, predict(line, x)) : Math.exp(loss.logNormaliser),
      ),
      compared: Object.fromEntries(
        rivals(loss.kind).map((rival) => {
          const fit = exactFit(rival, points, shape, delta);
          return [rival, fit === null ? [] : [...fit, totalLoss(lossOf(rival, delta), fit, points)]];
        }),
      ),
    };
  },
);
