import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { column } from '#numerics/matrix.ts';
import { type Attention, attend, withWeight } from './model.ts';

const BY_HAND: Attention = {
  keys: [
    [1, 0, 2],
    [0, 1, 0],
  ],
  queries: [
    [2, 0, 1],
    [1, 0, 0],
  ],
  values: [
    [1, 0, 4],
    [0, 2, 0],
  ],
  root: false,
  hand: [null, null, null],
};

describe('attention of three tokens', () => {
  test('gives the weights that UDL 12.5 names for scores of 2, 1 and 0', () => {
    // Keys (1, 0), (0, 1), (2, 0) with query (1, 0): scores 1, 0 and 2.
    const { dots, weights, outputs } = attend(BY_HAND);
    expect(column(dots, 2)).toEqual([1, 0, 2]);
    [0.24472847, 0.09003057, 0.66524096].forEach((weight, m) =>
      expect(weights[m]?.[2]).toBeCloseTo(weight, 8),
    );
    expect(outputs[0]?.[2]).toBeCloseTo(0.24472847 + 4 * 0.66524096, 7);
    expect(outputs[1]?.[2]).toBeCloseTo(2 * 0.09003057, 7);
    // A query of zero asks for nothing: the mean of the values.
    expect(column(outputs, 1)[0]).toBeCloseTo(5 / 3, 12);
  });

  test('divides scores by the root of the length of a key', () => {
    const { dots, scores } = attend({ ...BY_HAND, root: true });
    expect(scores[2]?.[0]).toBeCloseTo((dots[2]?.[0] ?? NaN) / Math.SQRT2, 12);
  });

  test('takes weights set by hand as they are', () => {
    const { weights, outputs } = attend({ ...BY_HAND, hand: [null, [0, 0, 1], null] });
    expect(column(weights, 1)).toEqual([0, 0, 1]);
    expect(column(outputs, 1)).toEqual([4, 0]);
    expect(weights[0]?.[2]).toBeCloseTo(0.24472847, 8);
  });
});

test('one weight set, the others keep their proportion and the sum stays one', () => {
  expect(withWeight([0.5, 0.3, 0.2], 0, 0.2)).toEqual([0.2, expect.closeTo(0.48), expect.closeTo(0.32)]);
  expect(withWeight([1, 0, 0], 0, 0.4)).toEqual([0.4, 0.3, 0.3]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 6, maxLength: 6 }),
      fc.integer({ min: 0, max: 2 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], place, value) => {
        const state = {
          ...BY_HAND,
          keys: [
            [a, b, c],
            [d, e, f],
          ],
        };
        const set = withWeight(column(attend(state).weights, 0), place, value);
        expect(set.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(set[place]).toBe(value);
      },
    ),
    { seed: 9, numRuns: 100 },
  );
});
