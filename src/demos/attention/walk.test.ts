import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { column } from '#numerics/matrix.ts';
import { attend } from './model.ts';
import { DEFAULT_STATE, atStart, commandOf, isDrawn, parse, serialise, withHand, withSeed } from './state.ts';
import { STRIDE, advance, arrived, walkOf, walked } from './walk.ts';

const end = advance(DEFAULT_STATE, 1e6);

describe('the walk of the query of “it”', () => {
  test('leads from the trophy to the case, and no step further than it must', () => {
    const weights = (steps: number): readonly number[] =>
      column(attend(walked({ ...DEFAULT_STATE, steps })).weights, 2);
    const [trophy = NaN, box = NaN] = weights(end.steps);
    expect(box).toBeGreaterThanOrEqual(trophy);
    const [before = NaN, after = NaN] = weights(end.steps - 1);
    expect(before).toBeGreaterThan(after);
  });

  test('is as long as the exact distance, but for the last step', () => {
    const { tie, needed, moved } = walkOf(end);
    // Keys (0.4, 1.9) and (−1.3, 1), query (1.6, 1.3): (1.7·1.6 + 0.9·1.3)/√(1.7² + 0.9²).
    expect(tie?.distance).toBeCloseTo(3.89 / Math.sqrt(3.7), 12);
    expect(moved - (tie?.distance ?? NaN)).toBeGreaterThanOrEqual(0);
    expect(moved - (tie?.distance ?? NaN)).toBeLessThan(STRIDE);
    expect(end.steps).toBe(needed);
    const [q0 = NaN, q1 = NaN] = column(walked(end).queries, 2);
    expect(Math.hypot(q0 - 1.6, q1 - 1.3)).toBeCloseTo(moved, 12);
  });

  test('ends, starts again, and takes the weights back from the hand', () => {
    expect(arrived(end)).toBe(true);
    expect(advance(end, 1)).toBe(end);
    expect(walked(atStart(end))).toEqual(DEFAULT_STATE);
    expect(advance(withHand(DEFAULT_STATE, 1, 2, 0.5), 1).hand).toEqual([null, null, null]);
  });

  test('is in the address, and the command prints where it has come to', () => {
    const half = advance(DEFAULT_STATE, 9);
    expect(parse(serialise(half))).toEqual(half);
    const [, json = ''] = /--json '(.*)'$/.exec(commandOf(walked(half))) ?? [];
    const { tie, moved } = walkOf(half);
    expect(run('attention', JSON.parse(json))).toMatchObject({
      weights: attend(walked(half)).weights,
      distances: [expect.any(Number), expect.any(Number), expect.closeTo((tie?.distance ?? NaN) - moved, 12)],
    });
  });
});

test('equal keys leave nothing to walk', () => {
  const same = { ...DEFAULT_STATE, keys: [[1, 1, 0], [1, 1, 0]], steps: 4 }; // prettier-ignore
  expect(walkOf(same)).toEqual({ tie: null, needed: 0, moved: 0 });
  expect(advance(same, 1)).toBe(same);
  expect(walked(same)).toBe(same);
});

test('another seed draws other vectors, the same one the same', () => {
  const other = withSeed(end, 5);
  expect(other.keys).not.toEqual(DEFAULT_STATE.keys);
  expect([isDrawn(other), isDrawn(walked(end))]).toEqual([true, false]);
  expect(withSeed(other, DEFAULT_STATE.seed)).toEqual(DEFAULT_STATE);
});
