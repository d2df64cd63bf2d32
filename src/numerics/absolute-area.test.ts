import { expect, test } from 'vitest';
import { absoluteArea } from './absolute-area.ts';

test('the area under the absolute value of a line, by hand', () => {
  expect(absoluteArea(1, 3, 2)).toBe(4);
  expect(absoluteArea(-1, -3, 2)).toBe(4);
  // It crosses zero after a quarter: triangles of ½·½·1 and ½·1½·3.
  expect(absoluteArea(-1, 3, 2)).toBeCloseTo(0.25 + 2.25, 14);
  expect(absoluteArea(0, 0, 2)).toBe(0);
});
