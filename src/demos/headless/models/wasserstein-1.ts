import { z } from 'zod';
import { wasserstein1 as distance } from '#numerics/wasserstein.ts';
import { distribution, vector } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

const schema = z.strictObject({
  p: distribution.describe('probabilities of the positions, with sum 1'),
  q: distribution.describe('the same of the other distribution'),
  positions: vector.optional().describe('on the line, in any order (0, 1, 2, ...)'),
});

export const wasserstein1 = model(
  {
    name: 'wasserstein-1',
    summary:
      'The 1-Wasserstein (earth mover) distance between two distributions on the same points of the line',
    outputs: { distance: 'mass times way, least of all transports' },
  },
  schema,
  ({ p, q, positions = p.map((_, i) => i) }) => {
    requireInput(q.length === p.length, 'q', `a list of ${p.length}, as p`, q);
    requireInput(
      positions.length === p.length,
      'positions',
      `a list of ${p.length}, one a probability`,
      positions,
    );
    return { distance: distance(p, q, positions) };
  },
);
