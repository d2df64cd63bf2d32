import { describe, expect, test } from 'vitest';
import { softmax } from '#numerics/log-sum-exp.ts';
import { dot } from '#numerics/vector.ts';
import { BOUNDS } from './bounds.ts';
import {
  advance,
  atStart,
  defaultState,
  isSettled,
  logitsAt,
  parse,
  serialise,
  stepOf,
  stepped,
  withAdvantage,
  withPolicy,
  withSeed,
} from './state.ts';

describe('the state in the URL', () => {
  test('comes back as it went: at the start, by hand, of a seed, and after steps', () => {
    const fresh = defaultState();
    const byHand = withAdvantage(withPolicy(fresh, logitsAt([0.35, -1.2])), 1, -1.25);
    const seeded = { ...withSeed(fresh, 42), delta: 0.0316, backtrack: 0.55 };
    for (const state of [fresh, byHand, seeded, advance(byHand, 2), stepped(seeded)])
      expect(parse(serialise(state))).toEqual({ ...state, trail: [] });
  });

  test('says nothing about a fragment that is not its own', () => {
    for (const hash of ['', '#', '#trust-region', '#kl-fit?delta=1']) expect(parse(hash)).toBeNull();
  });

  test.each([
    '#trust-region?',
    '#trust-region?logits=1,2&advantages=a,b,c&delta=&backtrack=x&n=3',
    '#trust-region?delta==&&&=%',
    '#trust-region?%E0%A4%A=1',
  ])('takes the defaults for nonsense: %s', (hash) => expect(parse(hash)).toEqual(defaultState()));

  test('holds numbers to their bounds', () => {
    const state = parse(
      '#trust-region?logits=1e9,-1e9,0&advantages=9,-9,0&delta=7&backtrack=0&n=1e99&now=1,2,-3',
    );
    expect(state?.advantages).toEqual([BOUNDS.advantage.max, BOUNDS.advantage.min, 0]);
    expect(state?.delta).toBe(1);
    expect(state?.backtrack).toBe(BOUNDS.backtrack.min);
    expect(state?.steps).toBe(1e6);
    expect(Math.max(...(state?.start ?? []).map(Math.abs))).toBeLessThan(5);
    expect(parse('#trust-region?seed=-3.4')?.seed).toBe(0);
  });
});

describe('steps', () => {
  test('add up to the best action, whatever the start, and then stop', () => {
    for (let seed = 0; seed < 30; seed += 1) {
      let state = withSeed(defaultState(), seed);
      state = advance(state, 100);
      expect(isSettled(state), `seed ${seed}`).toBe(true);
      const range = Math.max(...state.advantages) - Math.min(...state.advantages);
      const mean = dot(softmax(state.logits), state.advantages);
      expect((Math.max(...state.advantages) - mean) / range, `seed ${seed}`).toBeLessThanOrEqual(0.03);
      expect(atStart(state)).toEqual(withSeed(defaultState(), seed));
    }
  });

  test('leave a trail that ends before the present policy', () => {
    const state = advance(defaultState(), 2);
    expect(state.trail).toEqual([defaultState().logits, stepped(defaultState()).logits]);
    expect(advance(state, 0)).toBe(state);
    expect(atStart(state).trail).toEqual([]);
  });

  test('never begin where all advantages are equal', () => {
    const state = { ...defaultState(), advantages: [0.4, 0.4, 0.4] };
    expect(isSettled(state)).toBe(true);
    expect(stepOf(state).gain).toBe(0);
  });
});

test('the task of a seed is the same every time and differs between seeds', () => {
  const tasks = Array.from({ length: 50 }, (_, seed) =>
    serialise({ ...withSeed(defaultState(), seed), seed: null }),
  );
  expect(new Set(tasks).size).toBe(50);
  expect(tasks[7]).toBe(serialise({ ...withSeed(defaultState(), 7), seed: null }));
});
