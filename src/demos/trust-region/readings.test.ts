import { describe, expect, test } from 'vitest';
import { runModel } from '../headless/headless-model.ts';
import { trustRegion } from '../headless/models/trust-region.ts';
import { copyLine } from './copy-line.ts';
import { readingsOf } from './readings.ts';
import { defaultState, stepOf, withAdvantage, withSeed } from './state.ts';

describe('the readings of a state', () => {
  test('hold the step of the model, and what the models promised for the full one', () => {
    const readings = readingsOf(defaultState());
    const { step, kl, gain } = stepOf(defaultState());
    expect(readings.taken).toMatchObject({ step, kl, gain, share: 0.8 });
    expect(readings.trials.map(({ accepted }) => accepted)).toEqual([false, true]);
    // ½ΔᵀFΔ = δ, and gᵀΔ = √(2δ gᵀF⁺g): atlas-natural-step-in-trust-region.
    expect(readings.promised.kl).toBe(0.15);
    expect(readings.promised.gain).toBeCloseTo(Math.sqrt(2 * 0.15 * readings.squared), 14);
    expect(readings.trials[0]?.kl).toBeGreaterThan(0.15);
  });

  test('where all advantages are equal there is no step, and nothing is not a number', () => {
    const even = { ...defaultState(), advantages: [0.3, 0.3, 0.3] };
    const { trials, taken, plain, optimum, length, promised } = readingsOf(even);
    expect(trials).toEqual([]);
    expect(taken).toBeUndefined();
    for (const { step } of [plain, optimum, promised]) expect(step.map(Math.abs)).toEqual([0, 0, 0]);
    expect(length).toBe(0);
  });
});

test('the copied line reproduces the numbers that are shown', () => {
  for (const state of [defaultState(), withSeed(defaultState(), 5), withAdvantage(defaultState(), 2, 1.9)]) {
    const [, name, json = ''] = /demo -- (\S+) --json '(.*)'$/.exec(copyLine(state)) ?? [];
    const { step, kl, gain } = stepOf(state);
    const { trials, taken, promised, plain, optimum } = readingsOf(state);
    expect(name).toBe(trustRegion.name);
    const printed = runModel(trustRegion, JSON.parse(json));
    expect(printed).toMatchObject({ step, kl, gain, share: taken?.share, plain, optimum });
    expect(printed).toMatchObject({
      promised: { kl: promised.kl, gain: expect.closeTo(promised.gain, 14) },
      full: { kl: trials[0]?.kl, gain: trials[0]?.gain },
    });
  }
});
