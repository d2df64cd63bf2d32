import '@tensorflow/tfjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
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

const within = ({ min, max, step }: { min: number; max: number; step: number }): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.round(min / step), max: Math.round(max / step) })
    .map((steps) => Number((steps * step).toFixed(2)));

const states = fc.record({
  shape: fc.constantFrom(...SHAPES),
  beta: within(BOUNDS.beta),
  noise: within(BOUNDS.noise),
  seed: fc.integer({ min: 0, max: 9999 }),
  steps: within(BOUNDS.steps),
  x: fc.tuple(within(BOUNDS.x), within(BOUNDS.x)),
  z: fc.tuple(within(BOUNDS.z), within(BOUNDS.z)),
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
  expect(advance(DEFAULT_STATE, 3).steps).toBe(DEFAULT_STATE.steps + 3);
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.steps).toBe(BOUNDS.steps.max);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).steps).toBe(0);
});

test('the command prints what is shown', () => {
  const state: State = { ...DEFAULT_STATE, shape: 'moons', beta: 2, seed: 12, steps: 7, x: [0.5, -0.2] };
  const [, json = ''] = /^npm run -s demo -- vae --json '(.*)'$/.exec(command(state)) ?? [];
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
  expect(run('vae', JSON.parse(json))).toEqual({
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
