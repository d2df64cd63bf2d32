import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
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
  seed: fc.integer({ min: 0, max: 9999 }),
});

test('the address gives the state back', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parse(serialise(state))).toEqual(state);
    }),
    { seed: 1 },
  );
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
  expect(advance(DEFAULT_STATE, 3).plays).toBe(1003);
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.plays).toBe(10_000);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).plays).toBe(0);
});

test('arms are moved, added and taken away', () => {
  expect(withMean(DEFAULT_STATE, 1, 0.9).means).toEqual([0.7, 0.9, 0.4]);
  expect(withArms(DEFAULT_STATE, 2).means).toEqual([0.7, 0.55]);
  expect(withArms(withArms(DEFAULT_STATE, 2), 5).means).toHaveLength(5);
});

test('the command prints the numbers that are shown', () => {
  const state: State = { ...DEFAULT_STATE, runs: 4, plays: 150, seed: 12 };
  const [, json = ''] = /^npm run -s demo -- bandit --json '(.*)'$/.exec(command(state)) ?? [];
  const simulation = createSimulation(state);
  simulation.advanceTo(state.plays);
  const regret = simulation.regret();
  expect(run('bandit', JSON.parse(json))).toMatchObject({
    regret: [regret.ucb1.mean, regret.greedy.mean, regret.thompson.mean],
    standardError: [regret.ucb1.error, regret.greedy.error, regret.thompson.error],
    plays: [simulation.pulls('ucb1'), simulation.pulls('greedy'), simulation.pulls('thompson')],
  });
});

test('before the first play nothing is lost, and nothing known of the best arm; one player has no error', () => {
  const [, json = ''] = /--json '(.*)'$/.exec(command(atStart({ ...DEFAULT_STATE, runs: 1 }))) ?? [];
  expect(run('bandit', JSON.parse(json))).toMatchObject({
    regret: [0, 0, 0],
    standardError: [null, null, null],
    bestShare: [null, null, null],
    bound: 0,
    random: 0,
  });
});
