import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { anySeed, expectAddressesToReturn, inputOf, onControl } from '#demos/shared/testing/demo-state.ts';
import { METHODS } from './learner.ts';
import { createRun } from './run.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  GOAL,
  MOST_UPDATES,
  SHOWN,
  START,
  advance,
  atStart,
  command,
  parse,
  serialise,
  toggled,
  worldOf,
} from './state.ts';

test('the address gives the state back', () => {
  const states = fc.record({
    method: fc.constantFrom(...METHODS),
    shown: fc.constantFrom(...SHOWN),
    discount: onControl(BOUNDS.discount),
    rate: onControl(BOUNDS.rate),
    epsilon: onControl(BOUNDS.epsilon),
    fall: onControl(BOUNDS.fall),
    cliffs: fc.subarray(Array.from({ length: 32 }, (_, i) => i).filter((i) => i !== START && i !== GOAL)),
    updates: onControl(BOUNDS.updates),
    seed: anySeed,
  });
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#importance-sampling?n=1')).toBeNull();
  expect(parse('#grid-world?')).toEqual(DEFAULT_STATE);
  expect(parse('#grid-world?cliffs=1.1.99.-1.24.31.x.0&n=1e9&gamma=2')).toEqual({
    ...DEFAULT_STATE,
    cliffs: [0, 1],
    updates: MOST_UPDATES,
    discount: BOUNDS.discount.max,
  });
});

test('a cell becomes a cliff and a cell again; start and goal do not', () => {
  expect(toggled(DEFAULT_STATE, 3).cliffs).toEqual([3, ...DEFAULT_STATE.cliffs]);
  expect(toggled(toggled(DEFAULT_STATE, 3), 3).cliffs).toEqual(DEFAULT_STATE.cliffs);
  expect(toggled(DEFAULT_STATE, START)).toBe(DEFAULT_STATE);
  expect(toggled(DEFAULT_STATE, GOAL)).toBe(DEFAULT_STATE);
});

test('ticks are updates, until there are enough', () => {
  expect(advance(DEFAULT_STATE, 5).updates).toBe(DEFAULT_STATE.updates + 5);
  const full = advance(DEFAULT_STATE, 1e9);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).updates).toBe(0);
});

test('the command prints what is shown', () => {
  const state = { ...DEFAULT_STATE, updates: 700 };
  const shown = createRun(worldOf(state), state);
  shown.advanceTo(700);
  expect(run('cliff-walking', inputOf(command(state), 'cliff-walking'))).toMatchObject({
    startValue: shown.value('sarsa', START),
    meanError: shown.error('sarsa'),
    methods: {
      iteration: { startValue: shown.value('iteration', START), meanError: shown.error('iteration') },
      q: { startValue: shown.value('q', START), exactReturn: shown.returns.q },
      sarsa: { episodes: shown.learners.sarsa.returns.length, exactReturn: shown.returns.sarsa },
    },
  });
});

test('going on and starting over come to the same', () => {
  const [once, twice] = [
    createRun(worldOf(DEFAULT_STATE), DEFAULT_STATE),
    createRun(worldOf(DEFAULT_STATE), DEFAULT_STATE),
  ];
  once.advanceTo(900);
  twice.advanceTo(300);
  twice.advanceTo(900);
  expect(twice.learners.q.table).toEqual(once.learners.q.table);
  expect(twice.trace).toEqual(once.trace);
});
