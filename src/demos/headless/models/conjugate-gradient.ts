import { z } from 'zod';
import { conjugateGradient as iterate } from '#numerics/conjugate-gradient.ts';
import { multiplyVector, shape } from '#numerics/matrix.ts';
import { zeroVector } from '#numerics/vector.ts';
import { numberOrMatrix, numberOrVector, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';
import { toPositiveDefinite } from '../square.ts';

const schema = z.strictObject({
  A: numberOrMatrix.describe('n × n, symmetric positive definite; or a number'),
  b: numberOrVector.describe('n numbers; or a number'),
  x0: numberOrVector.optional().describe('where to start (zero)'),
  iterations: whole(0, 1_000_000)
    .optional()
    .describe('steps to do (n); fewer are done once the residual is zero'),
});

export const conjugateGradient = model(
  {
    name: 'conjugate-gradient',
    summary: 'Conjugate gradients for Ax = b (Hestenes & Stiefel 1952)',
    outputs: { x: 'the iterate after the last step, n numbers; a number if A is one' },
  },
  schema,
  ({ A, b, x0, iterations }) => {
    const n = typeof A === 'number' ? 1 : shape(A)[0];
    const matrix = toPositiveDefinite('A', A, n);
    const toVector = (key: string, given: number | readonly number[]) => {
      const entries = typeof given === 'number' ? [given] : given;
      requireInput(entries.length === n, key, `a list of ${n}, one a row of A`, given);
      return entries;
    };
    const start = x0 === undefined ? zeroVector(n) : toVector('x0', x0);
    const iterates = iterate((v) => multiplyVector(matrix, v), toVector('b', b), start, iterations ?? n);
    const x = iterates.at(-1)?.x;
    return { x: typeof A === 'number' ? x?.[0] : x };
  },
);
