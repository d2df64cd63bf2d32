import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { INTEGRANDS, integrandOf } from './integrand.ts';
import { importanceSample, largestShares } from './model.ts';
import { exactMean, targetDensity, targetVariance } from './target.ts';
import { theory } from './theory.ts';

const square = integrandOf('square', 0);
const exponential = integrandOf('exponential', 0);
const tail = integrandOf('tail', 3);

describe('exact values', () => {
  test('of the entries of the atlas', () => {
    expect(exactMean(square, 0)).toBe(1);
    expect(exactMean(square, 3)).toBe(10);
    expect(exactMean(exponential, 0)).toBeCloseTo(Math.sqrt(Math.E), 14);
    expect(exactMean(tail, 0)).toBeCloseTo(0.0013498980316301, 15);
    // "Variance of importance sampling": e(e^((m−1)²) − 1) for E[eˣ] with proposals N(m, 1).
    for (const [m, printed] of [
      [0, 4.67],
      [1, 0],
      [2, 4.67],
      [-1, 145.7],
    ] as const)
      expect(theory(exponential, 0, { mean: m, sd: 1 }).variance).toBeCloseTo(printed, printed > 100 ? 1 : 2);
    // "Self-normalised importance sampling": p standard normal, q of standard deviation 2, f = x².
    const wide = theory(square, 0, { mean: 0, sd: 2 });
    expect(wide.variance).toBeCloseTo(0.481, 3);
    expect(wide.selfNormalisedVariance).toBeCloseTo(1.265, 3);
    expect(targetVariance(square, 0)).toBe(2);
    // "Effective sample size": a proposal shifted by one leaves e⁻¹.
    expect(theory(square, 0, { mean: 1, sd: 1 }).effectiveFraction).toBeCloseTo(Math.exp(-1), 14);
  });

  test('agree with quadrature', () => {
    for (const name of INTEGRANDS) {
      const f = integrandOf(name, 1.5);
      for (const distance of [0, 1.3, 3]) {
        for (const q of [
          { mean: 0.7, sd: 1.6 },
          { mean: -1, sd: 0.9 },
        ]) {
          const over = (g: (x: number) => number): number =>
            integrate(
              (x) => (g(x) * targetDensity(x, distance) ** 2) / gaussian(x, q),
              [-30, -12, -6, -3, 0, 1.5, 3, 6, 12, 30],
              1e-11,
            );
          const mu = integrate((x) => f.value(x) * targetDensity(x, distance), [-20, -5, 0, 1.5, 5, 20]);
          const { mean, effectiveFraction, variance, selfNormalisedVariance } = theory(f, distance, q);
          expect(mean / mu).toBeCloseTo(1, 10);
          expect(effectiveFraction * over(() => 1)).toBeCloseTo(1, 9);
          expect(variance / (over((x) => f.value(x) ** 2) - mu ** 2)).toBeCloseTo(1, 8);
          expect(selfNormalisedVariance / over((x) => (f.value(x) - mu) ** 2)).toBeCloseTo(1, 8);
        }
      }
    }
  });

  test('a proposal of at most half the variance of p is worth nothing', () => {
    expect(theory(square, 0, { mean: 0, sd: 0.7 })).toMatchObject({
      variance: Infinity,
      effectiveFraction: 0,
    });
    expect(theory(square, 0, { mean: 0, sd: 0.71 }).variance).toBeLessThan(Infinity);
  });
});

describe('weighted samples', () => {
  test('two of them, by hand', () => {
    // p = N(0, 1), q = N(1, 1): w = exp(½ − x), at x = 1 and x = 2.
    const { weights, estimate, selfNormalised, effectiveSampleSize, running } = importanceSample(
      square,
      0,
      { mean: 1, sd: 1 },
      [0, 1],
    );
    const [w1, w2] = [Math.exp(-0.5), Math.exp(-1.5)];
    expect(weights[0]).toBeCloseTo(w1, 14);
    expect(weights[1]).toBeCloseTo(w2, 14);
    expect(running[0]).toBeCloseTo(w1, 14);
    expect(estimate).toBeCloseTo((w1 + 4 * w2) / 2, 14);
    expect(selfNormalised).toBeCloseTo((w1 + 4 * w2) / (w1 + w2), 14);
    expect(effectiveSampleSize).toBeCloseTo((w1 + w2) ** 2 / (w1 ** 2 + w2 ** 2), 14);
  });

  test('scatter as the exact variances say', () => {
    const [n, runs] = [100, 3000];
    const q = { mean: 0, sd: 2 };
    const uniform = seededUniform(3);
    const all = Array.from({ length: runs }, () =>
      importanceSample(square, 0, q, standardNormals(uniform, n)),
    );
    const spread = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / runs;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1);
    };
    const { variance, selfNormalisedVariance } = theory(square, 0, q);
    expect((n * spread(all.map(({ estimate }) => estimate))) / variance).toBeCloseTo(1, 1);
    expect(
      (n * spread(all.map(({ selfNormalised }) => selfNormalised))) / selfNormalisedVariance,
    ).toBeCloseTo(1, 1);
    const errors = all.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / runs;
    expect((n * errors) / variance).toBeCloseTo(1, 1);
  });

  test('the trap of the entry: a hump that q misses leaves no trace in the effective sample size', () => {
    const { effectiveSampleSize, meanWeight } = importanceSample(
      square,
      5,
      { mean: 5, sd: 1 },
      standardNormals(seededUniform(1), 1000),
    );
    expect(effectiveSampleSize).toBeGreaterThan(999.9);
    expect(meanWeight).toBeCloseTo(0.5, 3);
  });

  test('the best proposal has no variance', () => {
    const normals = standardNormals(seededUniform(2), 50);
    const { estimate, standardError } = importanceSample(exponential, 0, { mean: 1, sd: 1 }, normals);
    expect(estimate).toBeCloseTo(Math.sqrt(Math.E), 13);
    expect(standardError).toBeLessThan(1e-14);
  });

  test('the effective sample size lies between 1 and N, and is N for equal weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (seed, mean, sd, distance) => {
          const normals = standardNormals(seededUniform(seed), 40);
          const { effectiveSampleSize } = importanceSample(square, distance, { mean, sd }, normals);
          expect(effectiveSampleSize).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(effectiveSampleSize).toBeLessThanOrEqual(40 + 1e-9);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
    const same = importanceSample(square, 0, { mean: 0, sd: 1 }, standardNormals(seededUniform(4), 40));
    expect(same.effectiveSampleSize).toBeCloseTo(40, 10);
  });
});

test('the largest shares', () => {
  expect(largestShares([1, 8, 1], 2)).toEqual([0.8, 0.1]);
});
