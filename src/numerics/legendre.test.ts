import { expect, test } from 'vitest';
import { legendre } from './legendre.ts';
import { integrate } from './quadrature.ts';

test('the first five in closed form', () => {
  const t = 0.3;
  const expected = [
    1,
    t,
    (3 * t ** 2 - 1) / 2,
    (5 * t ** 3 - 3 * t) / 2,
    (35 * t ** 4 - 30 * t ** 2 + 3) / 8,
  ];
  legendre(4, t).forEach((value, k) => expect(value).toBeCloseTo(expected[k] ?? NaN, 14));
  expect(legendre(0, t)).toEqual([1]);
});

test('they are orthogonal, with ∫ P_k² = 2/(2k + 1)', () => {
  const product = (j: number, k: number): number =>
    integrate((t) => (legendre(12, t)[j] ?? NaN) * (legendre(12, t)[k] ?? NaN), [-1, 0, 1]);
  expect(product(5, 12)).toBeCloseTo(0, 12);
  expect(product(12, 12)).toBeCloseTo(2 / 25, 12);
});
