import { z } from 'zod';
import { column } from '#numerics/matrix.ts';
import { attend } from '../../attention/model.ts';
import { tieOf } from '../../attention/tie.ts';
import { distribution, matrix } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';

/** Three tables have the square of it. */
const MOST_TOKENS = 500;

const schema = z.strictObject({
  keys: matrix.describe('D_q × N by rows: one column a token'),
  queries: matrix.describe('D_q × N'),
  values: matrix.describe('D_v × N'),
  root: z.boolean({ error: 'true or false' }).default(true).describe('whether scores are divided by √D_q'),
  hand: z
    .array(distribution.nullable(), { error: 'a list with null or N weights for each token' })
    .default([])
    .describe('for each query null, or N weights that replace its softmax'),
});

export const attention = model(
  {
    name: 'attention',
    summary: 'Dot-product self-attention from keys, queries and values, tokens as columns',
    outputs: {
      dots: 'KᵀQ, N × N',
      scores: 'KᵀQ/√D_q, or KᵀQ',
      weights: 'their softmax, column by column',
      outputs: 'V times the weights, D_v × N',
      distances:
        'for each query how far it must move for the key with the second largest score to match as well; null where no way leads there',
    },
  },
  schema,
  (input) => {
    const [rows, count] = [input.keys.length, input.keys[0]?.length ?? 0];
    requireInput(count <= MOST_TOKENS, 'keys', `at most ${MOST_TOKENS} columns`, count);
    const shape = `${rows} rows of ${count}, as keys`;
    requireInput(
      input.queries.length === rows && input.queries[0]?.length === count,
      'queries',
      shape,
      input.queries,
    );
    requireInput(input.values[0]?.length === count, 'values', `rows of ${count}, as keys`, input.values);
    const fits = input.hand.every((weights) => weights === null || weights.length === count);
    requireInput(
      fits && input.hand.length <= count,
      'hand',
      `null or ${count} weights for each of ${count} tokens`,
      input.hand,
    );
    const distances = Array.from({ length: count }, (_, n) =>
      count < 2 ? null : (tieOf(input.keys, column(input.queries, n))?.distance ?? null),
    );
    return { ...attend(input), distances };
  },
);
