import { expect, test } from 'vitest';
import { upperTail } from './normal-tail.ts';

test.each([
  // Abramowitz & Stegun, table 26.1 and 26.2
  [0, 0.5],
  [1, 0.158655253931457],
  [2, 0.0227501319481792],
  [3, 0.00134989803163009],
  [5, 2.86651571879194e-7],
  [10, 7.61985302416053e-24],
])('the upper tail beyond %f', (z, tail) => {
  expect(upperTail(z) / tail).toBeCloseTo(1, 11);
  expect(upperTail(-z)).toBeCloseTo(1 - tail, 13);
});
