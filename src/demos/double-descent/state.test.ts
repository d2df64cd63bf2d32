import fc from 'fast-check';
import { expect, test } from 'vitest';
import { norm } from '#numerics/vector.ts';
import { run } from '#demos/headless/samples.ts';
import { anySeed, expectAddressesToReturn, onControl } from '#demos/shared/testing/demo-state.ts';
import { createSession } from './session.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  MOST_SETS,
  advance,
  atStart,
  command,
  evenInputs,
  parse,
  serialise,
  withPoint,
} from './state.ts';

const states = fc
  .record({
    inputs: fc.uniqueArray(onControl(BOUNDS.input), {
      minLength: BOUNDS.points.min,
      maxLength: BOUNDS.points.max,
    }),
    noise: onControl(BOUNDS.noise),
    capacity: onControl(BOUNDS.capacity),
    count: onControl(BOUNDS.count),
    seed: anySeed,
  })
  .chain((state) =>
    fc
      .array(onControl(BOUNDS.lift), { minLength: state.inputs.length, maxLength: state.inputs.length })
      .map((lifts) => ({ ...state, lifts })),
  );

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#double-descent?')).toEqual(DEFAULT_STATE);
  expect(parse('#double-descent?x=1.2&lift=x&sd=0&d=1e9&n=-3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    noise: BOUNDS.noise.min,
    capacity: BOUNDS.capacity.max,
    count: 1,
  });
  // Points that coincide count once; too few of them are no design.
  expect(parse('#double-descent?x=5.5.5.5.5.5')?.inputs).toEqual(DEFAULT_STATE.inputs);
  expect(parse('#double-descent?x=-5.10.20.30.900')?.inputs).toEqual([0, 0.1, 0.2, 0.3, 1]);
});

test('ticks draw data sets until there are enough, and forget what was moved by hand', () => {
  const moved = withPoint(DEFAULT_STATE, 2, 0.21, 0.5);
  expect(advance(moved, 3)).toMatchObject({ count: 103, inputs: moved.inputs, lifts: DEFAULT_STATE.lifts });
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.count).toBe(MOST_SETS);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).count).toBe(1);
});

test('a point moves where no other is', () => {
  const state = { ...DEFAULT_STATE, inputs: evenInputs(5), lifts: [0, 0, 0, 0, 0] };
  expect(withPoint(state, 0, 0.2, -0.123)).toMatchObject({
    inputs: [0.2, 0.3, 0.5, 0.7, 0.9],
    lifts: [-0.12, 0, 0, 0, 0],
  });
  expect(withPoint(state, 0, 0.3, 0.5)).toMatchObject({ inputs: state.inputs, lifts: [0.5, 0, 0, 0, 0] });
});

test('the command prints what is shown', () => {
  const state = withPoint({ ...DEFAULT_STATE, capacity: 9, seed: 12 }, 2, 0.22, 0.7);
  const [, json = ''] = /^npm run -s demo -- double-descent --json '(.*)'$/.exec(command(state)) ?? [];
  const { errorPicture, set, fitPicture } = createSession().at(state);
  const { exact, measured } = errorPicture.present;
  expect(run('double-descent', JSON.parse(json))).toEqual({
    ...exact,
    measured,
    meanFitInMiddle: expect.closeTo(fitPicture.mean[80] ?? NaN, 12),
    lastSet: { weightNorm: expect.closeTo(norm(set.weights), 12), train: expect.closeTo(set.train, 12) },
  });
});
