import { describe, expect, test } from 'vitest';
import { gaussian, klGaussian, logGaussian } from '#numerics/gaussian.ts';

describe('the normal density', () => {
  test('agrees with the printed table of the standard normal', () => {
    expect(gaussian(0, { mean: 0, sd: 1 })).toBeCloseTo(0.3989422804014327, 15);
    expect(gaussian(3, { mean: 1, sd: 2 })).toBeCloseTo(0.12098536225957168, 15);
  });

  test('its logarithm stays finite where the density is zero', () => {
    expect(gaussian(60, { mean: 0, sd: 1 })).toBe(0);
    expect(logGaussian(60, { mean: 0, sd: 1 })).toBeCloseTo(-1800.9189385332047, 10);
  });
});

describe('KL between two normals', () => {
  test('is zero for equal ones and positive otherwise', () => {
    expect(klGaussian({ mean: 1, sd: 2 }, { mean: 1, sd: 2 })).toBe(0);
    expect(klGaussian({ mean: 1, sd: 2 }, { mean: 1, sd: 2.01 })).toBeGreaterThan(0);
  });

  test('a shift by one standard deviation costs half a nat', () => {
    expect(klGaussian({ mean: 3, sd: 2 }, { mean: 1, sd: 2 })).toBeCloseTo(0.5, 15);
  });

  test('is not symmetric: log 2 − 3/8 one way, 3/2 − log 2 the other', () => {
    expect(klGaussian({ mean: 0, sd: 1 }, { mean: 0, sd: 2 })).toBeCloseTo(Math.LN2 - 3 / 8, 15);
    expect(klGaussian({ mean: 0, sd: 2 }, { mean: 0, sd: 1 })).toBeCloseTo(3 / 2 - Math.LN2, 15);
  });
});
