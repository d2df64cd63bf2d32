import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { conjugateGradient } from '#numerics/conjugate-gradient.ts';
import { gradient, hessian } from '#numerics/finite-difference.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import { multiplyVector } from '#numerics/matrix.ts';
import { addVectors, component, dot } from '#numerics/vector.ts';
import { fisherInformation, naturalGradient, policyGradient, policyKl, trustRegionStep } from './model.ts';

const halving = { backtrack: 0.5, maxBacktracks: 40 };
const logits = [0.3, -1, 2];
const advantages = [1, 2, -0.5];

describe('the softmax policy', () => {
  test('gradient and Fisher information are those of central differences', () => {
    const expected = gradient((theta) => dot(softmax(theta), advantages), logits);
    policyGradient(logits, advantages).forEach((value, a) =>
      expect(value).toBeCloseTo(component(expected, a), 9),
    );
    const curvature = hessian((theta) => policyKl(logits, theta), logits);
    fisherInformation(logits).forEach((entries, i) =>
      entries.forEach((value, j) => expect(curvature[i]?.[j]).toBeCloseTo(value, 6)),
    );
  });

  test('the natural gradient is what conjugate gradients find from zero', () => {
    const fisher = fisherInformation(logits);
    const g = policyGradient(logits, advantages);
    const found = conjugateGradient((v) => multiplyVector(fisher, v), g, [0, 0, 0], 2).at(-1)?.x ?? [];
    naturalGradient(advantages).forEach((value, a) => expect(component(found, a)).toBeCloseTo(value, 12));
  });

  test('KL is Σ p log p/q, and keeps its digits where it is tiny', () => {
    const other = [1, 0, 0];
    const [p, q] = [softmax(logits), softmax(other)];
    const direct = p.reduce((sum, value, a) => sum + value * Math.log(value / component(q, a)), 0);
    expect(policyKl(logits, other)).toBeCloseTo(direct, 14);
    // Of a step of 1e-7 in the first of two equal logits the quadratic model holds to seven digits: ½·¼·1e-14.
    expect(policyKl([0, 0], [1e-7, 0]) / 1.25e-15).toBeCloseTo(1, 6);
    expect(policyKl([0, -800], [0, 0])).toBeCloseTo(Math.LN2, 14);
  });
});

describe('the step in a trust region', () => {
  test('three equal actions: (√3/10, 0, −√3/10) at δ = 0.01, with room to spare', () => {
    const { step, kl, gain, backtracks } = trustRegionStep([0, 0, 0], [1, 0, -1], 0.01, halving);
    const s = Math.sqrt(3) / 10;
    [s, 0, -s].forEach((value, a) => expect(component(step, a)).toBeCloseTo(value, 15));
    expect(kl).toBeCloseTo(Math.log((1 + 2 * Math.cosh(s)) / 3), 14);
    expect(gain).toBeCloseTo((2 * Math.sinh(s)) / (1 + 2 * Math.cosh(s)), 14);
    expect(backtracks).toBe(0);
  });

  test('where the quadratic model promises too little divergence the step is halved', () => {
    const { kl, backtracks, step } = trustRegionStep([5, 0, 0], [-1, 0, 1], 0.01, halving);
    expect(backtracks).toBe(1);
    expect(kl).toBeLessThan(0.01);
    expect(
      policyKl(
        [5, 0, 0],
        addVectors(
          [5, 0, 0],
          step.map((value) => 2 * value),
        ),
      ),
    ).toBeGreaterThan(0.01);
  });

  // mpmath 1.3 with sixty digits: the formulas of the theory, and halving until Σ p log p/q ≤ δ.
  test.each([
    {
      case: 'a tiny region',
      given: [logits, advantages, 1e-16] as const,
      step: [1.6984854186479097e-9, 1.1889397930535368e-8, -1.3587883349183277e-8],
      kl: 2.5000000111245328e-17,
      gain: 4.9063320164325e-9,
    },
    {
      case: 'a small one',
      given: [logits, advantages, 1e-4] as const,
      step: [0.0016984854186479098, 0.011889397930535369, -0.013587883349183278],
      kl: 2.5111471356649693e-5,
      gain: 0.0049391690250760725,
    },
    {
      case: 'an action that is all but certain',
      given: [[0, 40, 0], [1, 5, 3], 0.01] as const,
      step: [-30684541.178712122, 30684541.178712122, 0],
      kl: 3.910763947680464e-10,
      gain: 2.5490125531749533e-17,
    },
  ])('keeps its digits: $case', ({ given: [theta, values, delta], step, kl, gain }) => {
    const found = trustRegionStep(theta, values, delta, halving);
    step.forEach((value, a) =>
      expect(Math.abs(component(found.step, a) - value)).toBeLessThanOrEqual(
        1e-14 * Math.abs(component(step, 0)),
      ),
    );
    expect(found.kl / kl).toBeCloseTo(1, 12);
    expect(found.gain / gain).toBeCloseTo(1, 12);
  });

  test('does not see the unit of the advantages', () => {
    const plain = trustRegionStep(logits, advantages, 0.01, halving);
    for (const power of [-800, 900]) {
      const unit = 2 ** power;
      const found = trustRegionStep(
        logits,
        advantages.map((value) => value * unit),
        0.01,
        halving,
      );
      expect(found).toEqual({ ...plain, gain: plain.gain * unit });
    }
  });

  test('equal advantages, also with rounding, and too few shortenings leave the policy alone', () => {
    const none = { step: [0, 0, 0], kl: 0, gain: 0, backtracks: 0 };
    for (const logit of [5, 0.3, -1, 2.2])
      for (const same of [0.1, 0.7, -1.3])
        expect(trustRegionStep([logit, 0, 0.5], [same, same, same], 0.01, halving)).toEqual(none);
    expect(trustRegionStep([5, 0, 0], [-1, 0, 1], 0.01, { backtrack: 0.5, maxBacktracks: 0 })).toEqual(none);
  });

  test('stays in the region, gains, and does not see constants', () => {
    const list = fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(list, list, fc.double({ min: 1e-4, max: 2, noNaN: true }), (theta, values, delta) => {
        fc.pre(Math.max(...values) - Math.min(...values) > 1e-3);
        const { step, kl, gain } = trustRegionStep(theta, values, delta, halving);
        const moved = addVectors(theta, step);
        const [p, q] = [softmax(theta), softmax(moved)];
        expect(kl).toBeLessThanOrEqual(delta);
        expect(kl).toBeGreaterThan(0);
        expect(gain).toBeGreaterThan(0);
        expect(gain).toBeCloseTo(dot(q, values) - dot(p, values), 10);
        expect(step.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
        const shifted = trustRegionStep(
          theta,
          values.map((value) => value + 7),
          delta,
          halving,
        );
        expect(shifted.gain).toBeCloseTo(gain, 8);
      }),
      { seed: 37, numRuns: 200 },
    );
  });
});
