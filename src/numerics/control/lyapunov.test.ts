import { describe, expect, test } from 'vitest';
import { add, largestEntry, multiply, subtract, transpose } from '../matrix.ts';
import { stationaryCovariance } from './lyapunov.ts';

describe('the covariance at rest', () => {
  test('of a scalar system is w/(1 − f²), and in general solves its equation', () => {
    expect(stationaryCovariance([[0.9]], [[2]])[0]?.[0]).toBeCloseTo(2 / 0.19, 12);
    const [f, w] = [[[0.9, 0.2], [-0.1, 0.7]], [[1, 0.2], [0.2, 0.5]]]; // prettier-ignore
    const x = stationaryCovariance(f, w);
    expect(largestEntry(subtract(x, add(multiply(f, multiply(x, transpose(f))), w)))).toBeLessThan(1e-13);
  });

  test('there is none for an unstable system', () => {
    expect(() => stationaryCovariance([[1.01]], [[1]])).toThrow(RangeError);
    expect(() => stationaryCovariance([[1]], [[1]])).toThrow(RangeError);
  });
});
