import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { run } from '#demos/headless/samples.ts';
import { anySeed, expectAddressesToReturn, onControl } from '#demos/shared/testing/demo-state.ts';
import { createForecaster, learnRun } from './assemble.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  MOST_EPISODES,
  POLICY_BOUNDS,
  advance,
  atStart,
  command,
  parse,
  serialise,
  taskOf,
} from './state.ts';

const task = { start: onControl(BOUNDS.start), goal: onControl(BOUNDS.goal), ignorance: fc.boolean() };
const states = fc.record({
  ...task,
  tasks: fc.array(fc.record(task), { minLength: 1, maxLength: MOST_EPISODES }),
  hand: fc.option(fc.tuple(...POLICY_BOUNDS.map(onControl))),
  time: onControl(BOUNDS.time),
  seed: anySeed,
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#pilco?')).toEqual(DEFAULT_STATE);
  expect(parse('#pilco?episodes=9_x~_0.1_no&start=-9&goal=x&t=1e9&policy=9_-9_NaN&seed=y')).toEqual({
    ...DEFAULT_STATE,
    tasks: [
      { start: BOUNDS.start.max, goal: 0, ignorance: true },
      { start: DEFAULT_STATE.start, goal: 0.1, ignorance: false },
    ],
    start: BOUNDS.start.min,
    time: BOUNDS.time.max,
  });
  expect(parse(`#pilco?episodes=${'~'.repeat(50)}&policy=9_-9_0`)).toMatchObject({ hand: [4, -4, 0] });
  expect(parse(`#pilco?episodes=${'~'.repeat(50)}`)?.tasks).toHaveLength(MOST_EPISODES);
});

test('an episode is learnt for the task as it stands, until there are enough', () => {
  const moved = advance({ ...DEFAULT_STATE, goal: 0.2, hand: [1, 1, 1] });
  expect(moved.tasks).toEqual([...DEFAULT_STATE.tasks, { ...taskOf(DEFAULT_STATE), goal: 0.2 }]);
  expect(moved.hand).toBeNull();
  let state = moved;
  while (advance(state) !== state) state = advance(state);
  expect(state.tasks).toHaveLength(MOST_EPISODES);
  expect(atStart(state).tasks).toEqual(DEFAULT_STATE.tasks);
});

test('the command prints what is shown', { timeout: 60_000 }, () => {
  const state = { ...DEFAULT_STATE, start: -0.2, hand: [-2, -1, 0.1], time: 4 };
  const episodes = learnRun(state.seed, state.tasks);
  const policies = episodes.map(({ parameters }) => parameters);
  const [, json = ''] = /^npm run -s demo -- pilco --json '(.*)'$/.exec(command(state, policies)) ?? [];
  expect(json).toContain(`"policy":${JSON.stringify(policies[0])}`);
  const printed = z
    .object({ gradient: z.array(z.number()) })
    .loose()
    .parse(run('pilco', JSON.parse(json)));
  const shown = createForecaster()({
    seed: state.seed,
    episodes,
    parameters: state.hand,
    task: taskOf(state),
    time: state.time,
    fine: true,
  });
  expect(printed).toMatchObject({
    predictedCost: shown.plan.total,
    gradient: shown.gradient,
    sampledCost: { mean: shown.total.sampled, error: shown.total.error },
    realCost: { mean: shown.realTotal.mean },
    mean: [shown.whole.angleMean.matched, shown.whole.speedMean.matched],
    whole: { mean: [shown.whole.angleMean.sampled, shown.whole.speedMean.sampled] },
    outside: shown.outside.sampled,
    ignoranceShare: shown.ignorance,
  });
});
