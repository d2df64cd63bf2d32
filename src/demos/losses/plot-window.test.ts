import { expect, test } from 'vitest';
import { heightFor, stretchFor } from './plot-window.ts';

test('residuals are shown from −4 to 4, and further where a point lies further, within reason', () => {
  expect(stretchFor([0.3, -3.9])).toEqual([-4, 4]);
  expect(stretchFor([0.3, -4.1])).toEqual([-6, 6]);
  expect(stretchFor([1e9, NaN])).toEqual([-16, 16]);
});

test('the highest loss has room, and slopes half as deep', () => {
  expect(heightFor([0.2, 4.5])).toEqual([-2.4, 5]);
  expect(heightFor([4.9])).toEqual([-4.8, 10]);
  expect(heightFor([1e6])).toEqual([-19.2, 40]);
});
