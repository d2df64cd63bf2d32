import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { NotPositiveDefiniteError, choleskyFactor, choleskySolve } from '../cholesky.ts';
import { component, dot } from '../vector.ts';
import { noisyGram, squaredExponential } from './squared-exponential.ts';
import { fitGaussianProcess, predict } from './regression.ts';

const column = (values: number[]) => values.map((value) => [value]);

describe('Gaussian process regression', () => {
  test('with one datum everything is a fraction', () => {
    const kernel = { lengthScales: [1], signalVariance: 4 };
    const posterior = fitGaussianProcess([[0]], [3], kernel, 1);
    const k = 4 * Math.exp(-1 / 2);
    const { mean, variance } = predict(posterior, [1]);
    expect(mean).toBeCloseTo((k * 3) / 5, 15);
    expect(variance).toBeCloseTo(4 - (k * k) / 5, 15);
    expect(posterior.evidence.fit).toBeCloseTo(-9 / 10, 15);
    expect(posterior.evidence.complexity).toBeCloseTo(-Math.log(5) / 2, 15);
    expect(posterior.evidence.logMarginalLikelihood).toBeCloseTo(
      -9 / 10 - Math.log(5) / 2 - Math.log(2 * Math.PI) / 2,
      14,
    );
  });

  test('four data, with explicit inverses and the density of SciPy 1.17', () => {
    const kernel = { lengthScales: [0.7], signalVariance: 1.3 ** 2 };
    const posterior = fitGaussianProcess(column([-1.5, -0.2, 0.4, 2]), [0.3, -1, 0.2, 0.9], kernel, 0.2 ** 2);
    expect(posterior.evidence.logMarginalLikelihood).toBeCloseTo(-5.43776645265642, 12);
    const expected = [
      [0, -0.6538221182599837, 0.044750993902135994],
      [1, 0.8854727512581373, 0.5779779270323293],
      [5, 8.014004066335128e-5, 1.6899999824384402],
    ] as const;
    for (const [at, mean, variance] of expected) {
      expect(predict(posterior, [at]).mean).toBeCloseTo(mean, 12);
      expect(predict(posterior, [at]).variance).toBeCloseTo(variance, 12);
    }
  });

  test('goes through data without noise, and knows it', () => {
    const kernel = { lengthScales: [1, 2], signalVariance: 1 };
    const posterior = fitGaussianProcess(
      [
        [0, 0],
        [1, 1],
        [2, -1],
      ],
      [1, -1, 0.5],
      kernel,
      0,
    );
    const { mean, variance } = predict(posterior, [1, 1]);
    expect(mean).toBeCloseTo(-1, 12);
    expect(variance).toBeGreaterThanOrEqual(0);
    expect(variance).toBeLessThan(1e-14);
  });

  test('two data in one place without noise are one too many', () => {
    const kernel = { lengthScales: [1], signalVariance: 1 };
    expect(() => fitGaussianProcess([[0], [0]], [1, 2], kernel, 0)).toThrow(NotPositiveDefiniteError);
    expect(() => fitGaussianProcess([[0], [1]], [1], kernel, 1)).toThrow(RangeError);
    expect(() => fitGaussianProcess([[0, 1]], [1], kernel, 1)).toThrow(/length-scales/);
  });

  test('the evidence is a product of one-step predictions', () => {
    const places = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(places, fc.double({ min: 0.3, max: 3, noNaN: true }), (whole, scale) => {
        const [kernel, noise] = [{ lengthScales: [scale], signalVariance: 2 }, 0.1];
        const x = column(whole.map((value) => value / 4));
        const y = whole.map((value) => Math.cos(value));
        const sequential = y.reduce((sum, target, i) => {
          const seen =
            i === 0
              ? { mean: 0, variance: 2 }
              : predict(fitGaussianProcess(x.slice(0, i), y.slice(0, i), kernel, noise), x[i] ?? []);
          const variance = seen.variance + noise;
          return sum - (target - seen.mean) ** 2 / (2 * variance) - Math.log(2 * Math.PI * variance) / 2;
        }, 0);
        const { logMarginalLikelihood } = fitGaussianProcess(x, y, kernel, noise).evidence;
        expect(logMarginalLikelihood).toBeCloseTo(sequential, 9);
      }),
      { seed: 31, numRuns: 100 },
    );
  });

  test('the mean is linear in the targets with weights (K + σ²I)⁻¹k', () => {
    const kernel = { lengthScales: [1], signalVariance: 1 };
    const x = column([0, 0.5, 2]);
    const k = x.map((point) => squaredExponential(kernel, point, [1]));
    const smoother = choleskySolve(choleskyFactor(noisyGram(kernel, x, 0.1)), k);
    const y = [1, 2, -3];
    expect(predict(fitGaussianProcess(x, y, kernel, 0.1), [1]).mean).toBeCloseTo(dot(smoother, y), 14);
    expect(component(k, 1)).toBeCloseTo(Math.exp(-1 / 8), 15);
  });
});
