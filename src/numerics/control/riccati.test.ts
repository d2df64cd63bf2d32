import { describe, expect, test } from 'vitest';
import { type Matrix, add, largestEntry, multiply, subtract, transpose } from '../matrix.ts';
import { riccatiAtRest, riccatiRecursion, riccatiStep } from './riccati.ts';

const scalar = (a: number, b: number, q: number, r: number) => ({ A: [[a]], B: [[b]], Q: [[q]], R: [[r]] });

function expectClose(found: Matrix, expected: Matrix, tolerance: number): void {
  expect(largestEntry(subtract(found, expected))).toBeLessThan(tolerance);
}

describe('the Riccati recursion', () => {
  test('runs backwards through quotients of Fibonacci numbers', () => {
    const steps = riccatiRecursion(scalar(1, 1, 1, 1), [[1]], 4);
    [55 / 34, 21 / 13, 8 / 5, 3 / 2].forEach((value, t) =>
      expect(steps[t]?.P[0]?.[0]).toBeCloseTo(value, 15),
    );
    expect(steps[0]?.K[0]?.[0]).toBeCloseTo(21 / 34, 15);
  });

  test('agrees with its first form, Q + AᵀP(A − BK)', () => {
    const problem = { A: [[1, 0.1], [0, 1]], B: [[0.005], [0.1]], Q: [[1, 0], [0, 0]], R: [[0.01]] }; // prettier-ignore
    const next = [[2, 0.3], [0.3, 1]]; // prettier-ignore
    const { P, K } = riccatiStep(problem, next);
    const { A, B, Q } = problem;
    const closed = subtract(A, multiply(B, K));
    expectClose(P, add(Q, multiply(transpose(A), multiply(next, closed))), 1e-14);
  });

  test('comes to rest at the golden ratio, and says so where it does not', () => {
    const { P, steps } = riccatiAtRest(scalar(1, 1, 1, 1));
    expect(P[0]?.[0]).toBeCloseTo((1 + Math.sqrt(5)) / 2, 12);
    // Errors shrink by 0.146 a step: 1e-13 takes sixteen.
    expect(steps).toBe(16);
    expect(() => riccatiAtRest(scalar(2, 0, 1, 1), { most: 50 })).toThrow(RangeError);
  });
});
