import { describe, expect, test } from 'vitest';
import { multiplyVector } from '#numerics/matrix.ts';
import { component } from '#numerics/vector.ts';
import { type Draw, drawNoise, momentsOf } from './draws.ts';
import { activations, hiddenLayer } from './layer.ts';
import { exactErrors, measuredErrors } from './model.ts';
import { smoother } from './smoother.ts';
import { DEFAULT_STATE, evenInputs } from './state.ts';
import { TEST_INPUTS, truth } from './truth.ts';

const SD = 0.3;
const inputs = evenInputs(10);
const layer = hiddenLayer(3);

/** Every data set fitted by itself, and every error averaged as its definition says. */
function byBruteForce(capacity: number, draws: readonly Draw[]) {
  const { atTests, residual } = smoother(layer, inputs, capacity);
  const outputs = draws.map(({ data }) => inputs.map((x, i) => truth(x) + SD * component(data, i)));
  const fits = outputs.map((y) => multiplyVector(atTests, y));
  const average = (of: (b: number, i: number) => number, length: number): number => {
    let sum = 0;
    for (let b = 0; b < draws.length; b += 1) for (let i = 0; i < length; i += 1) sum += of(b, i);
    return sum / (draws.length * length);
  };
  const at = (b: number, i: number): number => fits[b]?.[i] ?? NaN;
  const centre = TEST_INPUTS.map((_, i) => fits.reduce((sum, fit) => sum + (fit[i] ?? NaN), 0) / fits.length);
  const mu = TEST_INPUTS.map(truth);
  const noise = (b: number, i: number): number => SD * (draws[b]?.tests[i] ?? NaN);
  return {
    bias: average((_, i) => (component(centre, i) - component(mu, i)) ** 2, TEST_INPUTS.length),
    variance: average((b, i) => (at(b, i) - component(centre, i)) ** 2, TEST_INPUTS.length),
    noise: average((b, i) => noise(b, i) ** 2, TEST_INPUTS.length),
    test: average((b, i) => (at(b, i) - component(mu, i) - noise(b, i)) ** 2, TEST_INPUTS.length),
    train: average((b, i) => {
      const y = outputs[b] ?? [];
      return (multiplyVector(residual, y)[i] ?? NaN) ** 2;
    }, inputs.length),
  };
}

describe.each([1, 4, 9, 10, 12, 60])('errors at capacity %i', (capacity) => {
  const draws = drawNoise(8, 40, inputs.length);
  const fit = smoother(layer, inputs, capacity);

  test('measured by moments are those of fitting every data set by itself', () => {
    const found = measuredErrors(fit, inputs, SD, momentsOf(draws));
    const brute = byBruteForce(capacity, draws);
    for (const key of ['bias', 'variance', 'noise', 'test'] as const)
      expect(found[key] / brute[key]).toBeCloseTo(1, 7);
    expect(found.train).toBeCloseTo(brute.train, 9);
    expect(found.test).toBeCloseTo(found.bias + found.variance + found.noise + found.mixed, 12);
  });

  test('measured over many data sets come near the exact ones', () => {
    const exact = exactErrors(fit, inputs, SD);
    const many = measuredErrors(fit, inputs, SD, momentsOf(drawNoise(2, 2000, inputs.length)));
    expect(many.variance / exact.variance).toBeCloseTo(1, 0.7);
    expect(many.noise / exact.noise).toBeCloseTo(1, 1);
    expect(Math.abs(many.mixed)).toBeLessThan(5 * 2 * Math.sqrt((exact.test * exact.noise) / (2000 * 10)));
    // The mean of N fits still scatters by the N-th part of the variance.
    expect(Math.abs(many.bias - exact.bias)).toBeLessThan(
      0.01 * exact.variance + 4 * Math.sqrt((exact.bias * exact.variance) / 2000),
    );
    if (capacity < inputs.length) expect(many.train / exact.train).toBeCloseTo(1, 1);
  });
});

describe('least squares with a fixed design', () => {
  test('has variance σ²D/n at the data, and leaves σ²(n − D)/n of the noise, as long as D ≤ n', () => {
    for (const capacity of [1, 3, 7, 10]) {
      const { residual } = smoother(layer, inputs, capacity);
      const trace = residual.reduce((sum, row, i) => sum + 1 - component(row, i), 0);
      expect(trace).toBeCloseTo(capacity, 6);
    }
  });

  test('passes through the data from D = n on, with ever smaller outer weights', () => {
    const y = inputs.map((x, i) => truth(x) + (i % 2 === 0 ? 0.4 : -0.4));
    for (const capacity of [10, 11, 30, 100]) {
      const { residual } = smoother(layer, inputs, capacity);
      for (const left of multiplyVector(residual, y)) expect(left).toBeCloseTo(0, 6);
      expect(exactErrors(smoother(layer, inputs, capacity), inputs, SD).train).toBeLessThan(1e-9);
    }
  });

  test('of the first picture has its worst at the threshold and its second descent below the first', () => {
    const { seed, noise, inputs: design } = DEFAULT_STATE;
    const units = hiddenLayer(seed);
    const errors = Array.from(
      { length: 100 },
      (_, i) => exactErrors(smoother(units, design, i + 1), design, noise).test,
    );
    expect(errors.indexOf(Math.max(...errors)) + 1).toBe(design.length);
    const first = Math.min(...errors.slice(0, design.length - 1));
    expect(first).toBeLessThan((errors[0] ?? 0) / 10);
    expect(errors[99]).toBeLessThan(first);
  });
});

test('a larger hidden layer contains the smaller one', () => {
  expect(hiddenLayer(5, 100).slice(0, 7)).toEqual(hiddenLayer(5, 7));
  expect(activations([{ slope: 2, centre: 0.5 }], [0.5, 1], 1)).toEqual([[0], [Math.tanh(1)]]);
});
