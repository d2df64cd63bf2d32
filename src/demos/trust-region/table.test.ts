import { describe, expect, test } from 'vitest';
import { trustRegionStep } from './model.ts';
import { trustRegionTable } from './table.ts';

const halving = { backtrack: 0.5, maxBacktracks: 40 };

describe('the step of a table in a trust region', () => {
  test('of one state, or of the same state twice, is that of the state', () => {
    const state = { logits: [0.3, -1, 2], advantages: [1, 2, -0.5] };
    for (const delta of [0.01, 2]) {
      const { step, kl, gain } = trustRegionStep(state.logits, state.advantages, delta, halving);
      for (const weights of [[1], [0.25, 0.75]]) {
        const found = trustRegionTable(
          weights.map((weight) => ({ ...state, weight })),
          delta,
          halving,
        );
        for (const own of found.step)
          own.forEach((value, a) => expect(value).toBeCloseTo(step[a] ?? NaN, 14));
        expect(found.kl).toBeCloseTo(kl, 14);
        expect(found.gain).toBeCloseTo(gain, 14);
      }
    }
  });

  test('a state where nothing is to be gained does not move, and leaves the others its share of the region', () => {
    const states = [
      { logits: [0, 0], advantages: [1, -1], weight: 0.25 },
      { logits: [1, 0], advantages: [5, 5], weight: 0.75 },
    ];
    const { step } = trustRegionTable(states, 0.001, halving);
    // ½·¼·Var(A)·length² = δ with Var(A) = 1.
    expect(step).toEqual([
      [expect.closeTo(Math.sqrt(0.008), 14), expect.closeTo(-Math.sqrt(0.008), 14)],
      [0, 0],
    ]);
    expect(trustRegionTable(states.slice(1), 0.001, halving)).toEqual({ step: [[0, 0]], kl: 0, gain: 0 });
  });
});
