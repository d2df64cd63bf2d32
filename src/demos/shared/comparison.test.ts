import { expect, test } from 'vitest';
import { amount } from './comparison.ts';

test('amounts are written with four decimals where these say something', () => {
  expect([0.38117, 12.5, -0.0012, 0].map((value) => amount(value))).toEqual([
    '0.3812',
    '12.5000',
    '−0.0012',
    '0.0000',
  ]);
  expect([0.00004, -1234.5].map((value) => amount(value))).toEqual(['4.0×10⁻⁵', '−1.2×10³']);
});

test('rounding is zero, but not where it is what one asks for; what is not known is a dash', () => {
  expect(amount(-3e-17)).toBe('0.0000');
  expect(amount(-3e-17, 0)).toBe('−3.0×10⁻¹⁷');
  expect(amount(NaN)).toBe('–');
  expect(amount(Infinity)).toBe('–');
});
