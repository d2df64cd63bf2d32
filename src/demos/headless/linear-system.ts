import { type Matrix, type Vector, shape } from '#numerics/matrix.ts';
import type { LinearQuadratic } from '#numerics/control/riccati.ts';
import { finite, matrix, oneOf, toPoints, vector } from './fields.ts';
import { requireInput } from './input-error.ts';
import { toPositiveDefinite, toPositiveSemidefinite } from './square.ts';

/** B of x′ = Ax + Bu. */
export const inputMatrix = oneOf(
  [finite, vector, matrix],
  'a number, a column or a matrix, as a list of rows',
);

interface Given {
  readonly A: number | Matrix;
  readonly B: number | Vector | Matrix;
  readonly Q: number | Vector | Matrix;
  readonly R: number | Vector | Matrix;
}

/** The matrices of a linear quadratic problem. @throws InputError if shapes do not fit or a weight is not definite */
export function linearQuadratic({ A: givenA, B: givenB, Q, R }: Given): LinearQuadratic {
  const A = typeof givenA === 'number' ? [[givenA]] : givenA;
  const [n, columns] = shape(A);
  requireInput(n === columns, 'A', 'a square matrix', givenA);
  const B = typeof givenB === 'number' ? [[givenB]] : toPoints(givenB);
  requireInput(B.length === n, 'B', `a matrix with as many rows as A, ${n}`, givenB);
  const m = shape(B)[1];
  return { A, B, Q: toPositiveSemidefinite('Q', Q, n), R: toPositiveDefinite('R', R, m) };
}
