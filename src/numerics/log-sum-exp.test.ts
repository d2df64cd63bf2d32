import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { logSoftmax, logSumExp, softmax } from './log-sum-exp.ts';
import { component } from './vector.ts';

describe('log-sum-exp and softmax', () => {
  test('do not overflow or underflow', () => {
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-1000, -1001])).toBeCloseTo(-1000 + Math.log1p(Math.exp(-1)), 12);
    expect(logSoftmax([0, -2000])[1]).toBe(-2000);
    expect(softmax([0, -2000])).toEqual([1, 0]);
  });

  test('an empty sum is zero, and so is one of zeros', () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
  });

  test('softmax(log p) = p', () => {
    softmax([0.1, 0.2, 0.7].map(Math.log)).forEach((value, i) =>
      expect(value).toBeCloseTo(component([0.1, 0.2, 0.7], i), 15),
    );
  });

  test('a shift of all logits changes nothing; the parts add up to one', () => {
    const logits = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(logits, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (a, shift) => {
        const p = softmax(a);
        expect(p.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
        softmax(a.map((x) => x + shift)).forEach((x, i) => expect(x).toBeCloseTo(component(p, i), 11));
      }),
      { seed: 17, numRuns: 200 },
    );
  });
});
