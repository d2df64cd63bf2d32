import { z } from 'zod';
import { trustRegionStep } from '../../trust-region/model.ts';
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
});

export const trustRegion = model(
  {
    name: 'trust-region',
    summary:
      'A step of TRPO for one state: √(2 delta / gᵀF⁺g) F⁺g, shortened until the true KL is at most delta and the gain positive',
    outputs: {
      step: 'added to the logits; its entries add up to zero',
      kl: 'KL(old || new) after the step, exact, in nats',
      gain: 'expected advantage under the new policy less that under the old',
    },
  },
  schema,
  ({ logits, advantages, delta, ...search }) => {
    requireInput(
      advantages.length === logits.length,
      'advantages',
      `a list of ${logits.length}, one a logit`,
      advantages,
    );
    const { step, kl, gain } = trustRegionStep(logits, advantages, delta, search);
    return { step, kl, gain };
  },
);
