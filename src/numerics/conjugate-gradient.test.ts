import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { choleskyFactor, choleskySolve } from './cholesky.ts';
import { conjugateGradient } from './conjugate-gradient.ts';
import { type Matrix, add, fromEntries, identity, multiply, multiplyVector, transpose } from './matrix.ts';
import { component, dot } from './vector.ts';

const run = (a: Matrix, b: number[], x0: number[], iterations: number) =>
  conjugateGradient((v) => multiplyVector(a, v), b, x0, iterations);

describe('conjugate gradients', () => {
  test("Shewchuk's example: from (−2, −2) by exact line search to (2/25, −46/75), then to (2, −2)", () => {
    const iterates = run(
      [
        [3, 2],
        [2, 6],
      ],
      [2, -8],
      [-2, -2],
      2,
    );
    // r₀ = (12, 8), rᵀr = 208, rᵀAr = 1200: the step is 13/75.
    expect(iterates[1]?.x[0]).toBeCloseTo(2 / 25, 14);
    expect(iterates[1]?.x[1]).toBeCloseTo(-46 / 75, 14);
    expect(iterates[2]?.x[0]).toBeCloseTo(2, 14);
    expect(iterates[2]?.x[1]).toBeCloseTo(-2, 14);
  });

  test('stays where the residual is zero', () => {
    expect(run(identity(2), [1, 2], [1, 2], 5)).toHaveLength(1);
    expect(run(identity(2), [1, 2], [0, 0], 5).map(({ x }) => x)).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });

  test('n steps solve, residuals are orthogonal, directions conjugate', () => {
    const n = 4;
    const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: n * n,
      maxLength: n * n,
    });
    fc.assert(
      fc.property(entries, (flat) => {
        const g = fromEntries(n, n, (i, j) => component(flat, i * n + j));
        const a = add(multiply(g, transpose(g)), identity(n));
        const b = [1, -2, 3, 0.5];
        const iterates = run(a, b, [0, 0, 0, 0], n);
        const x = iterates.at(-1)?.x ?? [];
        choleskySolve(choleskyFactor(a), b).forEach((value, i) =>
          expect(component(x, i)).toBeCloseTo(value, 8),
        );
        const [first, second, third] = iterates;
        if (!first || !second || !third) return;
        expect(dot(first.residual, second.residual)).toBeCloseTo(0, 10);
        expect(dot(first.residual, third.residual)).toBeCloseTo(0, 10);
        expect(dot(first.direction, multiplyVector(a, second.direction))).toBeCloseTo(0, 10);
      }),
      { seed: 23, numRuns: 100 },
    );
  });
});
