import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySeed, expectAddressesToReturn } from '#demos/shared/testing/demo-state.ts';
import { BOUNDS, DEFAULT_STATE, advance, atStart, parse, serialise, stateOf, weightOf } from './state.ts';
import { SYSTEMS, duration } from './task.ts';

const hundredths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(100 * min), max: Math.round(100 * max) }).map((value) => value / 100);

const states = fc.record({
  system: fc.constantFrom(...SYSTEMS),
  weight: hundredths(-2, 0).map(weightOf),
  spread: hundredths(BOUNDS.spread.min, BOUNDS.spread.max),
  seed: anySeed,
  plan: fc.integer({ min: 0, max: BOUNDS.plan.max }),
  push: hundredths(BOUNDS.push.min, BOUNDS.push.max),
  time: hundredths(0, 3),
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  for (const hash of ['', '#', '#ilqr', '#kl-fit?plan=3']) expect(parse(hash)).toBeNull();
  for (const hash of ['#ilqr?', '#ilqr?system=rocket&R=&sd=x&plan=-&push=NaN', '#ilqr?%E0%A4%A=1'])
    expect(parse(hash)).toEqual(DEFAULT_STATE);
  expect(parse('#ilqr?system=pendulum&R=99&sd=-9&plan=1e9&push=7&t=100&seed=-1')).toEqual({
    system: 'pendulum',
    weight: 1,
    spread: 0,
    plan: 200,
    push: 0.6,
    time: duration('pendulum'),
    seed: 0,
  });
});

test('playing goes from plan to plan up to the last one', () => {
  const state = { ...stateOf('pendulum'), plan: 3 };
  expect(advance(state, 1, 5).plan).toBe(4);
  const end = advance(state, 9, 5);
  expect(end.plan).toBe(5);
  expect(advance(end, 1, 5)).toBe(end);
  expect(atStart(end).plan).toBe(0);
});
