import { describe, expect, test } from 'vitest';
import { fixed, scientific } from './number-text.ts';

describe('numbers as text', () => {
  test('fixed decimals with a true minus and no negative zero', () => {
    expect(fixed(-1.256, 2)).toBe('−1.26');
    expect(fixed(-0.001, 2)).toBe('0.00');
  });

  test('powers of ten with raised digits', () => {
    expect(scientific(3.14e-7)).toBe('3.1×10⁻⁷');
    expect(scientific(-2.5e12)).toBe('−2.5×10¹²');
    expect(scientific(0)).toBe('0');
  });
});
