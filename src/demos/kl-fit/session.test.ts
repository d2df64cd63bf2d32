import '@tensorflow/tfjs';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { createEvaluator } from './gradient.ts';
import { createSession } from './session.ts';
import { atStart, defaultState, parse, serialise, startOfSeed } from './state.ts';

/** Steps until both fits have settled, at most 2000. */
function settle(session: ReturnType<typeof createSession>): number {
  let steps = 0;
  while (!session.finished && steps < 2000) {
    session.step();
    steps += 1;
  }
  return steps;
}

describe('a run from the default start', () => {
  test('ends at the exact optima of both divergences', () => {
    const session = createSession(defaultState());
    session.attach(createEvaluator);
    expect(settle(session)).toBeLessThan(1500);
    const [forward, reverse] = [session.optima.forward[0], session.optima.reverse[0]];
    expect(session.state.forward.mean).toBeCloseTo(forward?.q.mean ?? Number.NaN, 2);
    expect(session.state.forward.sd).toBeCloseTo(forward?.q.sd ?? Number.NaN, 2);
    expect(session.state.reverse.mean).toBeCloseTo(reverse?.q.mean ?? Number.NaN, 3);
    expect(session.state.reverse.sd).toBeCloseTo(reverse?.q.sd ?? Number.NaN, 3);
    expect(session.evaluations?.forward.value).toBeCloseTo(forward?.value ?? Number.NaN, 5);
    expect(session.evaluations?.reverse.value).toBeCloseTo(reverse?.value ?? Number.NaN, 5);
    session.dispose();
  });

  test('a link taken on the way continues to the same place', () => {
    const first = createSession(defaultState());
    first.attach(createEvaluator);
    for (let i = 0; i < 30; i += 1) first.step();
    const second = createSession(parse(serialise(first.state)) ?? defaultState());
    second.attach(createEvaluator);
    for (let i = 0; i < 30; i += 1) {
      first.step();
      second.step();
    }
    expect(second.state.steps).toBe(60);
    expect(second.state.reverse.mean).toBeCloseTo(first.state.reverse.mean, 4);
    expect(second.state.forward.sd).toBeCloseTo(first.state.forward.sd, 4);
    first.dispose();
    second.dispose();
  });
});

describe('a session', () => {
  test('does nothing without gradients', () => {
    const session = createSession(defaultState());
    session.step();
    expect(session.state).toEqual(defaultState());
    expect(session.finished).toBe(false);
  });

  test('moving p finds new optima and begins a new trace; another step length does not', () => {
    const session = createSession(defaultState());
    session.attach(createEvaluator);
    session.step();
    session.change({ ...session.state, rate: 0.2 });
    expect(session.trace.values.forward).toHaveLength(2);
    const before = session.optima;
    session.change({ ...session.state, p: { ...session.state.p, weight: 0.8 } });
    expect(session.optima).not.toBe(before);
    expect(session.trace).toMatchObject({ from: 1, values: { forward: [expect.any(Number)] } });
    session.dispose();
  });

  test('holds six tensors however long it runs and however often p moves, and none afterwards', () => {
    const before = memory().numTensors;
    const session = createSession(atStart({ ...defaultState(), start: startOfSeed(3) }));
    session.attach(createEvaluator);
    for (let i = 0; i < 10; i += 1) {
      session.step();
      session.change({ ...session.state, p: { ...session.state.p, weight: 0.3 + i / 50 } });
    }
    expect(memory().numTensors).toBe(before + 6);
    session.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
