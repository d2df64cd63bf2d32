import { describe, expect, test } from 'vitest';
import { add, largestEntry, multiply, subtract, transpose } from '../matrix.ts';
import { riccatiFixedPoint, riccatiStep, type Regulator } from './riccati.ts';

const scalar: Regulator = { a: [[1]], b: [[1]], q: [[1]], r: [[1]] };
const integrator: Regulator = { a: [[1, 0.1], [0, 1]], b: [[0.005], [0.1]], q: [[1, 0], [0, 0]], r: [[0.01]] }; // prettier-ignore

describe('the Riccati recursion', () => {
  test('of quotients of Fibonacci numbers', () => {
    expect(riccatiStep(scalar, [[8 / 5]]).p[0]?.[0]).toBeCloseTo(21 / 13, 15);
    expect(riccatiStep(scalar, [[8 / 5]]).k[0]?.[0]).toBeCloseTo(-8 / 13, 15);
  });

  test('comes to rest at the golden ratio, and for a double integrator at round numbers', () => {
    expect(riccatiFixedPoint(scalar).p[0]?.[0]).toBeCloseTo((1 + Math.sqrt(5)) / 2, 12);
    const { p, k } = riccatiFixedPoint(integrator);
    expect(largestEntry(subtract(p, [[5, 1], [1, 0.45]]))).toBeLessThan(1e-10); // prettier-ignore
    expect(largestEntry(subtract(k, [[-8, -4]]))).toBeLessThan(1e-10);
  });

  test('agrees with its third form, which any gain may enter', () => {
    const { a, b, q, r } = integrator;
    const next = [[2, 0.3], [0.3, 1]]; // prettier-ignore
    const { p, k } = riccatiStep(integrator, next);
    const closed = add(a, multiply(b, k));
    const third = add(
      add(q, multiply(transpose(k), multiply(r, k))),
      multiply(transpose(closed), multiply(next, closed)),
    );
    expect(largestEntry(subtract(p, third))).toBeLessThan(1e-14);
  });

  test('says so when it does not come to rest', () => {
    expect(() => riccatiFixedPoint({ ...scalar, a: [[2]], b: [[0]] }, { most: 50 })).toThrow(RangeError);
  });
});
