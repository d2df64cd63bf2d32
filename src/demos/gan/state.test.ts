import '@tensorflow/tfjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { GENERATORS, LOSSES } from './config.ts';
import { measure } from './measure.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  advance,
  atStart,
  command,
  configOf,
  parse,
  serialise,
  type State,
} from './state.ts';
import { createTrainer } from './trainer.ts';

const within = ({ min, max, step }: { min: number; max: number; step: number }): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.round(min / step), max: Math.round(max / step) })
    .map((steps) => Number((steps * step).toFixed(2)));

const states = fc.record({
  loss: fc.constantFrom(...LOSSES),
  generator: fc.constantFrom(...GENERATORS),
  weight: within(BOUNDS.weight),
  left: within(BOUNDS.left),
  right: within(BOUNDS.right),
  sd: within(BOUNDS.sd),
  innerSteps: within(BOUNDS.innerSteps),
  steps: within(BOUNDS.steps),
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
  expect(parse('#vae?n=1')).toBeNull();
  expect(parse('#gan?')).toEqual(DEFAULT_STATE);
  expect(parse('#gan?loss=hinge&a=3&b=1e99&k=0&n=-3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    left: BOUNDS.left.max,
    right: BOUNDS.right.max,
    innerSteps: 1,
    steps: 0,
  });
});

test('ticks are steps until there are enough', () => {
  expect(advance(DEFAULT_STATE, 3).steps).toBe(DEFAULT_STATE.steps + 3);
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.steps).toBe(BOUNDS.steps.max);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).steps).toBe(0);
});

test('the command prints what is shown', () => {
  const state: State = { ...DEFAULT_STATE, loss: 'penalty', left: -1.5, innerSteps: 2, seed: 12, steps: 7 };
  const [, json = ''] = /^npm run -s demo -- gan --json '(.*)'$/.exec(command(state)) ?? [];
  const trainer = createTrainer(configOf(state));
  while (trainer.steps < state.steps) trainer.step();
  const { wasserstein, jensenShannon, seen, value, generatorLoss } = measure(state, trainer.snapshot());
  expect(run('gan', JSON.parse(json))).toMatchObject({
    wasserstein,
    jensenShannon,
    seen,
    value,
    generatorLoss,
  });
});
