import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient } from '#numerics/finite-difference.ts';
import { integrate } from '#numerics/quadrature.ts';
import { estimateCauchy } from './cauchy.ts';
import { FAMILIES, FAMILY, type FamilyName } from './family.ts';
import { createRepeats, momentsOf } from './repeats.ts';

const PARAMETERS: Readonly<Record<FamilyName, readonly number[]>> = {
  gaussian: [-1.3, 0, 2],
  bernoulli: [0.1, 0.5, 0.83],
  exponential: [0.4, 1, 2.5],
  cauchy: [-1.3, 0, 2],
};

/** E[g(x)] under a parameter, by a sum or by quadrature; the Cauchy tails are brought in by x = θ + tan φ. */
function mean(name: FamilyName, theta: number, g: (x: number) => number): number {
  const weighed = (x: number): number => g(x) * Math.exp(FAMILY[name].logDensity(x, theta));
  switch (name) {
    case 'bernoulli':
      return weighed(0) + weighed(1);
    case 'exponential':
      return integrate(weighed, [0, 5 / theta, 60 / theta]);
    case 'gaussian':
      return integrate(weighed, [theta - 12, theta, theta + 12]);
    case 'cauchy':
      return integrate((phi) => g(theta + Math.tan(phi)) / Math.PI, [-Math.PI / 2, 0, Math.PI / 2]);
  }
}

const CASES = FAMILIES.flatMap((name) => PARAMETERS[name].map((theta) => [name, theta] as const));

describe.each(CASES)('the family %s at %d', (name, theta) => {
  const family = FAMILY[name];

  test('has a density that adds up to one', () => {
    expect(mean(name, theta, () => 1)).toBeCloseTo(1, 9);
  });

  test('has the score and the curvature of its log density', () => {
    for (const x of name === 'bernoulli' ? [0, 1] : [0.2, 1.7, 5]) {
      const [slope] = gradient(([t = NaN]) => family.logDensity(x, t), [theta]);
      const [bend] = gradient(([t = NaN]) => -family.score(x, t), [theta]);
      expect(family.score(x, theta)).toBeCloseTo(slope ?? NaN, 5);
      expect(family.curvature(x, theta)).toBeCloseTo(bend ?? NaN, 5);
    }
  });

  test('has a score of mean zero whose variance and whose mean curvature are the Fisher information', () => {
    expect(mean(name, theta, (x) => family.score(x, theta))).toBeCloseTo(0, 8);
    expect(mean(name, theta, (x) => family.score(x, theta) ** 2)).toBeCloseTo(family.information(theta), 8);
    expect(mean(name, theta, (x) => family.curvature(x, theta))).toBeCloseTo(family.information(theta), 8);
  });

  test('has the mean score of data from elsewhere', () => {
    for (const truth of PARAMETERS[name])
      expect(family.meanScore(theta, truth)).toBeCloseTo(
        mean(name, truth, (x) => family.score(x, theta)),
        8,
      );
  });
});

describe('estimates', () => {
  test('of a Cauchy centre between two observations ±a lie at ±√(a² − 1), or in the middle', () => {
    expect(Math.abs(estimateCauchy([-2, 2]))).toBeCloseTo(Math.sqrt(3), 9);
    expect(estimateCauchy([-0.6, 0.6])).toBeCloseTo(0, 9);
  });

  test('of a Cauchy centre are nowhere beaten on a fine grid', () => {
    const { logDensity } = FAMILY.cauchy;
    const at = (observations: readonly number[], theta: number): number =>
      observations.reduce((sum, x) => sum + logDensity(x, theta), 0);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 15 }),
        (observations) => {
          const reached = at(observations, estimateCauchy(observations));
          const grid = Array.from({ length: 801 }, (_, i) => at(observations, -8 + i / 50));
          expect(reached).toBeGreaterThanOrEqual(Math.max(...grid) - 1e-9);
        },
      ),
      { seed: 4, numRuns: 60 },
    );
  });

  test('of an exponential rate have the moments that the entries state for N = 10', () => {
    const moments = FAMILY.exponential.moments(10, 1);
    expect(moments.mean).toBeCloseTo(1 / 0.9, 12);
    // 0.125 is the variance of (N − 1)/Σx, which is 0.9 times the estimate.
    expect(moments.sd ** 2 * 0.81).toBeCloseTo(0.125, 12);
  });

  test.each(['gaussian', 'bernoulli', 'exponential'] as const)(
    'of %s data scatter over repetitions as is exact',
    (name) => {
      const [truth, count, sets] = [0.6, 12, 4000];
      const repeats = createRepeats(name, truth, count, 5);
      repeats.advanceTo(sets);
      const [measured, exact] = [momentsOf(repeats.estimates), FAMILY[name].moments(count, truth)];
      expect(Math.abs(measured.mean - exact.mean)).toBeLessThan((4 * exact.sd) / Math.sqrt(sets));
      expect(Math.abs(measured.sd / exact.sd - 1)).toBeLessThan(0.06);
    },
  );

  test('of a Cauchy centre come near the bound √(2/N) for large N', () => {
    const repeats = createRepeats('cauchy', 0, 80, 5);
    repeats.advanceTo(600);
    const { mean, sd } = momentsOf(repeats.estimates);
    expect(sd / Math.sqrt(2 / 80)).toBeCloseTo(1, 1);
    expect(Math.abs(mean - FAMILY.cauchy.moments(80, 0).mean)).toBeLessThan((4 * sd) / Math.sqrt(600));
  });
});

test('mean and standard deviation of numbers', () => {
  expect(momentsOf([1, 2, 3, 4])).toEqual({ mean: 2.5, sd: Math.sqrt(5 / 3) });
  expect(momentsOf([1]).sd).toBeNaN();
});
