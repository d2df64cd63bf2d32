import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { NotPositiveDefiniteError } from '../cholesky.ts';
import { type Matrix, fromEntries, identity, largestEntry, subtract } from '../matrix.ts';
import { component } from '../vector.ts';
import { NoStabilisingSolutionError, solveDiscreteRiccati } from './algebraic-riccati.ts';
import { riccatiStep } from './riccati.ts';

const scalar = (a: number, b: number, q: number, r: number) => ({ A: [[a]], B: [[b]], Q: [[q]], R: [[r]] });

function expectClose(found: Matrix, expected: Matrix, tolerance: number): void {
  expect(largestEntry(subtract(found, expected))).toBeLessThan(tolerance);
}

describe('the discrete algebraic Riccati equation', () => {
  test('with all scalars one, P is the golden ratio and K its inverse', () => {
    const golden = (1 + Math.sqrt(5)) / 2;
    const { P, K } = solveDiscreteRiccati(scalar(1, 1, 1, 1));
    expectClose(P, [[golden]], 1e-15);
    expectClose(K, [[golden - 1]], 1e-15);
  });

  test('the double integrator whose solution has round numbers', () => {
    const { P, K } = solveDiscreteRiccati({
      A: [
        [1, 0.1],
        [0, 1],
      ],
      B: [[0.005], [0.1]],
      Q: [
        [1, 0],
        [0, 0],
      ],
      R: [[0.01]],
    });
    expectClose(
      P,
      [
        [5, 1],
        [1, 0.45],
      ],
      1e-12,
    );
    expectClose(K, [[8, 4]], 1e-11);
  });

  test('three states, two controls (SciPy 1.17, solve_discrete_are)', () => {
    const { P, K } = solveDiscreteRiccati({
      A: [
        [1, 0.2, 0],
        [0, 1, 0.3],
        [0.1, 0, 0.9],
      ],
      B: [
        [0, 1],
        [0.5, 0],
        [0, 0.2],
      ],
      Q: [
        [1, 0, 0],
        [0, 2, 0],
        [0, 0, 0.5],
      ],
      R: [
        [2, 0.3],
        [0.3, 1],
      ],
    });
    const expectedP = [
      [1.614203120386761, 0.3191681388413742, -0.019623524983442272],
      [0.3191681388413742, 5.207293412691242, 1.77118200402316],
      [-0.019623524983442272, 1.77118200402316, 4.97966586511681],
    ];
    const expectedK = [
      [-0.04416953200002669, 0.7631927354935061, 0.4221503740209379],
      [0.6187871169169389, 0.18161694827569183, 0.28939735093509455],
    ];
    expectClose(P, expectedP, 1e-12);
    expectClose(K, expectedK, 1e-12);
  });

  test('cheap control keeps its digits (value iteration with fifty digits; SciPy 1.17 agrees to 1e-15)', () => {
    const { P } = solveDiscreteRiccati({
      A: [
        [1, 0.1],
        [0, 1],
      ],
      B: [[0.005], [0.1]],
      Q: identity(2),
      R: [[1e-12]],
    });
    const expected = [
      [11.000000000095238, 0.5000000001],
      [0.5000000001, 1.0250000001097619],
    ];
    expectClose(P, expected, 1e-12 * largestEntry(expected));
  });

  test('a growing mode that costs nothing is stabilised nevertheless: of two solutions the larger', () => {
    // 1 = a² − a²p/(r + p) at q = 0: p = (a² − 1)r.
    const { P, K } = solveDiscreteRiccati(scalar(2, 1, 0, 1));
    expectClose(P, [[3]], 1e-14);
    expectClose(K, [[1.5]], 1e-14);
    const pair = solveDiscreteRiccati({
      A: [
        [2, 0],
        [0, 0.5],
      ],
      B: identity(2),
      Q: [
        [0, 0],
        [0, 1],
      ],
      R: identity(2),
    });
    // p² − p/4 − 1 = 0 for the other mode.
    expectClose(pair.P, [[3, 0], [0, (0.25 + Math.sqrt(0.0625 + 4)) / 2]], 1e-13); // prettier-ignore
  });

  test('a mode without control, or on the unit circle without cost, has no stabilising solution', () => {
    for (const problem of [scalar(2, 0, 1, 1), scalar(1, 1, 0, 1), scalar(-1, 1, 0, 1)])
      expect(() => solveDiscreteRiccati(problem)).toThrow(NoStabilisingSolutionError);
    expect(
      () =>
      solveDiscreteRiccati({ A: identity(2), B: identity(2), Q: [[1, 0], [0, 0]], R: identity(2) }), // prettier-ignore
    ).toThrow(NoStabilisingSolutionError);
    expect(solveDiscreteRiccati(scalar(0.5, 1, 0, 1)).P).toEqual([[0]]);
    expect(solveDiscreteRiccati(scalar(0.5, 0, 3, 1)).P[0]?.[0]).toBeCloseTo(4, 14);
  });

  test('an R that costs nothing is refused', () => {
    expect(() => solveDiscreteRiccati(scalar(1, 1, 1, 0))).toThrow(NotPositiveDefiniteError);
  });

  test('is where value iteration ends, from zero', () => {
    const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(entries, (flat) => {
        const problem = {
          A: fromEntries(2, 2, (i, j) => component(flat, 2 * i + j)),
          B: [[component(flat, 4) + 1.5], [component(flat, 5)]],
          Q: identity(2),
          R: [[0.5]],
        };
        let P: Matrix = [
          [0, 0],
          [0, 0],
        ];
        for (let k = 0; k < 300; k += 1) P = riccatiStep(problem, P).P;
        // A mode that control barely reaches may need longer than these steps.
        fc.pre(largestEntry(subtract(riccatiStep(problem, P).P, P)) < 1e-13 * largestEntry(P));
        expectClose(solveDiscreteRiccati(problem).P, P, 1e-10 * largestEntry(P));
      }),
      { seed: 29, numRuns: 60 },
    );
  });
});
