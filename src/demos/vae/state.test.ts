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
import { answer } from './answer.ts';
import { decode } from './coders.ts';
import { SHAPES } from './config.ts';
import { decodePlane } from './posterior.ts';
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
  shape: fc.constantFrom(...SHAPES),
  beta: onControl(BOUNDS.beta),
  noise: onControl(BOUNDS.noise),
  seed: anySeed,
  steps: onControl(BOUNDS.steps),
  x: fc.tuple(onControl(BOUNDS.x), onControl(BOUNDS.x)),
  z: fc.tuple(onControl(BOUNDS.z), onControl(BOUNDS.z)),
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#gan?n=1')).toBeNull();
  expect(parse('#vae?')).toEqual(DEFAULT_STATE);
  expect(parse('#vae?data=spiral&beta=0&x=9&y=-1e99&n=-3&seed=x')).toEqual({
    ...DEFAULT_STATE,
    beta: BOUNDS.beta.min,
    x: [BOUNDS.x.max, BOUNDS.x.min],
    steps: 0,
  });
});

test('ticks are steps until there are enough', () => {
  expectTicksToCount('steps', BOUNDS.steps.max, DEFAULT_STATE, { advance, atStart });
});

test('the command prints what is shown', () => {
  const state: State = { ...DEFAULT_STATE, shape: 'moons', beta: 2, seed: 12, steps: 7, x: [0.5, -0.2] };
  const trainer = createTrainer(configOf(state));
  while (trainer.steps < state.steps) trainer.step();
  const snapshot = trainer.snapshot();
  const { reconstruction, reconstructionSample, divergence, bound, gap, ...found } = answer(
    state.x,
    snapshot,
    decodePlane(snapshot),
    state.noise,
    state.seed,
  );
  expect(run('vae', inputOf(command(state), 'vae'))).toEqual({
    encoder: found.belief,
    posterior: found.posterior,
    reconstruction,
    reconstructionSample,
    divergence,
    bound,
    gap,
    decoded: decode(snapshot, state.z),
    average: snapshot.averages,
  });
});
