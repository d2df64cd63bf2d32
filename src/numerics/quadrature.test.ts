import { describe, expect, test } from 'vitest';
import { integrate } from '#numerics/quadrature.ts';

describe('adaptive Gauss–Kronrod', () => {
  test('integrates a polynomial of degree 22 exactly on one panel', () => {
    expect(integrate((z) => z ** 22, [0, 1], 1e-12, 1)).toBeCloseTo(1 / 23, 15);
  });

  test('finds a narrow normal inside a wide stretch', () => {
    const narrow = (z: number): number => Math.exp(-0.5 * ((z - 0.3) / 0.01) ** 2);
    expect(integrate(narrow, [-5, 0.3, 5])).toBeCloseTo(0.01 * Math.sqrt(2 * Math.PI), 13);
  });

  test('copes with a kink', () => {
    expect(integrate((z) => Math.abs(z - Math.SQRT1_2), [0, 1])).toBeCloseTo(1 - Math.SQRT1_2, 11);
  });

  test('refuses breaks that do not ascend and values that are not finite', () => {
    expect(() => integrate((z) => z, [0])).toThrow(RangeError);
    expect(() => integrate((z) => z, [1, 0])).toThrow(/ascend/);
    expect(() => integrate((z) => Math.log(z), [-1, 1])).toThrow(/finite/);
  });
});
