import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run as runHeadless } from '#demos/headless/samples.ts';
import { anySeed, expectAddressesToReturn } from '#demos/shared/testing/demo-state.ts';
import { bestPolicy } from './exact.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  type State,
  advance,
  atStart,
  command,
  parse,
  rhoOf,
  runOf,
  serialise,
  startsOf,
  withStart,
} from './state.ts';
import { VIEWS, drawnStarts } from './task.ts';

const tenths = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 10 * min, max: 10 * max }).map((value) => value / 10);
const start = fc.tuple(tenths(-2.5, 2.5), tenths(-2.5, 2.5));

const states: fc.Arbitrary<State> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    wind: tenths(0, 3),
    rho: fc.integer({ min: -20, max: 20 }).map((power) => rhoOf(power / 20)),
    seed: anySeed,
    starts: fc.option(fc.tuple(start, start, start, start)),
    one: fc.integer({ min: 0, max: 3 }),
    steps: fc.integer({ min: 0, max: BOUNDS.steps.max }),
  })
  .map(({ starts, ...rest }) => ({
    ...rest,
    moved: starts === null ? null : { seed: rest.seed, starts },
  }));

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#guided-policy-search?')).toEqual(DEFAULT_STATE);
  expect(parse('#guided-policy-search?view=all&wind=x&rho=&one=9&n=1e9&x=1,2;3')).toEqual({
    ...DEFAULT_STATE,
    one: 3,
    steps: BOUNDS.steps.max,
  });
  expect(parse('#guided-policy-search?rho=1e9&wind=-4&x=1,2;3,-4;0,0;1,1')).toMatchObject({
    rho: 10,
    wind: 0,
    moved: { starts: [[1, 2], [2.5, -2.5], [0, 0], [1, 1]] }, // prettier-ignore
  });
});

test('a start that is moved stays until another seed draws all of them anew', () => {
  const moved = withStart(DEFAULT_STATE, 2, [0.5, 1.5]);
  expect(startsOf(moved)[2]).toEqual([0.5, 1.5]);
  expect(startsOf(moved)[0]).toEqual(startsOf(DEFAULT_STATE)[0]);
  expect(moved.one).toBe(2);
  expect(startsOf({ ...moved, seed: 9 })).toEqual(drawnStarts(9));
});

test('playing goes on to the round in which the stopping rule is met', () => {
  const { stopsAt = 0 } = runOf(DEFAULT_STATE);
  const end = advance(DEFAULT_STATE, 1e4);
  expect(end.steps).toBe(3 * stopsAt);
  expect(advance(end, 1)).toBe(end);
  expect(atStart(end).steps).toBe(0);
  expect(advance({ ...DEFAULT_STATE, view: 'push', rho: 0.2 }, 1e4).steps).toBe(BOUNDS.steps.max);
});

test('the command prints what is shown', () => {
  const state = { ...withStart(DEFAULT_STATE, 1, [1, -1]), steps: 8 };
  const [, name = '', json = ''] = /demo -- (\S+) --json '(.*)'$/.exec(command(state)) ?? [];
  const now = runOf(state).at(8);
  const best = bestPolicy({ view: state.view, wind: state.wind, starts: startsOf(state) });
  expect(runHeadless(name, JSON.parse(json))).toMatchObject({
    theta: now.theta,
    policyCost: now.policyCost,
    trajectoryCost: now.trajectoryCost,
    multiplierNorm: now.multiplierNorm,
    exactTheta: best.point,
    exactCost: best.value,
  });
});
