import { describe, expect, test } from 'vitest';
import { klGaussian } from './gaussian.ts';
import { diagonal, multiply, transpose } from './matrix.ts';
import { klMultivariateGaussian, mixtureMoments } from './multivariate-gaussian.ts';
import { integrate } from './quadrature.ts';

const a = {
  mean: [1, -1],
  covariance: [
    [2, 0.3],
    [0.3, 0.5],
  ],
};
const b = {
  mean: [0, 0.5],
  covariance: [
    [1, -0.2],
    [-0.2, 1.5],
  ],
};

describe('KL between two multivariate normals', () => {
  test('as with explicit inverses and determinants (NumPy 2.4: 1.5548667082806749)', () => {
    expect(klMultivariateGaussian(a, b)).toBeCloseTo(1.5548667082806749, 14);
    expect(klMultivariateGaussian(a, a)).toBe(0);
  });

  test('keeps its digits where the two are nearly the same (mpmath 1.3, fifty digits)', () => {
    const near = (mean: number, variance: number) => ({ mean: [mean], covariance: [[variance]] });
    const ratio = (found: number, expected: number) => Math.abs(found / expected - 1);
    expect(ratio(klMultivariateGaussian(near(0, 1), near(1e-8, 1)), 5e-17)).toBeLessThan(1e-15);
    expect(
      ratio(klMultivariateGaussian(near(0, 1), near(0, 1 + 2 ** -20)), 2.2737338632296291e-13),
    ).toBeLessThan(1e-14);
    const shaken = [
      [2 + 2 ** -30, 0.3],
      [0.3, 0.5 - 2 ** -31],
    ];
    expect(
      ratio(klMultivariateGaussian(a, { ...a, covariance: shaken }), 3.037494315367375e-19),
    ).toBeLessThan(1e-14);
  });

  test('is a sum over coordinates where both are diagonal', () => {
    const joint = klMultivariateGaussian(
      { mean: [1, 2], covariance: diagonal([4, 0.25]) },
      { mean: [0, 3], covariance: diagonal([1, 9]) },
    );
    const parts =
      klGaussian({ mean: 1, sd: 2 }, { mean: 0, sd: 1 }) +
      klGaussian({ mean: 2, sd: 0.5 }, { mean: 3, sd: 3 });
    expect(joint).toBeCloseTo(parts, 14);
  });

  test('does not change under an invertible map of both', () => {
    const map = [
      [2, 1],
      [-1, 3],
    ];
    const moved = ({ mean, covariance }: typeof a) => ({
      mean: transpose(multiply(map, transpose([mean])))[0] ?? [],
      covariance: multiply(multiply(map, covariance), transpose(map)),
    });
    expect(klMultivariateGaussian(moved(a), moved(b))).toBeCloseTo(klMultivariateGaussian(a, b), 13);
  });

  test('refuses what is no covariance, and different dimensions', () => {
    expect(() =>
      klMultivariateGaussian({ mean: [0], covariance: [[-1]] }, { mean: [0], covariance: [[1]] }),
    ).toThrow('not positive definite');
    expect(() => klMultivariateGaussian(a, { mean: [0], covariance: [[1]] })).toThrow(RangeError);
  });
});

describe('moments of a mixture', () => {
  test('agree with integrals in one dimension', () => {
    const density = (z: number): number =>
      0.3 * (Math.exp(-0.5 * ((z + 2) / 0.5) ** 2) / (0.5 * Math.sqrt(2 * Math.PI))) +
      0.7 * (Math.exp(-0.5 * ((z - 1) / 1.5) ** 2) / (1.5 * Math.sqrt(2 * Math.PI)));
    const breaks = [-20, -2, 1, 20];
    const mean = integrate((z) => z * density(z), breaks);
    const variance = integrate((z) => (z - mean) ** 2 * density(z), breaks);
    const moments = mixtureMoments(
      [0.3, 0.7],
      [
        { mean: [-2], covariance: [[0.25]] },
        { mean: [1], covariance: [[2.25]] },
      ],
    );
    expect(moments.mean[0]).toBeCloseTo(mean, 10);
    expect(moments.covariance[0]?.[0]).toBeCloseTo(variance, 10);
  });

  test('the spread of the means correlates what is uncorrelated in each component', () => {
    const unit = diagonal([1, 1]);
    const { mean, covariance } = mixtureMoments(
      [0.5, 0.5],
      [
        { mean: [1, 2], covariance: unit },
        { mean: [-1, -2], covariance: unit },
      ],
    );
    expect(mean).toEqual([0, 0]);
    expect(covariance).toEqual([
      [2, 2],
      [2, 5],
    ]);
  });

  test('refuses a weight too many', () => {
    expect(() => mixtureMoments([0.5, 0.5], [a])).toThrow(RangeError);
  });
});
