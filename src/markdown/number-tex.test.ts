import { describe, expect, test } from 'vitest';
import { numberTex } from './number-tex.ts';

describe('a number as TeX', () => {
  test.each([
    [0.80882, '4', '0.8088'],
    [-0.5744949, '6', '-0.574495'],
    [-0.00001, '3', '0.000'],
    [622, '', '622'],
    [-0, '', '0'],
    [2.1344e-14, '1e', '2\\times10^{-14}'],
    [4.2e5, '2e', '4.2\\times10^{5}'],
    [0, '2e', '0'],
    [9.996e-5, '2e', '1.0\\times10^{-4}'],
    [0.07042, '3s', '0.0704'],
    [436.526, '3s', '437'],
    [9.996, '3s', '10.0'],
    [4250.5, '2s', '4300'],
  ])('%d in the form "%s"', (value, form, tex) => expect(numberTex(value, form)).toBe(tex));

  test('fractions are reduced and carry their sign in front', () => {
    expect(numberTex({ numerator: -42, denominator: 68 }, '')).toBe('-\\frac{21}{34}');
    expect(numberTex({ numerator: 6, denominator: -3 }, '')).toBe('-2');
  });

  test.each([
    [0.5, ''],
    [NaN, '2'],
    [1, '2x'],
    [1, '0s'],
    [{ numerator: 1, denominator: 2 }, '2'],
    [{ numerator: 1, denominator: 0 }, ''],
  ])('%o has no form "%s"', (value, form) => expect(numberTex(value, form)).toBeNull());
});
