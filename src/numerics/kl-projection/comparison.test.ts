import { describe, expect, test } from 'vitest';
import type { Gaussian } from '../gaussian.ts';
import { comparison } from './comparison.ts';
import { divergence } from './divergence.ts';
import { type Mixture, momentMatched } from './mixture.ts';

const p: Mixture = { weight: 0.4, a: { mean: -2.4, sd: 0.6 }, b: { mean: 2, sd: 0.9 } };
const normal = (g: Gaussian): Mixture => ({ weight: 0.3, a: g, b: g });

describe('comparisons of two densities', () => {
  test('entropy and cross-entropy of normals have their closed forms', () => {
    const q: Gaussian = { mean: 0.7, sd: 1.8 };
    const entropy = 0.5 * Math.log(2 * Math.PI * Math.E * 0.6 ** 2);
    expect(comparison('entropy', normal(p.a), q)).toBeCloseTo(entropy, 10);
    // E_p[−log q] depends on the mean and the variance of p alone.
    const { mean, sd } = momentMatched(p);
    const cross =
      0.5 * Math.log(2 * Math.PI * q.sd ** 2) + (sd ** 2 + (mean - q.mean) ** 2) / (2 * q.sd ** 2);
    expect(comparison('cross', p, q)).toBeCloseTo(cross, 9);
  });

  test('cross-entropy is entropy and divergence, for any q', () => {
    for (const q of [p.a, p.b, { mean: 1, sd: 1.6 }, { mean: -5, sd: 0.3 }]) {
      const parts = comparison('entropy', p, q) + divergence('forward', p, q);
      expect(comparison('cross', p, q) / parts).toBeCloseTo(1, 10);
      expect(comparison('forward', p, q)).toBeCloseTo(divergence('forward', p, q), 9);
      expect(comparison('reverse', p, q)).toBeCloseTo(divergence('reverse', p, q), 10);
    }
  });

  test('humps far apart: the Jensen–Shannon divergence is log 2, or what the common hump leaves of it', () => {
    const far: Mixture = { weight: 0.3, a: { mean: -40, sd: 1 }, b: { mean: 40, sd: 1 } };
    expect(comparison('js', normal(far.a), far.b)).toBeCloseTo(Math.LN2, 10);
    // p = 0.3 q + 0.7 r with r elsewhere, so m = 0.65 q + 0.35 r.
    const half = 0.5 * (0.3 * Math.log(0.3 / 0.65) + 0.7 * Math.log(2)) - 0.5 * Math.log(0.65);
    expect(comparison('js', far, far.a)).toBeCloseTo(half, 10);
    expect(comparison('js', normal(p.b), p.b)).toBeCloseTo(0, 12);
  });

  test('W₁ of two normals: the shift for equal widths, √(2/π) times the difference of widths for equal means', () => {
    expect(comparison('w1', normal({ mean: 1, sd: 0.4 }), { mean: -2.5, sd: 0.4 })).toBeCloseTo(3.5, 10);
    expect(comparison('w1', normal({ mean: 1, sd: 0.4 }), { mean: 1, sd: 2 })).toBeCloseTo(
      Math.sqrt(2 / Math.PI) * 1.6,
      10,
    );
    // A point in the middle: every bit of mass comes from ±40, up to the widths.
    const far: Mixture = { weight: 0.5, a: { mean: -40, sd: 0.5 }, b: { mean: 40, sd: 0.5 } };
    expect(comparison('w1', far, { mean: 0, sd: 0.5 })).toBeCloseTo(40 - 0.5 * Math.sqrt(2 / Math.PI), 9);
  });
});
