import { z } from 'zod';
import { conjugateGradient as iterate } from '#numerics/conjugate-gradient.ts';
import { type Matrix, largestEntry, multiplyVector, scale, shape } from '#numerics/matrix.ts';
import { type Vector, scaleVector, subtractVectors, zeroVector } from '#numerics/vector.ts';
import { numberOrMatrix, numberOrVector, whole } from '../fields.ts';
import { model } from '../headless-model.ts';
import { requireInput } from '../input-error.ts';
import { toPositiveDefinite } from '../square.ts';

/** All iterates are kept: a hundred megabytes. */
const MOST_NUMBERS = 5_000_000;

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
    const most = Math.floor(MOST_NUMBERS / n);
    const steps = iterations ?? n;
    requireInput(steps <= most, 'iterations', `at most ${most} for ${n} numbers`, steps);
    const x = solve(matrix, toVector('b', b), start, steps);
    return { x: typeof A === 'number' ? x[0] : x };
  },
);

/**
 * The last iterate, in units in which A and the first residual are about one: their squares neither vanish nor overflow. The units are powers
 * of two, which round nothing.
 */
function solve(A: Matrix, b: Vector, x0: Vector, iterations: number): Vector {
  const unitA = unit(largestEntry(A));
  const unitB = unit(largestEntry([subtractVectors(b, multiplyVector(A, x0))]));
  const scaled = scale(1 / unitA, A);
  const iterates = iterate(
    (v) => multiplyVector(scaled, v),
    scaleVector(1 / unitB, b),
    scaleVector(unitA / unitB, x0),
    iterations,
  );
  return scaleVector(unitB / unitA, iterates.at(-1)?.x ?? []);
}

function unit(size: number): number {
  return size > 0 && size < Infinity ? 2 ** Math.floor(Math.log2(size)) : 1;
}
