import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { anySeed, expectAddressesToReturn, onControl } from '#demos/shared/testing/demo-state.ts';
import { ACTIVATIONS } from './activation.ts';
import { NORMS } from './network.ts';
import { simulated } from './simulate.ts';
import {
  BOUNDS,
  DEFAULT_STATE,
  WAY,
  advance,
  atStart,
  command,
  initialisationOf,
  networkOf,
  parse,
  passedOf,
  serialise,
} from './state.ts';

const states = fc.record({
  activation: fc.constantFrom(...ACTIVATIONS),
  norm: fc.constantFrom(...NORMS),
  scale: onControl(BOUNDS.scale),
  width: onControl(BOUNDS.width),
  batch: onControl(BOUNDS.batch),
  passed: onControl(BOUNDS.passed),
  seed: anySeed,
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#normalisation?')).toEqual(DEFAULT_STATE);
  expect(parse('#normalisation?phi=swish&norm=layer&w=1e9&d=50&b=-3&l=x&seed=12')).toEqual({
    ...DEFAULT_STATE,
    norm: 'layer',
    scale: BOUNDS.scale.max,
    width: 48,
    batch: BOUNDS.batch.min,
    seed: 12,
  });
});

test('a signal goes forward, then back, and stops', () => {
  expect(passedOf({ ...DEFAULT_STATE, passed: 30.5 })).toEqual({ forward: 30, backward: 0 });
  expect(passedOf({ ...DEFAULT_STATE, passed: 60 })).toEqual({ forward: 50, backward: 10 });
  expect(advance(atStart(DEFAULT_STATE), 3).passed).toBe(3);
  const there = advance(DEFAULT_STATE, 1e6);
  expect(there.passed).toBe(WAY);
  expect(advance(there, 1)).toBe(there);
});

test('a scale has a name or is one’s own', () => {
  expect([2, 1, 1.55].map((scale) => initialisationOf({ ...DEFAULT_STATE, scale }))).toEqual([
    'he',
    'xavier',
    'own',
  ]);
});

test('the command prints what is shown', () => {
  const state = { ...DEFAULT_STATE, norm: 'batch' as const, width: 16, batch: 8, seed: 5 };
  const [, json = ''] = /^npm run -s demo -- normalisation --json '(.*)'$/.exec(command(state)) ?? [];
  expect(run('normalisation', JSON.parse(json))).toMatchObject(simulated(networkOf(state)));
});
