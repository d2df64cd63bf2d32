import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { anySeed } from '#demos/shared/testing/demo-state.ts';
import { FAMILIES, FAMILY } from './family.ts';
import { RULES, likelihood } from './model.ts';
import { STAGES } from './stage.ts';
import { createRepeats, momentsOf } from './repeats.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  type State,
  advance,
  ascentOf,
  atStart,
  command,
  moved,
  movedOf,
  observationsOf,
  parse,
  serialise,
  stepsOf,
  withFamily,
} from './state.ts';

const within = ({ min, max, step }: { min: number; max: number; step: number }): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.round(min / step), max: Math.round(max / step) })
    .map((steps) => Number((steps * step).toFixed(6)));

const states: fc.Arbitrary<State> = fc.constantFrom(...FAMILIES).chain((family) =>
  fc
    .record({
      truth: within(STAGES[family].truth),
      start: within(STAGES[family].theta),
      count: within(BOUNDS.count),
      steps: within(BOUNDS.steps),
      sets: within(BOUNDS.sets),
      rule: fc.constantFrom(...RULES),
      seed: anySeed,
      value: within(STAGES[family].observation),
    })
    .map(({ value, ...rest }) => {
      const state: State = {
        ...rest,
        family,
        chosen: 0,
        hand: { seed: rest.seed, family, moved: [] },
      };
      return moved(moved(state, 0, value), 2, value);
    }),
);

describe('the state in the address', () => {
  test('comes back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(serialise(state))).toEqual(state);
      }),
      { seed: 2, numRuns: 60 },
    );
    expect(parse(serialise(DEFAULT_STATE))).toEqual(DEFAULT_STATE);
  });

  test('of another demo is none; nonsense takes defaults or bounds', () => {
    expect(parse('#kl-fit?w=1')).toBeNull();
    expect(parse('#maximum-likelihood?')).toEqual(DEFAULT_STATE);
    const read = parse(
      '#maximum-likelihood?family=bernoulli&truth=7&n=1e9&theta=x&k=-1&moved=1_0.7~zz~99_1~3&i=77',
    );
    expect(read).toMatchObject({
      family: 'bernoulli',
      truth: 0.95,
      count: 40,
      start: 0.8,
      steps: 0,
      chosen: 39,
    });
    expect(read?.hand.moved).toEqual([[1, 1]]);
  });
});

describe('observations', () => {
  test('stay where a hand has put them, until seed or family change', () => {
    const state = moved(DEFAULT_STATE, 3, 2.5);
    expect(observationsOf(state)[3]).toBe(2.5);
    expect(observationsOf({ ...state, truth: 1 })[3]).toBe(2.5);
    expect(movedOf({ ...state, seed: 9 })).toEqual([]);
    expect(movedOf(withFamily(state, 'gaussian'))).toEqual([]);
  });

  test('are the same when more are drawn, and move with the truth', () => {
    const few = observationsOf(DEFAULT_STATE);
    expect(observationsOf({ ...DEFAULT_STATE, count: 30 }).slice(0, 12)).toEqual(few);
    expect(observationsOf({ ...DEFAULT_STATE, truth: 1.5 })[0]).toBeCloseTo((few[0] ?? NaN) + 1, 12);
  });

  test('are the first data set of the repetitions', () => {
    const { family, truth, count, seed } = DEFAULT_STATE;
    const repeats = createRepeats(family, truth, count, seed);
    repeats.advanceTo(1);
    expect(repeats.estimates[0]).toBe(FAMILY[family].estimate(observationsOf(DEFAULT_STATE)));
  });
});

test('playing ends where steps end', () => {
  let state: State = { ...DEFAULT_STATE, family: 'gaussian' };
  for (let i = 0; i < 100; i += 1) state = advance(state, 1 / 20);
  expect(stepsOf(state)).toBeGreaterThanOrEqual(1);
  expect(advance(state, 1)).toBe(state);
  expect(ascentOf(state)).toMatchObject({ end: 'arrived' });
  expect(atStart(state).steps).toBe(0);
});

test('twenty frames make one step', () => {
  let state = atStart(DEFAULT_STATE);
  for (let i = 0; i < 20; i += 1) state = advance(state, 1 / 20);
  expect(stepsOf(state)).toBe(1);
});

test('the command prints what is shown', () => {
  const state = { ...moved(DEFAULT_STATE, 1, 3), steps: 2, sets: 100 };
  const [, json = ''] = /^npm run -s demo -- maximum-likelihood --json '(.*)'$/.exec(command(state)) ?? [];
  const { thetas } = ascentOf(state);
  const observations = observationsOf(state);
  const family = FAMILY[state.family];
  const { score, observed, expected } = likelihood(family, observations, thetas.at(-1) ?? NaN);
  const repeats = createRepeats(state.family, state.truth, state.count, state.seed);
  repeats.advanceTo(100);
  expect(run('maximum-likelihood', JSON.parse(json))).toMatchObject({
    observations,
    thetas,
    estimate: family.estimate(observations),
    score,
    observed,
    expected,
    sd: momentsOf(repeats.estimates).sd,
  });
});
