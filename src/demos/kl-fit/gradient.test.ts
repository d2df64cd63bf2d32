import '@tensorflow/tfjs';
import { memory } from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Gaussian } from '#numerics/gaussian.ts';
import { descend } from './descent.ts';
import { divergence } from '#numerics/kl-projection/divergence.ts';
import { type Evaluator, createEvaluator } from './gradient.ts';
import { DIRECTIONS, type Direction, type Mixture, momentMatched } from '#numerics/kl-projection/mixture.ts';

const p: Mixture = { weight: 0.4, a: { mean: -2, sd: 0.6 }, b: { mean: 2, sd: 0.9 } };
const places: readonly Gaussian[] = [
  { mean: 0.5, sd: 1.5 },
  { mean: -1, sd: 0.5 },
  { mean: 2, sd: 1 },
  { mean: -4.5, sd: 0.7 },
];

/** Every combination of a direction and a q. */
const cases = DIRECTIONS.flatMap((direction) => places.map((q) => [direction, q] as const));

let evaluator: Evaluator | undefined;
afterEach(() => {
  evaluator?.dispose();
  evaluator = undefined;
});

/** d KL/dμ and d KL/d log σ by central differences of the float64 quadrature. */
function differences(direction: Direction, q: Gaussian): [number, number] {
  const h = 1e-4;
  const at = (mean: number, logShift: number): number =>
    divergence(direction, p, { mean, sd: q.sd * Math.exp(logShift) });
  return [(at(q.mean + h, 0) - at(q.mean - h, 0)) / (2 * h), (at(q.mean, h) - at(q.mean, -h)) / (2 * h)];
}

describe('TensorFlow.js', () => {
  test.each(cases)('%s value at %o is the exact one to float32', (direction, q) => {
    evaluator = createEvaluator(p);
    const exact = divergence(direction, p, q);
    expect(Math.abs(evaluator.evaluate(direction, q).value - exact)).toBeLessThan(1e-5 * Math.max(1, exact));
  });

  test.each(cases)('%s gradient at %o is that of central differences', (direction, q) => {
    evaluator = createEvaluator(p);
    const { gradient } = evaluator.evaluate(direction, q);
    const expected = differences(direction, q);
    const size = Math.max(1, Math.hypot(...expected));
    expect(Math.abs(gradient[0] - expected[0]) / size).toBeLessThan(1e-5);
    expect(Math.abs(gradient[1] - expected[1]) / size).toBeLessThan(1e-5);
  });

  test('the forward gradient vanishes at the moment match', () => {
    evaluator = createEvaluator(p);
    const { gradient } = evaluator.evaluate('forward', momentMatched(p));
    expect(Math.hypot(...gradient)).toBeLessThan(1e-5);
  });

  test('descent by its gradients ends at the moment match', () => {
    evaluator = createEvaluator(p);
    let q: Gaussian = { mean: -4.5, sd: 0.7 };
    for (let step = 0; step < 600; step += 1) q = descend(q, evaluator.evaluate('forward', q).gradient, 0.1);
    expect(q.mean).toBeCloseTo(0.4, 3);
    expect(q.sd).toBeCloseTo(Math.sqrt(4.47), 4);
  });

  test('leaves no tensor behind', () => {
    const before = memory().numTensors;
    const used = createEvaluator(p);
    const held = memory().numTensors;
    for (let i = 0; i < 20; i += 1)
      for (const direction of DIRECTIONS) used.evaluate(direction, { mean: i / 10, sd: 1 });
    expect(memory().numTensors).toBe(held);
    used.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
