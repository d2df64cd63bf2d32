import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '#demos/headless/samples.ts';
import { anySeed, expectAddressesToReturn, onControl } from '#demos/shared/testing/demo-state.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { ACTIVATION, ACTIVATIONS } from './activation.ts';
import { exactly, sampledFrom } from './model.ts';
import { BOUNDS, DEFAULT_STATE, MOST_UNITS, advance, atStart, command, parse, serialise } from './state.ts';

const states = fc.record({
  activation: fc.constantFrom(...ACTIVATIONS),
  z: onControl(BOUNDS.z),
  mean: onControl(BOUNDS.mean),
  sd: onControl(BOUNDS.sd),
  epsilon: onControl(BOUNDS.epsilon),
  layers: onControl(BOUNDS.layers),
  count: onControl(BOUNDS.count),
  seed: anySeed,
});

test('the address gives the state back', () => {
  expectAddressesToReturn(states, { parse, serialise });
});

test('any fragment gives a state within bounds, or none', () => {
  expect(parse('#kl-fit?w=1')).toBeNull();
  expect(parse('#activations?')).toEqual(DEFAULT_STATE);
  expect(parse('#activations?a=cube&s=0&m=1e99&n=-3&layers=2.6&epsilon=1&seed=x')).toEqual({
    ...DEFAULT_STATE,
    sd: BOUNDS.sd.min,
    mean: BOUNDS.mean.max,
    epsilon: BOUNDS.epsilon.max,
    layers: 3,
    count: 0,
  });
});

test('ticks draw units until there are enough', () => {
  const full = advance(DEFAULT_STATE, 1e6);
  expect(full.count).toBe(MOST_UNITS);
  expect(advance(full, 1)).toBe(full);
  expect(atStart(full).count).toBe(0);
});

test('the command prints what there is without units, and with one', () => {
  const printed = (count: number): unknown => {
    const [, json = ''] = /--json '(.*)'$/.exec(command({ ...DEFAULT_STATE, count })) ?? [];
    return run('activation', JSON.parse(json));
  };
  const none = { mean: null, square: null, saturated: null };
  expect(printed(0)).toMatchObject({ sampled: none, standardError: none });
  expect(printed(1)).toMatchObject({ sampled: { saturated: 1 }, standardError: none });
});

test('the command prints what is shown', () => {
  for (const name of ACTIVATIONS) {
    const state = { ...DEFAULT_STATE, activation: name, z: 1.3 };
    const [, json = ''] = /^npm run -s demo -- activation --json '(.*)'$/.exec(command(state)) ?? [];
    const normals = standardNormals(seededUniform(state.seed), state.count);
    const sampled = sampledFrom(ACTIVATION[name], state, state.epsilon, normals);
    expect(run('activation', JSON.parse(json))).toMatchObject({
      slope: ACTIVATION[name].slope(1.3),
      exact: exactly(ACTIVATION[name], state, state.epsilon),
      sampled: { mean: sampled.mean.value, saturated: sampled.saturated.value },
    });
  }
});
