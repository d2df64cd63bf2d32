import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { wasserstein1 } from './wasserstein.ts';

/** The transport plan that moves mass from left to right in order, which on the line is optimal. */
function greedyTransport(p: number[], q: number[]): number {
  const [left, right] = [[...p], [...q]];
  let [i, j, cost] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const mass = Math.min(left[i] ?? 0, right[j] ?? 0);
    cost += mass * Math.abs(i - j);
    left[i] = (left[i] ?? 0) - mass;
    right[j] = (right[j] ?? 0) - mass;
    if (left[i] === 0) i += 1;
    else j += 1;
  }
  return cost;
}

describe('the Wasserstein distance on the line', () => {
  test('is how far a point mass moves', () => expect(wasserstein1([1, 0], [0, 1], [-3, 4])).toBe(7));

  test('positions in any order (SciPy 1.17, wasserstein_distance: 0.45)', () => {
    expect(wasserstein1([0.1, 0.2, 0.3, 0.4], [0.4, 0.3, 0.2, 0.1], [3, -1, 0.5, 2])).toBeCloseTo(0.45, 15);
  });

  test('equals the cost of moving the mass from left to right', () => {
    const masses = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(masses, masses, (first, second) => {
        const [a, b] = [first.reduce((s, x) => s + x, 0), second.reduce((s, x) => s + x, 0)];
        fc.pre(a > 0 && b > 0);
        // Whole numbers with the same sum, so that both computations are exact.
        const [p, q] = [first.map((x) => x * b), second.map((x) => x * a)];
        expect(wasserstein1(p, q, [0, 1, 2, 3, 4, 5])).toBe(greedyTransport(p, q));
      }),
      { seed: 19, numRuns: 200 },
    );
  });

  test('refuses lists of different lengths', () => {
    expect(() => wasserstein1([1], [0.5, 0.5], [0, 1])).toThrow(RangeError);
  });
});
