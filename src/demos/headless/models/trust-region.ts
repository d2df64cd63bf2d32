import { z } from 'zod';
import type { Matrix } from '#numerics/matrix.ts';
import { type Vector, dot } from '#numerics/vector.ts';
import { constrainedOptimum, gradientStep } from '../../trust-region/exact-step.ts';
import {
  type LineSearch,
  naturalStep,
  policyGradient,
  searchLine,
  trustRegionStep,
} from '../../trust-region/model.ts';
import { trustRegionTable } from '../../trust-region/table.ts';
import { distribution, isFlat, openUnitInterval, points, positive, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const schema = z.strictObject({
  logits: points.describe('of a softmax policy: one an action, or for several states a row each'),
  advantages: points.describe(
    'in the shape of the logits; a constant added to all of a state changes nothing',
  ),
  delta: positive.describe('bound on KL(old || new), in nats; on its average over the states'),
  stateWeights: distribution.optional().describe('how often each state is visited, with sum 1 (all alike)'),
  backtrack: openUnitInterval.default(0.5).describe('factor by which the line search shortens the step'),
  maxBacktracks: whole(0, 1000)
    .default(40)
    .describe('shortenings after which the old policy is kept (all zero)'),
  compare: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('whether to print what the step is measured against as well'),
});

/** What the demo shows beside the step taken; nothing where all advantages are equal. */
function comparison(logits: Vector, advantages: Vector, delta: number, search: LineSearch): object {
  const step = naturalStep(logits, advantages, delta);
  const trials = searchLine(logits, advantages, step, delta, search);
  const [full, last] = [trials[0], trials.at(-1)];
  if (full === undefined) return {};
  return {
    share: last?.accepted === true ? last.share : 0,
    promised: { kl: delta, gain: dot(policyGradient(logits, advantages), step) },
    full: { step, kl: full.kl, gain: full.gain },
    plain: gradientStep(logits, advantages, delta),
    optimum: constrainedOptimum(logits, advantages, delta),
  };
}

export const trustRegion = model(
  {
    name: 'trust-region',
    summary:
      'A step of TRPO for one state or a table: √(2 delta / gᵀF⁺g) F⁺g, shortened until the true KL is at most delta and the gain positive',
    outputs: {
      step: 'added to the logits, in their shape; its entries add up to zero in each state',
      kl: 'KL(old || new) after the step, exact, in nats',
      gain: 'expected advantage under the new policy less that under the old',
      share: 'with compare: how much of the full step this is',
      promised: 'with compare: kl and gain of the full step as the models have them',
      full: 'with compare: step, true kl and true gain of the full step',
      plain: 'with compare: the same along the plain gradient, as far as delta allows',
      optimum: 'with compare: the same of the best policy with KL(old || new) of at most delta',
    },
  },
  schema,
  ({ logits, advantages, delta, stateWeights, compare, ...search }) => {
    const [rows, others] = [toRows(logits), toRows(advantages)];
    const count = rows[0]?.length ?? 0;
    requireInput(
      isFlat(advantages) === isFlat(logits) &&
        others.length === rows.length &&
        others.every((own) => own.length === count),
      'advantages',
      isFlat(logits) ? `a list of ${count}, one a logit` : `${rows.length} rows of ${count}, as logits`,
      advantages,
    );
    const weights = stateWeights ?? rows.map(() => 1 / rows.length);
    requireInput(
      weights.length === rows.length,
      'stateWeights',
      `a list of ${rows.length}, one a state`,
      weights,
    );
    requireInput(!compare || isFlat(logits), 'compare', 'false for a table of several states', compare);
    const [own, gains] = [rows[0] ?? [], others[0] ?? []];
    const { step, kl, gain } = isFlat(logits)
      ? trustRegionStep(own, gains, delta, search)
      : trustRegionTable(
          rows.map((row, s) => ({ logits: row, advantages: others[s] ?? [], weight: weights[s] ?? 0 })),
          delta,
          search,
        );
    return { step, kl, gain, ...(compare ? comparison(own, gains, delta, search) : {}) };
  },
);

/** One state a row. */
function toRows(given: Vector | Matrix): Matrix {
  return isFlat(given) ? [given] : given;
}
