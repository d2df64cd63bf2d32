import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient, hessian } from '#numerics/finite-difference.ts';
import { integratePlane } from '#numerics/plane-quadrature.ts';
import { seededUniform } from '#numerics/random.ts';
import { exactPosterior } from './exact.ts';
import { laplaceFrom } from './laplace.ts';
import { type MeanField, ascend, bestMeanField, climb, expectedEnergy, lowerBound } from './mean-field.ts';
import { aheadOf, kept, runOf } from './run.ts';
import { DEFAULT_STATE } from './state.ts';
import { SHAPES, type Target, energy, logJoint } from './target.ts';
import { summaryOf, walk } from './walker.ts';

const CASES: Target[] = SHAPES.flatMap((shape) => [
  { shape, x: 2, noise: 0.8, priorMean: 0.2 },
  { shape, x: -1, noise: 0.5, priorMean: -1 },
]);
const Q: MeanField = { mean: [0.7, -0.4], sd: [0.6, 0.9] };
const density = (z: number, m: number, s: number): number =>
  Math.exp(-(((z - m) / s) ** 2) / 2) / (s * Math.sqrt(2 * Math.PI));
const underQ = (f: (a: number, b: number) => number): number =>
  integratePlane((a, b) => f(a, b) * density(a, 0.7, 0.6) * density(b, -0.4, 0.9), 10);

describe.each(CASES)('the posterior of $shape with x = $x', (target) => {
  const at = (z: readonly number[]): number => energy(target, [z[0] ?? NaN, z[1] ?? NaN]).value;

  test('has the gradient and Hessian of its energy', () => {
    const here = energy(target, [0.8, -1.1]);
    gradient(at, [0.8, -1.1]).forEach((slope, i) => expect(here.gradient[i]).toBeCloseTo(slope, 6));
    const [[a, b] = [], [, c] = []] = hessian(at, [0.8, -1.1]);
    [a, b, c].forEach((curvature, i) => expect(here.hessian[i]).toBeCloseTo(curvature ?? NaN, 4));
  });

  test('has the evidence and moments that a sum over the plane gives', () => {
    const step = 0.0625;
    const over = (f: (a: number, b: number) => number): number =>
      integratePlane((a, b) => f(a, b) * Math.exp(logJoint(target, [a, b])), 11, step);
    const evidence = over(() => 1);
    const exact = exactPosterior(target);
    expect(exact.logEvidence).toBeCloseTo(Math.log(evidence), 9);
    expect(exact.mean[0]).toBeCloseTo(over((a) => a) / evidence, 8);
    expect(exact.mean[1]).toBeCloseTo(over((_, b) => b) / evidence, 8);
    expect(exact.sd[0]).toBeCloseTo(Math.sqrt(over((a) => (a - exact.mean[0]) ** 2) / evidence), 8);
    expect(exact.sd[1]).toBeCloseTo(Math.sqrt(over((_, b) => (b - exact.mean[1]) ** 2) / evidence), 8);
    // The edge at z₁ = 0 is halved, which leaves an error of order step².
    const right = over((a) => (a > 0 ? 1 : a === 0 ? 0.5 : 0)) / evidence;
    expect(exact.right).toBeCloseTo(right, 3);
  });

  test('has the expected energy, slope and curvature that quadrature gives', () => {
    const { value, gradient: slope, curvature } = expectedEnergy(target, Q);
    expect(value).toBeCloseTo(
      underQ((a, b) => energy(target, [a, b]).value),
      9,
    );
    for (const i of [0, 1] as const) {
      expect(slope[i]).toBeCloseTo(
        underQ((a, b) => energy(target, [a, b]).gradient[i]),
        9,
      );
      expect(curvature[i]).toBeCloseTo(
        underQ((a, b) => energy(target, [a, b]).hessian[i === 0 ? 0 : 2]),
        9,
      );
    }
  });

  test('lies above every bound by the divergence of q', () => {
    const { logEvidence } = exactPosterior(target);
    const divergence = underQ(
      (a, b) =>
        Math.log(density(a, 0.7, 0.6) * density(b, -0.4, 0.9)) - logJoint(target, [a, b]) + logEvidence,
    );
    expect(logEvidence - lowerBound(target, Q)).toBeCloseTo(divergence, 8);
  });

  test('is approached best by a q from which no small change leads up', () => {
    const best = climb(target, Q);
    const overall = bestMeanField(target);
    if (best === null || overall === null) throw new Error('did not settle');
    const top = lowerBound(target, best);
    expect(top).toBeGreaterThan(lowerBound(target, Q));
    const bound = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
      lowerBound(target, { mean: [a, b], sd: [Math.exp(c), Math.exp(d)] });
    const slopes = gradient(bound, [...best.mean, ...best.sd.map(Math.log)]);
    expect(Math.hypot(...slopes)).toBeLessThan(2e-5);
    expect(top).toBeLessThanOrEqual(lowerBound(target, overall) + 1e-9);
    expect(lowerBound(target, overall)).toBeLessThan(exactPosterior(target).logEvidence);
  });

  test('is followed by the reparameterised gradient on average', () => {
    // A short step is η times the gradient (unless shortened), so that its mean over many draws is the exact slope.
    const uniform = seededUniform(11);
    const exact = expectedEnergy(target, Q);
    const wide = { mean: Q.mean, sd: Q.sd };
    const { q, estimate } = ascend(target, wide, 1e-6, 400_000, uniform);
    const scale = 1e-6 * Math.min(1, 5 / Math.hypot(...exact.gradient, ...widths(exact.curvature)));
    for (const i of [0, 1] as const) {
      expect((q.mean[i] - Q.mean[i]) / scale).toBeCloseTo(-exact.gradient[i], 0);
      expect(Math.log(q.sd[i] / Q.sd[i]) / scale).toBeCloseTo(1 - Q.sd[i] ** 2 * exact.curvature[i], 0);
    }
    expect(Math.abs(estimate - lowerBound(target, Q))).toBeLessThan(0.1);
  });
});

function widths(curvature: readonly [number, number]): number[] {
  return [1 - Q.sd[0] ** 2 * curvature[0], 1 - Q.sd[1] ** 2 * curvature[1]];
}

test("Laplace's evidence is a Gaussian integral: where the humps are far apart and narrow it counts one of two", () => {
  const target: Target = { shape: 'humps', x: 3, noise: 0.1, priorMean: 0 };
  const laplace = laplaceFrom(target, [2, 1]);
  if (laplace === null) throw new Error('no mode');
  expect(energy(target, laplace.mode).gradient[0]).toBeCloseTo(0, 8);
  const missing = exactPosterior(target).logEvidence - laplace.logEvidence;
  expect(Math.abs(missing - Math.LN2)).toBeLessThan(0.15);
});

test('the walker moves as detailed balance asks, and in the end visits places as the posterior does', () => {
  const target: Target = { shape: 'humps', x: 1, noise: 1.2, priorMean: 0.5 };
  const uniform = seededUniform(5);
  let place: readonly [number, number] = [0, 0];
  const places = Array.from({ length: 60_000 }, () => (place = walk(target, place, 2, uniform).place));
  const walked = summaryOf(places);
  const exact = exactPosterior(target);
  for (const i of [0, 1] as const) {
    expect(Math.abs((walked?.mean[i] ?? NaN) - exact.mean[i])).toBeLessThan(0.08);
    expect(Math.abs((walked?.sd[i] ?? NaN) - exact.sd[i])).toBeLessThan(0.05);
  }
  expect(Math.abs((walked?.right ?? NaN) - exact.right)).toBeLessThan(0.03);
  expect(summaryOf([])).toBeNull();
});

test('a run is the same every time, and no bound of it exceeds the evidence', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SHAPES),
      fc.integer({ min: 0, max: 9999 }),
      fc.double({ min: 0.01, max: 0.2, noNaN: true }),
      (shape, seed, rate) => {
        const state = { ...DEFAULT_STATE, shape, seed, rate, steps: 60 };
        const run = runOf(state);
        expect(runOf(state).bounds).toEqual(run.bounds);
        const { logEvidence } = exactPosterior(state);
        for (const bound of run.bounds) expect(bound).toBeLessThan(logEvidence);
        expect(run.places).toHaveLength(60);
        expect(run.accepted).toBe(new Set(run.places).size - (run.places.includes(state.start) ? 1 : 0));
      },
    ),
    { seed: 3, numRuns: 30 },
  );
});

test('what lies ahead is how the run begins', () => {
  const { draws, means } = aheadOf(DEFAULT_STATE);
  expect(draws).toEqual(runOf({ ...DEFAULT_STATE, steps: 1 }).lastAscent?.draws);
  expect(means).toEqual(runOf({ ...DEFAULT_STATE, steps: 20 }).fits.map(({ mean }) => mean));
});

test('a run does not depend on the last digits of its random numbers', () => {
  const target: Target = { shape: 'banana', x: 3, noise: 0.4, priorMean: 0.2 };
  const run = (error: number) => {
    const uniform = seededUniform(7);
    let q: MeanField = { mean: [-0.4, 2.6], sd: [0.6, 0.6] };
    for (let i = 0; i < 400; i += 1) q = kept(ascend(target, q, 0.2, 1, () => uniform() * (1 - error)).q);
    return q;
  };
  expect(run(1e-15)).toEqual(run(0));
});
