import { describe, expect, test } from 'vitest';
import { type Prior, evidenceGradient, fitProcess } from '#numerics/gaussian-process/line-regression.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { RANGES, ascend, bestLengthScale, evidenceProfile, learnt } from './model.ts';

/** Twenty noisy points of sin 2x on [0, 5], as in the entry on the gradient of the marginal likelihood. */
const noise = standardNormals(seededUniform(1), 20);
const POINTS = Array.from({ length: 20 }, (_, i): Pair => {
  const x = (5 * i) / 19;
  return [x, Math.sin(2 * x) + 0.2 * (noise[i] ?? NaN)];
});

function climb(start: Prior, points: readonly Pair[] = POINTS): { end: Prior; evidences: number[] } {
  let end = start;
  const evidences = [fitProcess(start, points).evidence.total];
  for (let i = 0; i < 150; i += 1) {
    const next = ascend(end, points);
    if (next === null) break;
    end = next;
    evidences.push(fitProcess(end, points).evidence.total);
  }
  return { end, evidences };
}

const START: Prior = { kernel: 'rbf', lengthScale: 0.6, signalSd: 1, noiseSd: 0.2, period: 3 };

describe('ascent of the evidence', () => {
  test('never goes down, and ends where the gradient is zero', () => {
    const { end, evidences } = climb(START);
    evidences.slice(1).forEach((evidence, i) => {
      expect(evidence).toBeGreaterThan(evidences[i] ?? NaN);
    });
    const gradient = evidenceGradient(fitProcess(end, POINTS));
    expect(Math.hypot(gradient.lengthScale, gradient.signalSd, gradient.noiseSd)).toBeLessThan(0.03);
    expect(end.lengthScale).toBeGreaterThan(0.6);
    expect(end.lengthScale).toBeLessThan(1.3);
    expect(end.noiseSd).toBeLessThan(0.35);
  });

  test('one point alone: the best variance of it is its square, whatever the share of the noise', () => {
    const { end } = climb({ ...START, signalSd: 0.4, noiseSd: 0.3 }, [[1, 0.9]]);
    expect(end.signalSd ** 2 + end.noiseSd ** 2).toBeCloseTo(0.81, 1);
    expect(end.lengthScale).toBe(START.lengthScale);
  });

  test('ends from a long length-scale in a model that calls everything noise', () => {
    const { end, evidences } = climb({ ...START, lengthScale: 20, noiseSd: 0.9 });
    expect(end.noiseSd).toBeGreaterThan(0.5);
    expect(evidences.at(-1)).toBeLessThan((climb(START).evidences.at(-1) ?? NaN) - 5);
  });

  test('learns the period where there is one, and only there', () => {
    expect(learnt(START)).not.toContain('period');
    const { end } = climb({ ...START, kernel: 'periodic', lengthScale: 1, period: 2.8 });
    // The period of sin 2x.
    expect(Math.abs(end.period - Math.PI)).toBeLessThan(0.1);
    expect(climb(START).end.period).toBe(START.period);
  });

  test('does not leave the ranges', () => {
    const { end } = climb({ ...START, noiseSd: 0.02, lengthScale: 0.1 });
    for (const name of ['lengthScale', 'signalSd', 'noiseSd'] as const) {
      expect(end[name]).toBeGreaterThanOrEqual(RANGES[name][0]);
      expect(end[name]).toBeLessThanOrEqual(RANGES[name][1]);
    }
  });
});

describe('the profile over the length-scale', () => {
  const profile = evidenceProfile(START, POINTS, 60);

  test('splits the evidence into its terms, from independent values to one common level', () => {
    for (const { evidence } of profile)
      expect(evidence.total).toBeCloseTo(evidence.fit + evidence.complexity + evidence.constant, 12);
    const far = evidenceProfile(
      START,
      [
        [-5, 1],
        [5, -1],
      ],
      60,
    );
    // K = I for a short length-scale: |C| = (1 + 0.04)².
    expect(far[0]?.evidence.complexity).toBeCloseTo(-Math.log(1.04), 10);
    expect(far[0]?.evidence.fit).toBeCloseTo(-1 / 1.04, 10);
    expect(far.at(-1)?.evidence.complexity).toBeGreaterThan(far[0]?.evidence.complexity ?? NaN);
  });

  test('has its best point where the derivative vanishes', () => {
    const best = bestLengthScale(START, POINTS, profile);
    for (const { evidence } of profile) expect(best.evidence.total).toBeGreaterThanOrEqual(evidence.total);
    const there = fitProcess({ ...START, lengthScale: best.lengthScale }, POINTS);
    expect(Math.abs(evidenceGradient(there).lengthScale)).toBeLessThan(1e-3);
  });
});
