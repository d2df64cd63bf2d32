import { z } from 'zod';
import type { Matrix, Vector } from '#numerics/matrix.ts';

/** The values that inputs are made of. Each one's message says what was expected. */
export const finite = z.number({ error: 'a finite number' });

export const positive = z.number({ error: 'a positive number' }).positive({ error: 'a positive number' });

export const nonNegative = z
  .number({ error: 'a number of at least 0' })
  .nonnegative({ error: 'a number of at least 0' });

/** A number between 0 and 1, both included. */
export const unitInterval = z
  .number({ error: 'a number from 0 to 1' })
  .min(0, { error: 'a number from 0 to 1' })
  .max(1, { error: 'a number from 0 to 1' });

/** A number above 0 and below 1. */
export const openUnitInterval = z
  .number({ error: 'a number between 0 and 1' })
  .gt(0, { error: 'a number between 0 and 1' })
  .lt(1, { error: 'a number between 0 and 1' });

/** 0 ≤ value < 1. */
export const belowOne = z
  .number({ error: 'a number of at least 0 and below 1' })
  .min(0, { error: 'a number of at least 0 and below 1' })
  .lt(1, { error: 'a number of at least 0 and below 1' });

export function whole(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** A number between two ends, both included. */
export function within({ min, max }: { readonly min: number; readonly max: number }) {
  const error = `a number from ${min} to ${max}`;
  return z.number({ error }).min(min, { error }).max(max, { error });
}

/** A list of at least one of the items. */
export function listOf<T extends z.ZodType>(item: T, error: string) {
  return z.array(item, { error }).min(1, { error });
}

export const vector = listOf(finite, 'a list of numbers');

function isRectangular(rows: Matrix): boolean {
  return rows.every((row) => row.length === rows[0]?.length);
}

export const matrix = listOf(listOf(finite, 'a row of numbers'), 'a matrix, as a list of rows').refine(
  isRectangular,
  {
    error: 'rows of equal length',
  },
);

/** One of several forms. What is inside a form is not reported, because a reader may have meant another. */
export function oneOf<const T extends readonly [z.ZodType, ...z.ZodType[]]>(forms: T, error: string) {
  return z.union(forms, { error });
}

export const numberOrVector = oneOf([finite, vector], 'a finite number or a list of them');

export const positiveOrVector = oneOf(
  [positive, listOf(positive, '')],
  'a positive number or a list of positive numbers',
);

/** N points: N numbers, or N vectors of equal length. */
export const points = oneOf([vector, matrix], 'a list of numbers, or of vectors of equal length');

/** A square matrix that may also be given as a number or by its diagonal. */
export const squareForm = oneOf([finite, vector, matrix], 'a number, a diagonal or a square matrix');

export const numberOrMatrix = oneOf(
  [finite, matrix],
  'a number or a matrix, as a list of rows of equal length',
);

/** Probabilities: non-negative, with sum one up to 1e-9. */
export const distribution = listOf(nonNegative, 'a list of probabilities').refine(
  (p) => Math.abs(p.reduce((sum, x) => sum + x, 0) - 1) <= 1e-9,
  { error: 'probabilities that add up to 1' },
);

/** N × D from N numbers (D = 1) or N vectors. */
export function toPoints(given: Vector | Matrix): Matrix {
  return given.map((point) => (typeof point === 'number' ? [point] : point));
}

export function isFlat(given: Vector | Matrix): given is Vector {
  return typeof given[0] === 'number';
}
