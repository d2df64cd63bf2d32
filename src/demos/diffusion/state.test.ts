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
import { atStep } from './at-step.ts';
import { createRun } from './run.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  MOST_STEPS,
  advance,
  atStart,
  command,
  dataOf,
  parse,
  serialise,
  withHump,
} from './state.ts';

const three = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 3, maxLength: 3 });

const states = fc.record({
  means: three(onControl(BOUNDS.mean)),
  weights: three(onControl(BOUNDS.weight)),
  sd: onControl(BOUNDS.sd),
  time: onControl(BOUNDS.time),
  steps: onControl(BOUNDS.steps),
  seed: anySeed,
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#diffusion?')).toEqual(DEFAULT_STATE);
  expect(parse('#diffusion?data=1.2&sd=0&t=99&n=-3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    sd: BOUNDS.sd.min,
    time: BOUNDS.time.max,
    steps: 0,
  });
  expect(parse('#diffusion?data=-90.2_0.0_5.99')).toMatchObject({
    means: [-3, 0, 0.5],
    weights: [2, 1, 10],
  });
});

test('ticks train until there are enough steps', () => {
  expectTicksToCount('steps', MOST_STEPS, DEFAULT_STATE, { advance, atStart });
});

test('a hump stays within bounds', () => {
  expect(withHump(DEFAULT_STATE, 1, 9, 0)).toMatchObject({ means: [-2, 3, 2], weights: [6, 1, 8] });
});

test('the command prints what is shown', () => {
  const state = { ...DEFAULT_STATE, steps: 40, seed: 12 };
  const shown = createRun({ data: dataOf(state), seed: state.seed });
  while (shown.steps < state.steps) shown.step();
  const { loss, errors, learned, exact, freshDistance, parameters } = shown.snapshot();
  expect(run('diffusion', inputOf(command(state), 'diffusion'))).toEqual({
    loss,
    expectedLoss: errors.gap + errors.floor,
    leastLoss: errors.floor,
    gap: errors.gap,
    learnedDistance: learned.distance,
    exactDistance: exact.distance,
    freshDistance,
    atTime: atStep(dataOf(state), state.time, parameters),
  });
});

test('the command of an untrained network prints what can be known of it', () => {
  // It guesses √(1 − α) z: the mean of (1 − α)(α E[x²] + 1 − α) − 2(1 − α) + 1 over the steps, E[x²] = 57/18 + 0.25².
  const found = run('diffusion', inputOf(command(atStart(DEFAULT_STATE)), 'diffusion'));
  expect(found).toMatchObject({ loss: null });
  expect(found).toHaveProperty('expectedLoss', expect.closeTo(0.563207273059902, 9));
});
