import { describe, expect, test } from 'vitest';
import { difference, fixed, legible, scientific, significant } from './number-text.ts';

describe('numbers as text', () => {
  test('fixed decimals with a true minus and no negative zero', () => {
    expect(fixed(-1.256, 2)).toBe('−1.26');
    expect(fixed(-0.001, 2)).toBe('0.00');
  });

  test('powers of ten with raised digits', () => {
    expect(scientific(3.14e-7)).toBe('3.1×10⁻⁷');
    expect(scientific(-2.5e12)).toBe('−2.5×10¹²');
    expect(scientific(3.14159e-7, 4)).toBe('3.142×10⁻⁷');
    expect(scientific(0)).toBe('0');
  });

  test('significant digits, plain where the number is neither tiny nor huge', () => {
    expect(significant(0.06452, 3)).toBe('0.0645');
    expect(significant(-123.4, 3)).toBe('−123');
    expect(significant(2.5e-4, 3)).toBe('2.5×10⁻⁴');
    expect(significant(0, 3)).toBe('0');
  });

  test('what is not 0 is not written 0, and nothing is endlessly long', () => {
    expect(legible(-0.25, 4)).toBe('−0.2500');
    expect(legible(0, 4)).toBe('0.0000');
    expect(legible(-4e-5, 4)).toBe('−4.0×10⁻⁵');
    expect(legible(0.00005, 4)).toBe('5.0×10⁻⁵');
    expect(legible(-2e-10, 2, 1e-9)).toBe('0.00');
    expect(legible(NaN, 2)).toBe('NaN');
    expect(legible(65659969.137, 3)).toBe('6.6×10⁷');
    expect(difference(2.2e-16, 4)).toBe('0.0000');
    expect(difference(2.2e-11, 4)).toBe('2.2×10⁻¹¹');
  });
});
