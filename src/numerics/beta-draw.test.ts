import { describe, expect, test } from 'vitest';
import { betaDraw, gammaDraw } from './beta-draw.ts';
import { seededUniform } from './random.ts';

const N = 60_000;

function moments(draw: () => number): { mean: number; variance: number } {
  const draws = Array.from({ length: N }, draw);
  const mean = draws.reduce((sum, x) => sum + x, 0) / N;
  return { mean, variance: draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / N };
}

describe('draws', () => {
  test.each([1, 2.5, 40])('from the gamma distribution of shape %f have its mean and variance', (shape) => {
    const uniform = seededUniform(3);
    const { mean, variance } = moments(() => gammaDraw(shape, uniform));
    // Four standard errors; the fourth central moment of a gamma is 3k² + 6k.
    expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / N));
    expect(Math.abs(variance - shape)).toBeLessThan(4 * Math.sqrt((2 * shape ** 2 + 6 * shape) / N));
  });

  test.each([
    [1, 1],
    [2, 5],
    [30, 11],
  ])('from Beta(%i, %i) have its mean and variance', (a, b) => {
    const uniform = seededUniform(8);
    const { mean, variance } = moments(() => betaDraw(a, b, uniform));
    const expected = (a * b) / ((a + b) ** 2 * (a + b + 1));
    expect(Math.abs(mean - a / (a + b))).toBeLessThan(4 * Math.sqrt(expected / N));
    expect(variance / expected).toBeGreaterThan(0.96);
    expect(variance / expected).toBeLessThan(1.04);
  });

  test('Beta(1, 1) is uniform', () => {
    const uniform = seededUniform(5);
    const below = Array.from({ length: N }, () => betaDraw(1, 1, uniform)).filter((x) => x < 0.2).length;
    expect(Math.abs(below / N - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / N));
  });
});
