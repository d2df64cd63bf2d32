import { expect, test } from 'vitest';
import { worstText } from './worst-text.ts';

const words = {
  relative: (size: string) => `relative ${size}`,
  standardErrors: (size: string) => `s.e. ${size}`,
};

test('says the size in the unit of the check', () => {
  expect(worstText({ unit: 'relative', worst: 3.14e-13 }, words)).toBe('relative 3.1×10⁻¹³');
  expect(worstText({ unit: 'standard errors', worst: 3.14 }, words)).toBe('s.e. 3.1');
});

test('says nothing of an error that is not there', () => {
  expect(worstText({ unit: 'relative', worst: 0 }, words)).toBeNull();
  expect(worstText({ unit: 'relative', worst: null }, words)).toBeNull();
});
