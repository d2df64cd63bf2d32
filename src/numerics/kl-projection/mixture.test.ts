import { describe, expect, test } from 'vitest';
import { integrate } from '../quadrature.ts';
import { type Mixture, logMixture, mixture, momentMatched } from './mixture.ts';

const p: Mixture = { weight: 0.4, a: { mean: -2, sd: 0.6 }, b: { mean: 2, sd: 0.9 } };
const breaks = [-14, -2, 0, 2, 14];

describe('the two-humped density', () => {
  test('integrates to one', () => {
    expect(integrate((z) => mixture(z, p), breaks)).toBeCloseTo(1, 12);
  });

  test('its logarithm agrees with it, and goes on where it underflows', () => {
    for (const z of [-3, 0, 0.2, 5]) expect(logMixture(z, p)).toBeCloseTo(Math.log(mixture(z, p)), 12);
    expect(mixture(60, p)).toBe(0);
    expect(logMixture(60, p)).toBeCloseTo(
      -0.5 * (58 / 0.9) ** 2 - Math.log(0.9) - 0.5 * Math.log(2 * Math.PI) + Math.log(0.6),
      8,
    );
  });

  test('moment matching gives the mean and variance that integration finds', () => {
    const mean = integrate((z) => z * mixture(z, p), breaks);
    const variance = integrate((z) => (z - mean) ** 2 * mixture(z, p), breaks);
    const q = momentMatched(p);
    expect(q.mean).toBeCloseTo(mean, 11);
    expect(q.sd ** 2).toBeCloseTo(variance, 11);
    expect(q.mean).toBeCloseTo(0.4, 15);
    expect(q.sd).toBeCloseTo(Math.sqrt(4.47), 14);
  });
});
