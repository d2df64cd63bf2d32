import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softmax } from '#numerics/log-sum-exp.ts';
import { addVectors, component, dot } from '#numerics/vector.ts';
import { constrainedOptimum, gradientStep } from './exact-step.ts';
import { policyGradient, trustRegionStep } from './model.ts';

const logits = [-0.8, 0.2, 0.6];
const advantages = [1.5, 0.2, -0.5];

describe('the optimum of the true region', () => {
  test('is what a search over all policies finds', () => {
    const [delta, pieces] = [0.15, 1200];
    const before = softmax(logits);
    let most = -Infinity;
    for (let i = 1; i < pieces; i += 1)
      for (let j = 1; i + j < pieces; j += 1) {
        const after = [i / pieces, j / pieces, 1 - (i + j) / pieces];
        const kl = before.reduce((sum, p, a) => sum + p * Math.log(p / component(after, a)), 0);
        if (kl <= delta) most = Math.max(most, dot(after, advantages) - dot(before, advantages));
      }
    const { gain, kl } = constrainedOptimum(logits, advantages, delta);
    expect(kl).toBeCloseTo(delta, 12);
    expect(gain).toBeGreaterThanOrEqual(most);
    expect(gain).toBeCloseTo(most, 3);
  });

  test('for two actions it is the policy at which the divergence reaches the bound', () => {
    // A coin, δ = ½ log 4/3: KL(½ ‖ q) = −½ log 4q(1 − q) = δ at q = ¾.
    const { step, gain } = constrainedOptimum([0, 0], [1, -1], Math.log(4 / 3) / 2);
    expect(softmax(step)[0]).toBeCloseTo(0.75, 12);
    expect(gain).toBeCloseTo(0.5, 12);
  });

  test('nothing that is tried inside of the region gains more', () => {
    const list = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(list, list, fc.double({ min: 1e-3, max: 1, noNaN: true }), (theta, values, delta) => {
        fc.pre(Math.max(...values) - Math.min(...values) > 1e-3);
        const best = constrainedOptimum(theta, values, delta);
        expect(best.kl).toBeLessThanOrEqual(delta * (1 + 1e-12));
        const plain = gradientStep(theta, values, delta);
        const taken = trustRegionStep(theta, values, delta, { backtrack: 0.8, maxBacktracks: 40 });
        for (const other of [plain, taken]) {
          expect(other.kl).toBeLessThanOrEqual(delta * (1 + 1e-12));
          expect(other.gain).toBeLessThanOrEqual(best.gain + 1e-9);
        }
        expect(dot(softmax(addVectors(theta, best.step)), values)).toBeCloseTo(
          dot(softmax(theta), values) + best.gain,
          9,
        );
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('equal advantages leave the policy alone', () => {
    const none = { step: [0, 0, 0], kl: 0, gain: 0 };
    expect(constrainedOptimum(logits, [0.7, 0.7, 0.7], 0.1)).toEqual(none);
    expect(gradientStep(logits, [0.5, 0.5, 0.5], 0.1)).toEqual(none);
  });
});

test('the plain gradient goes along the gradient until the bound', () => {
  const { step, kl } = gradientStep(logits, advantages, 0.15);
  expect(kl).toBeCloseTo(0.15, 12);
  const gradient = policyGradient(logits, advantages);
  const ratios = step.map((value, a) => value / component(gradient, a));
  for (const ratio of ratios) expect(ratio).toBeCloseTo(component(ratios, 0), 10);
});
