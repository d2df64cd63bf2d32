import { describe, expect, test } from 'vitest';
import { exponentialExcess } from './exponential-excess.ts';

describe('eˣ − 1 − x', () => {
  // mpmath 1.3 with fifty digits, expm1(x) - x of the float64 nearest to x.
  test.each([
    [1e-140, 5e-281],
    [1e-9, 5.000000001666667e-19],
    [-1e-9, 4.999999998333334e-19],
    [0.001, 5.00166708341668e-7],
    [-0.02, 0.00019867330675530222],
    [0.3, 0.0498588075760031],
    [-0.5, 0.10653065971263342],
    [0.5, 0.14872127070012814],
    [0.51, 0.1552911949458863],
    [-0.51, 0.11049557881226595],
    [-3, 2.049787068367864],
    [20, 485165174.4097903],
  ])('at %d: %d', (x, expected) => {
    expect(Math.abs(exponentialExcess(x) / expected - 1)).toBeLessThan(1e-15);
  });

  test('nothing at zero, and x − log(1 + x) at log(1 + x)', () => {
    expect(exponentialExcess(0)).toBe(0);
    expect(exponentialExcess(Math.log1p(2))).toBeCloseTo(2 - Math.log(3), 15);
  });
});
