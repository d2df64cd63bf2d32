import { expect, test } from 'vitest';
import { choleskyFactor } from '#numerics/cholesky.ts';
import { isSymmetric } from '#numerics/matrix.ts';
import { Random } from './random.ts';

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

test('normals have the moments of the standard normal', () => {
  const numbers = new Random(3).vector(40_000);
  expect(mean(numbers)).toBeCloseTo(0, 1.5);
  expect(mean(numbers.map((x) => x ** 2))).toBeCloseTo(1, 1.5);
  expect(mean(numbers.map((x) => x ** 4))).toBeCloseTo(3, 0.7);
});

test('whole numbers include both ends', () => {
  const random = new Random(5);
  expect(new Set(random.list(200, () => random.integer(2, 4)))).toEqual(new Set([2, 3, 4]));
  expect(new Set(random.list(50, () => random.sign()))).toEqual(new Set([-1, 1]));
});

test('probabilities are positive and add up to one, row by row', () => {
  for (const row of new Random(7).transitions(4, 3)) {
    expect(row).toHaveLength(3);
    expect(Math.min(...row)).toBeGreaterThan(0);
    expect(mean(row) * 3).toBeCloseTo(1, 14);
  }
});

test('positive definite matrices have a Cholesky factor', () => {
  const random = new Random(11);
  for (let n = 1; n <= 6; n += 1) {
    const a = random.positiveDefinite(n);
    expect(isSymmetric(a)).toBe(true);
    expect(() => choleskyFactor(a)).not.toThrow();
  }
  expect(isSymmetric(random.symmetric(4))).toBe(true);
});
