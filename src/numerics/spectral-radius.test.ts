import { expect, test } from 'vitest';
import { spectralRadius } from './spectral-radius.ts';

test('real, complex, defective and zero', () => {
  expect(spectralRadius([[3, 1], [0, -5]])).toBeCloseTo(5, 9); // prettier-ignore
  expect(spectralRadius([[0.6, -0.8], [0.8, 0.6]])).toBeCloseTo(1, 9); // prettier-ignore
  expect(spectralRadius([[0.5, 1], [0, 0.5]])).toBeCloseTo(0.5, 8); // prettier-ignore
  expect(spectralRadius([[0, 1], [0, 0]])).toBe(0); // prettier-ignore
});
