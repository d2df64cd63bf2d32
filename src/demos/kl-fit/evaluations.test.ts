import '@tensorflow/tfjs';
import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { findOptima } from '#numerics/kl-projection/optimum.ts';
import { createEvaluations } from './evaluations.ts';
import { createEvaluator } from './gradient.ts';
import { type State, defaultState, parse, serialise, withFit, withSeed, withTarget } from './state.ts';

describe('a run from the default start', () => {
  test('ends at the exact optima of both divergences, and goes no further', () => {
    const evaluations = createEvaluations();
    evaluations.attach(createEvaluator);
    const state = evaluations.advance(defaultState(), 1500);
    expect(state.steps).toBeLessThan(1500);
    expect(evaluations.finished(state)).toBe(true);
    expect(evaluations.advance(state, 1)).toBe(state);
    const { forward, reverse } = findOptima(state.p);
    expect(state.forward.mean).toBeCloseTo(forward[0]?.q.mean ?? Number.NaN, 2);
    expect(state.forward.sd).toBeCloseTo(forward[0]?.q.sd ?? Number.NaN, 2);
    expect(state.reverse.mean).toBeCloseTo(reverse[0]?.q.mean ?? Number.NaN, 3);
    expect(state.reverse.sd).toBeCloseTo(reverse[0]?.q.sd ?? Number.NaN, 3);
    expect(evaluations.of(state)?.forward.value).toBeCloseTo(forward[0]?.value ?? Number.NaN, 5);
    expect(evaluations.of(state)?.reverse.value).toBeCloseTo(reverse[0]?.value ?? Number.NaN, 5);
    evaluations.dispose();
  });

  test('a link taken on the way continues to the same place', () => {
    const evaluations = createEvaluations();
    evaluations.attach(createEvaluator);
    const halfway = evaluations.advance(defaultState(), 30);
    const straight = evaluations.advance(halfway, 30);
    const linked = evaluations.advance(parse(serialise(halfway)) ?? defaultState(), 30);
    expect(linked.steps).toBe(60);
    expect(linked.reverse.mean).toBeCloseTo(straight.reverse.mean, 4);
    expect(linked.forward.sd).toBeCloseTo(straight.forward.sd, 4);
    expect(straight.trace.forward).toHaveLength(60);
    expect(linked.trace.forward).toHaveLength(30);
    evaluations.dispose();
  });
});

describe('the way of a linked state', () => {
  test('is done again where it began at the start, and left out where a q was moved by hand or it is too long', () => {
    const evaluations = createEvaluations();
    const linked = (state: State): State => parse(serialise(state)) ?? defaultState();
    evaluations.attach(createEvaluator);
    const fresh = defaultState();
    expect(evaluations.retraced(fresh)).toBe(fresh);
    const halfway = evaluations.advance(defaultState(), 30);
    expect(evaluations.retraced(linked(halfway))).toEqual(halfway);
    expect(evaluations.retraced(halfway)).toBe(halfway);
    for (const state of [
      linked(withFit(halfway, 'reverse', { mean: 1 })),
      linked({ ...halfway, steps: 29 }),
      linked({ ...halfway, steps: 1e5 }),
    ])
      expect(evaluations.retraced(state)).toBe(state);
    evaluations.dispose();
  });
});

describe('evaluations', () => {
  test('are none before there are gradients, and nothing moves', () => {
    const evaluations = createEvaluations();
    const state = defaultState();
    expect(evaluations.of(state)).toBeNull();
    expect(evaluations.finished(state)).toBe(false);
    expect(evaluations.advance(state, 5)).toBe(state);
  });

  test('hold six tensors however long it runs and however often p moves, and none afterwards', () => {
    const before = memory().numTensors;
    const evaluations = createEvaluations();
    evaluations.attach(createEvaluator);
    let state = withSeed(defaultState(), 3);
    for (let i = 0; i < 10; i += 1) {
      state = evaluations.advance(state, 1);
      expect(state.trace.forward).toHaveLength(1);
      state = withTarget(state, { weight: 0.3 + i / 50 });
    }
    evaluations.of(state);
    expect(memory().numTensors).toBe(before + 6);
    evaluations.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
