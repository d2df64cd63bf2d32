import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySeed, expectAddressesToReturn, onControl } from '#demos/shared/testing/demo-state.ts';
import { SHAPES } from './fit.ts';
import { LOSSES } from './loss.ts';
import { COUNT, drawnPoints } from './points.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  MOST_STEPS,
  advance,
  atStart,
  parse,
  pointsOf,
  serialise,
  withLabel,
  withPoint,
} from './state.ts';

const points = fc.array(fc.tuple(onControl(BOUNDS.x), onControl(BOUNDS.y)), {
  minLength: COUNT,
  maxLength: COUNT,
});
const states = fc
  .record({
    loss: fc.constantFrom(...LOSSES),
    shape: fc.constantFrom(...SHAPES),
    delta: onControl(BOUNDS.delta),
    rate: onControl(BOUNDS.rate),
    steps: onControl(BOUNDS.steps),
    chosen: onControl(BOUNDS.chosen),
    seed: anySeed,
    own: fc.option(points),
  })
  .map(({ own, ...state }) => ({ ...state, moved: own === null ? null : { seed: state.seed, points: own } }));

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#losses?')).toEqual(DEFAULT_STATE);
  expect(parse('#losses?loss=cube&delta=0&alpha=9&n=-3&i=99&points=1_2~x_3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    delta: BOUNDS.delta.min,
    rate: BOUNDS.rate.max,
    steps: 0,
    chosen: COUNT - 1,
  });
});

test('points are those of the seed until one is moved, and those of a new seed again', () => {
  expect(pointsOf(DEFAULT_STATE)).toEqual(drawnPoints(DEFAULT_STATE.seed));
  const moved = withPoint(DEFAULT_STATE, 2, [1, 2]);
  expect(pointsOf(moved)[2]).toEqual([1, 2]);
  expect(pointsOf(moved)[3]).toEqual(drawnPoints(DEFAULT_STATE.seed)[3]);
  expect(moved.chosen).toBe(2);
  expect(pointsOf({ ...moved, seed: 5 })).toEqual(drawnPoints(5));
  expect(pointsOf(withLabel(moved, 2, 0.5, -1))[2]).toEqual([0.5, -2]);
});

test('ticks make steps until there are enough', () => {
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.steps).toBe(MOST_STEPS);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).steps).toBe(0);
});
