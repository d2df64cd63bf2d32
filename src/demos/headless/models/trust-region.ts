import { z } from 'zod';
import { type Vector, dot } from '#numerics/vector.ts';
import { constrainedOptimum, gradientStep } from '../../trust-region/exact-step.ts';
import {
  type LineSearch,
  naturalStep,
  policyGradient,
  searchLine,
  trustRegionStep,
} from '../../trust-region/model.ts';
import { openUnitInterval, positive, vector, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const schema = z.strictObject({
  logits: vector.describe('of a softmax policy, one an action'),
  advantages: vector.describe('one an action; a constant added to all changes nothing'),
  delta: positive.describe('bound on KL(old || new), in nats'),
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
      'A step of TRPO for one state: √(2 delta / gᵀF⁺g) F⁺g, shortened until the true KL is at most delta and the gain positive',
    outputs: {
      step: 'added to the logits; its entries add up to zero',
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
  ({ logits, advantages, delta, compare, ...search }) => {
    requireInput(
      advantages.length === logits.length,
      'advantages',
      `a list of ${logits.length}, one a logit`,
      advantages,
    );
    const { step, kl, gain } = trustRegionStep(logits, advantages, delta, search);
    return { step, kl, gain, ...(compare ? comparison(logits, advantages, delta, search) : {}) };
  },
);
