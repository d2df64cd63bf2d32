import { describe, expect, test } from 'vitest';
import { type Gaussian, klGaussian } from '../gaussian.ts';
import { divergence } from './divergence.ts';
import type { Mixture } from './mixture.ts';

const p: Mixture = { weight: 0.4, a: { mean: -2, sd: 0.6 }, b: { mean: 2, sd: 0.9 } };

/** [q, KL(p ‖ q), KL(q ‖ p)], by mpmath 1.3 with 30 digits. */
const REFERENCE: readonly [Gaussian, number, number][] = [
  [{ mean: 0.5, sd: 1.5 }, 0.506610143440064675, 0.655147614651481477],
  [{ mean: -1, sd: 0.5 }, 11.2724422992163994, 2.02750064983723713],
  [{ mean: 2, sd: 1 }, 2.62058947977634474, 0.498567659813402741],
];

describe('exact divergences', () => {
  test.each(REFERENCE)('of the mixture and %o agree with mpmath', (q, forward, reverse) => {
    expect(divergence('forward', p, q)).toBeCloseTo(forward, 10);
    expect(divergence('reverse', p, q)).toBeCloseTo(reverse, 10);
  });

  test.each([0.05, 0.5, 0.95])(
    'two equal humps (weight %f) are one normal, with its closed form',
    (weight) => {
      const hump: Gaussian = { mean: 1.3, sd: 0.7 };
      const q: Gaussian = { mean: -0.4, sd: 1.9 };
      const single: Mixture = { weight, a: hump, b: hump };
      expect(divergence('forward', single, q)).toBeCloseTo(klGaussian(hump, q), 11);
      expect(divergence('reverse', single, q)).toBeCloseTo(klGaussian(q, hump), 11);
      expect(divergence('forward', single, hump)).toBeCloseTo(0, 12);
      expect(divergence('reverse', single, hump)).toBeCloseTo(0, 12);
    },
  );

  test('for humps far apart, the reverse divergence of a normal on one hump is −log of its weight', () => {
    const apart: Mixture = { weight: 0.3, a: { mean: -40, sd: 1 }, b: { mean: 40, sd: 1 } };
    expect(divergence('reverse', apart, apart.a)).toBeCloseTo(-Math.log(0.3), 11);
  });

  test('stays finite at the widest and narrowest settings', () => {
    const extreme: Mixture = { weight: 0.05, a: { mean: -4, sd: 0.3 }, b: { mean: 4, sd: 0.3 } };
    for (const sd of [0.2, 5]) {
      expect(divergence('forward', extreme, { mean: -6, sd })).toBeGreaterThan(0);
      expect(divergence('reverse', extreme, { mean: -6, sd })).toBeGreaterThan(0);
    }
  });
});
