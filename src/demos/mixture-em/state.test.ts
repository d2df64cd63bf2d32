import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { anySeed } from '#demos/shared/testing/demo-state.ts';
import { SHAPES } from './data.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  type State,
  advance,
  atStart,
  command,
  parse,
  runOf,
  serialise,
  withMean,
  withParts,
} from './state.ts';

const tenths = ({ min, max }: { min: number; max: number }) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);

const states = fc.record({
  shape: fc.constantFrom(...SHAPES),
  means: fc.array(fc.tuple(tenths(BOUNDS.x), tenths(BOUNDS.y)), { minLength: 1, maxLength: 4 }),
  steps: fc.integer({ min: 0, max: 4000 }).map((value) => value / 10),
  seed: anySeed,
});

describe('the state in the address', () => {
  test('comes back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(serialise(state))).toEqual(state);
      }),
      { seed: 1 },
    );
  });

  test('of another demo is none, nonsense takes defaults', () => {
    expect(parse('#kl-fit?w=1')).toBeNull();
    expect(parse('#mixture-em?')).toEqual(DEFAULT_STATE);
    expect(parse('#mixture-em?data=star&means=1_2~x~9_-9~1_1~2_2~3_3&n=-2&seed=x')).toEqual({
      ...DEFAULT_STATE,
      means: [
        [1, 2],
        [4, -3],
        [1, 1],
        [2, 2],
      ],
      steps: 0,
    });
  });
});

describe('half steps', () => {
  test('run by fractions, and by whole numbers to the end of one', () => {
    expect(advance(atStart(DEFAULT_STATE), 0.25).steps).toBe(0.25);
    expect(advance({ ...DEFAULT_STATE, steps: 0.25 }, 1).steps).toBe(1);
    expect(advance({ ...DEFAULT_STATE, steps: 1 }, 1).steps).toBe(2);
  });

  test('end where nothing changes any more', () => {
    const end = advance(DEFAULT_STATE, 400);
    expect(end.steps).toBeLessThan(400);
    expect(Number.isInteger(end.steps)).toBe(true);
    expect(advance(end, 1)).toBe(end);
    expect(advance(end, 0.03)).toBe(end);
  });
});

test('a mean that is moved starts all anew, the others from where they are', () => {
  const state: State = { ...DEFAULT_STATE, steps: 8 };
  const moved = withMean(state, 1, [0.5, 0.5]);
  expect(moved.steps).toBe(0);
  expect(moved.means[1]).toEqual([0.5, 0.5]);
  const [now] = runOf(state).at(8).parts;
  expect(moved.means[0]?.[0]).toBeCloseTo(now?.mean[0] ?? NaN, 2);
});

test('parts are added and taken away', () => {
  expect(withParts(DEFAULT_STATE, 4).means).toHaveLength(4);
  expect(withParts(DEFAULT_STATE, 1).means).toEqual([DEFAULT_STATE.means[0]]);
});

test('the command prints the numbers that are shown', () => {
  const state: State = { ...DEFAULT_STATE, shape: 'nested', steps: 7.4, seed: 12 };
  const [, json = ''] = /^npm run -s demo -- mixture-em --json '(.*)'$/.exec(command(state)) ?? [];
  const stage = runOf(state).at(7);
  expect(run('mixture-em', JSON.parse(json))).toMatchObject({
    logLikelihood: stage.logLikelihood,
    lowerBound: stage.bound,
    divergence: stage.divergence,
    weights: stage.parts.map(({ weight }) => weight),
    steps: 7,
  });
});
