import { z } from 'zod';
import { solveDiscreteRiccati } from '#numerics/control/algebraic-riccati.ts';
import { numberOrMatrix, squareForm } from '../fields.ts';
import { model } from '../headless-model.ts';
import { inputMatrix, linearQuadratic } from '../linear-system.ts';

const schema = z.strictObject({
  A: numberOrMatrix.describe('n × n, or a number'),
  B: inputMatrix.describe('n × m; a list of n numbers is a column; or a number'),
  Q: squareForm.describe(
    'n × n, symmetric positive semidefinite; or its diagonal; or a number times the identity',
  ),
  R: squareForm.describe(
    'm × m, symmetric positive definite; or its diagonal; or a number times the identity',
  ),
});

export const lqr = model(
  {
    name: 'lqr',
    summary:
      "Linear quadratic regulator over an infinite horizon in discrete time: x' = Ax + Bu, cost sum of xᵀQx + uᵀRu",
    outputs: {
      P: 'the cost to go is xᵀPx, n × n; a number if A is one; of several solutions of the Riccati equation the one that stabilises',
      K: 'the best control is u = -Kx, m × n; a number if A is one',
    },
  },
  schema,
  (given) => {
    const { P, K } = solveDiscreteRiccati(linearQuadratic(given));
    return typeof given.A === 'number' ? { P: P[0]?.[0], K: K[0]?.[0] } : { P, K };
  },
);
