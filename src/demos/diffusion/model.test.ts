import { describe, expect, test } from 'vitest';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { cumulative, distanceTo } from './distance.ts';
import { meanErrors, stepErrors } from './errors.ts';
import { type Mixture, density, expectedNoise, noised, score } from './mixture.ts';
import { PARAMETERS, addGradient, createScratch, predict } from './network.ts';
import { reverse, reverseNoise } from './reverse.ts';
import { SAMPLES, createRun } from './run.ts';
import { STEPS, alphaAt, betaAt } from './schedule.ts';
import { drawFrom } from './training.ts';

const data: Mixture = { means: [-2, 0.5, 2], weights: [3, 2, 4], sd: 0.3 };

describe('the forward process', () => {
  test('keeps the product of 1 − β, and nearly nothing of the data at the end', () => {
    expect(alphaAt(0)).toBe(1);
    expect(alphaAt(2)).toBeCloseTo((1 - betaAt(1)) * (1 - betaAt(2)), 15);
    expect(alphaAt(STEPS)).toBeLessThan(0.003);
    expect(() => alphaAt(STEPS + 1)).toThrow('no step');
  });

  test('blurs the data as the integral over x does (UDL 18.10)', () => {
    for (const [t, z] of [
      [3, 0.4],
      [20, -1],
    ] as const) {
      const alpha = alphaAt(t);
      const kernel = (x: number): number =>
        gaussian(z, { mean: Math.sqrt(alpha) * x, sd: Math.sqrt(1 - alpha) }) * density(data, x);
      expect(density(noised(data, t), z)).toBeCloseTo(integrate(kernel, [-6, -2, 0.5, 2, 6]), 11);
    }
  });

  test('has the noise expected at z as the mean of ε under its posterior (UDL 18.35)', () => {
    for (const [t, z] of [
      [2, 1.7],
      [12, 0.3],
      [30, -1],
    ] as const) {
      const alpha = alphaAt(t);
      const noiseOf = (x: number): number => (z - Math.sqrt(alpha) * x) / Math.sqrt(1 - alpha);
      const kernel = (x: number): number => gaussian(noiseOf(x), { mean: 0, sd: 1 }) * density(data, x);
      const breaks = [-6, -2, 0.5, 1.2, 1.7, 2.2, 6];
      const mean = integrate((x) => noiseOf(x) * kernel(x), breaks) / integrate(kernel, breaks);
      expect(expectedNoise(data, t, z)).toBeCloseTo(mean, 9);
    }
  });

  test('has a score where the density underflows', () => {
    expect(score(data, 40)).toBeCloseTo((2 - 40) / 0.09, 8);
    expect(score({ means: [1], weights: [5], sd: 2 }, 3)).toBeCloseTo(-0.5, 14);
  });
});

describe('errors of a prediction', () => {
  test('of zero add up to the variance of the noise', () => {
    const { gap, floor } = stepErrors(data, 10, () => 0);
    expect(gap + floor).toBeCloseTo(1, 12);
  });

  test('of the exact expectation are the least possible', () => {
    const best = meanErrors(data, (z, t) => expectedNoise(data, t, z));
    expect(best.gap).toBe(0);
    // One normal of variance s²: ε and z are jointly normal, Var[ε|z] = αs²/(αs² + 1 − α).
    const normal: Mixture = { means: [0.7], weights: [1], sd: 0.8 };
    const alpha = alphaAt(15);
    const { floor } = stepErrors(normal, 15, () => 0);
    expect(floor).toBeCloseTo((alpha * 0.64) / (alpha * 0.64 + 1 - alpha), 11);
  });
});

describe('the network', () => {
  test('has the gradient that central differences give', () => {
    const phi = Float64Array.from(standardNormals(seededUniform(2), PARAMETERS), (z) => 0.4 * z);
    const scratch = createScratch();
    const [z, t] = [0.8, 7];
    const gradient = new Float64Array(PARAMETERS);
    predict(phi, z, t, scratch);
    addGradient(phi, z, t, 1, scratch, gradient);
    const h = 1e-5;
    for (let i = 0; i < PARAMETERS; i += 7) {
      const moved = (by: number): number =>
        predict(
          phi.map((value, k) => (k === i ? value + by : value)),
          z,
          t,
          createScratch(),
        );
      expect(gradient[i]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 7);
    }
  });
});

describe('the distance W₁', () => {
  test('of one point from a normal is the mean distance √(2/π)', () => {
    const normal = cumulative({ means: [0], weights: [1], sd: 1 });
    expect(distanceTo([0], normal)).toBeCloseTo(Math.sqrt(2 / Math.PI), 4);
    // Shifted mass: far to the right it is the distance of the means.
    expect(distanceTo([50], normal)).toBeCloseTo(50, 5);
    expect(distanceTo([-50, -50], normal)).toBeCloseTo(50, 5);
  });

  test('falls with the number of samples as 1/√n', () => {
    const goal = cumulative(data);
    const uniform = seededUniform(5);
    const of = (n: number): number =>
      distanceTo(
        Array.from({ length: n }, () => drawFrom(data, uniform)),
        goal,
      );
    expect(of(40_000)).toBeLessThan(0.03);
    expect(of(100)).toBeLessThan(0.6);
  });
});

test('samples by the exact score come near the data, and near nothing by a wrong one', () => {
  const noise = reverseNoise(3, 2000);
  const goal = cumulative(data);
  const exact = reverse((z, t) => expectedNoise(data, t, z), noise).at(-1) ?? [];
  expect(distanceTo(exact, goal)).toBeLessThan(0.12);
  const standard = reverse((z, t) => Math.sqrt(1 - alphaAt(t)) * z, noise).at(-1) ?? [];
  expect(distanceTo(standard, goal)).toBeGreaterThan(0.5);
});

test('training lowers the gap, measures the loss that is expected, and is the same for the same seed', () => {
  const setup = { data, seed: 4 };
  const run = createRun(setup);
  while (run.steps < 60) run.step();
  const early = run.snapshot();
  while (run.steps < 240) run.step();
  const { errors, loss, learned, trace, exact } = run.snapshot();
  expect(errors.gap).toBeLessThan(early.errors.gap);
  expect(errors.gap).toBeLessThan(0.1);
  // 100 batches of 64 with errors of about one.
  expect(Math.abs(loss - errors.gap - errors.floor)).toBeLessThan(0.08);
  expect(learned.ends).toHaveLength(SAMPLES);
  expect(learned.paths[0]).toHaveLength(STEPS + 1);
  expect(learned.paths[3]?.[0]).toBe(exact.paths[3]?.[0]);
  expect(trace.at(-1)?.gap).toBeLessThan(trace[0]?.gap ?? 0);
  const again = createRun(setup);
  while (again.steps < 60) again.step();
  expect(again.snapshot().parameters).toEqual(early.parameters);
});
