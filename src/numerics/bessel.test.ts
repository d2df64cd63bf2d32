import { expect, test } from 'vitest';
import { besselI } from './bessel.ts';
import { integrate } from './quadrature.ts';

test.each([
  // Abramowitz & Stegun, tables 9.8 and 9.9 (there multiplied by exp(−x)).
  [0, 1, 1.2660658778],
  [1, 1, 0.565159104],
  [0, 2, 2.2795853023],
  [1, 2, 1.5906368546],
  [2, 2, 0.6889484477],
  [0, 0, 1],
  [1, 0, 0],
])('I%i(%d)', (n, x, expected) => {
  expect(besselI(n, x)).toBeCloseTo(expected, 9);
});

test.each([0, 1, 2, 3])('the series agrees with the integral of exp(x cos t) cos nt, n = %i', (n) => {
  for (const x of [0.3, -2, 5, 12]) {
    const integral = integrate((t) => Math.exp(x * Math.cos(t)) * Math.cos(n * t), [0, Math.PI]) / Math.PI;
    expect(besselI(n, x) / integral).toBeCloseTo(1, 10);
  }
});
