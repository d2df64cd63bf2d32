import { describe, expect, test } from 'vitest';
import { EMPTY_TRACE, extended, logTicks } from './trace.ts';

describe('the trace of a run', () => {
  test('grows without touching the one before', () => {
    const next = extended(extended(EMPTY_TRACE, 2, 1), 1.5, 0.9);
    expect(EMPTY_TRACE.forward).toEqual([]);
    expect(next).toEqual({ forward: [2, 1.5], reverse: [1, 0.9] });
  });

  test('its axis runs between round values on either side', () => {
    expect(logTicks([0.43, 0.69])).toEqual([0.2, 0.5, 1]);
    expect(logTicks([0.5, 3])).toEqual([0.5, 1, 2, 5]);
    expect(logTicks([5])).toEqual([1, 2, 5]);
    expect(logTicks([1])).toEqual([1, 2]);
  });

  test('its axis keeps to powers of ten where it is long, and starts at 10⁻³ at the least', () => {
    expect(logTicks([0.3, 70])).toEqual([0.2, 1, 10, 100]);
    expect(logTicks([1e-9, 0.2])).toEqual([0.001, 0.01, 0.1, 0.2]);
    expect(logTicks([0.04, 1234])).toEqual([0.02, 0.1, 1, 10, 100, 1000, 2000]);
  });

  test('values that are not numbers do not count', () =>
    expect(logTicks([Number.NaN, 0.7])).toEqual([0.5, 1]));
});
