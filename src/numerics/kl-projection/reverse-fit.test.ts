import { expect, test } from 'vitest';
import { type LogDensity, reverseDivergence, reverseFit } from './reverse-fit.ts';

/** log of c·N(z; 1, 2²) with c = e³. */
const scaled = (z: number): LogDensity => ({
  value: 3 - Math.log(2) - 0.5 * Math.log(2 * Math.PI) - (z - 1) ** 2 / 8,
  slope: (1 - z) / 4,
  bend: -1 / 4,
});

test('a normal density is fitted by itself, and what is left is minus the logarithm of its mass', () => {
  const fit = reverseFit(scaled, { mean: -1, sd: 0.5 });
  expect(fit?.q.mean).toBeCloseTo(1, 8);
  expect(fit?.q.sd).toBeCloseTo(2, 8);
  expect(fit?.value).toBeCloseTo(-3, 10);
});

test('elsewhere the divergence is that of two normals', () => {
  // KL(N(0, 1) ‖ N(1, 2²)) = log 2 + (1 + 1)/8 − ½.
  expect(reverseDivergence(scaled, [0, 0]).value).toBeCloseTo(Math.log(2) - 1 / 4 - 3, 10);
});
