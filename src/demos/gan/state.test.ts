import '@tensorflow/tfjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import {
  anySeed,
  expectAddressesToReturn,
  expectTicksToCount,
  inputOf,
  onControl,
} from '#demos/shared/testing/demo-state.ts';
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

const states = fc.record({
  loss: fc.constantFrom(...LOSSES),
  generator: fc.constantFrom(...GENERATORS),
  weight: onControl(BOUNDS.weight),
  left: onControl(BOUNDS.left),
  right: onControl(BOUNDS.right),
  sd: onControl(BOUNDS.sd),
  innerSteps: onControl(BOUNDS.innerSteps),
  steps: onControl(BOUNDS.steps),
  seed: anySeed,
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
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
  expectTicksToCount('steps', BOUNDS.steps.max, DEFAULT_STATE, { advance, atStart });
});

test('the command prints what is shown', () => {
  const state: State = { ...DEFAULT_STATE, loss: 'penalty', left: -1.5, innerSteps: 2, seed: 12, steps: 7 };
  const trainer = createTrainer(configOf(state));
  while (trainer.steps < state.steps) trainer.step();
  const { wasserstein, jensenShannon, seen, value, generatorLoss } = measure(state, trainer.snapshot());
  expect(run('gan', inputOf(command(state), 'gan'))).toMatchObject({
    wasserstein,
    jensenShannon,
    seen,
    value,
    generatorLoss,
  });
});
