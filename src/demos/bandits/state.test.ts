import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import {
  anySeed,
  expectAddressesToReturn,
  expectTicksToCount,
  inputOf,
} from '#demos/shared/testing/demo-state.ts';
import { createSimulation } from './model.ts';
import { POLICIES } from './policies.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  SCALES,
  type State,
  advance,
  atStart,
  command,
  parse,
  serialise,
  withArms,
  withMean,
} from './state.ts';

const hundredths = ({ min, max }: { min: number; max: number }) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);

const states = fc.record({
  means: fc.array(hundredths(BOUNDS.mean), { minLength: 2, maxLength: 5 }),
  policy: fc.constantFrom(...POLICIES),
  scale: fc.constantFrom(...SCALES),
  epsilon: hundredths(BOUNDS.epsilon),
  runs: fc.integer({ min: 1, max: 40 }),
  plays: fc.integer({ min: 0, max: 10_000 }),
  seed: anySeed,
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#bandits?')).toEqual(DEFAULT_STATE);
  expect(parse('#bandits?means=2_x_-1&policy=best&epsilon=9&runs=0&n=1e9&seed=-4')).toEqual({
    ...DEFAULT_STATE,
    means: [1, 0],
    epsilon: 0.5,
    runs: 1,
    plays: 10_000,
    seed: 0,
  });
  expect(parse('#bandits?means=0.5')?.means).toEqual(DEFAULT_STATE.means);
});

test('ticks are plays until there are enough', () => {
  expectTicksToCount('plays', 10_000, DEFAULT_STATE, { advance, atStart });
});

test('arms are moved, added and taken away', () => {
  expect(withMean(DEFAULT_STATE, 1, 0.9).means).toEqual([0.7, 0.9, 0.4]);
  expect(withArms(DEFAULT_STATE, 2).means).toEqual([0.7, 0.55]);
  expect(withArms(withArms(DEFAULT_STATE, 2), 5).means).toHaveLength(5);
});

test('the command prints the numbers that are shown', () => {
  const state: State = { ...DEFAULT_STATE, runs: 4, plays: 150, seed: 12 };
  const simulation = createSimulation(state);
  simulation.advanceTo(state.plays);
  const regret = simulation.regret();
  expect(run('bandit', inputOf(command(state), 'bandit'))).toMatchObject({
    regret: [regret.ucb1.mean, regret.greedy.mean, regret.thompson.mean],
    standardError: [regret.ucb1.error, regret.greedy.error, regret.thompson.error],
    plays: [simulation.pulls('ucb1'), simulation.pulls('greedy'), simulation.pulls('thompson')],
  });
});

test('before the first play nothing is lost, and nothing known of the best arm; one player has no error', () => {
  expect(run('bandit', inputOf(command(atStart({ ...DEFAULT_STATE, runs: 1 })), 'bandit'))).toMatchObject({
    regret: [0, 0, 0],
    standardError: [null, null, null],
    bestShare: [null, null, null],
    bound: 0,
    random: 0,
  });
});
