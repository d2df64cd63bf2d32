import { describe, expect, test } from 'vitest';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { ACTIVATION, ACTIVATIONS } from './activation.ts';
import { QUANTITIES, exactly, sampledFrom, slopeThrough } from './model.ts';

describe.each(ACTIVATIONS)('%s', (name) => {
  const activation = ACTIVATION[name];

  test('has the slope of central differences', () => {
    for (const z of [-700, -5, -2.9, -1.4, -0.3, 0.2, 1, 2.7, 4, 700]) {
      const h = 1e-5;
      expect(activation.slope(z)).toBeCloseTo(
        (activation.value(z + h) - activation.value(z - h)) / (2 * h),
        8,
      );
    }
  });

  test('is saturated just where its slope is below the threshold', () => {
    for (const epsilon of [0.02, 0.05, 0.12, 0.24]) {
      const intervals = activation.saturated(epsilon);
      for (let z = -8.0371; z < 8; z += 0.0613) {
        const inside = intervals.some(([low, high]) => z > low && z < high);
        expect([z, inside]).toEqual([z, Math.abs(activation.slope(z)) < epsilon]);
      }
    }
  });

  test('the exact values lie within four standard errors of a hundred thousand units', () => {
    const normals = standardNormals(seededUniform(8), 100_000);
    for (const input of [
      { mean: 0, sd: 1 },
      { mean: -1.3, sd: 2.4 },
    ]) {
      // prettier-ignore
      const exact = exactly(activation, input, 0.06);
      const sampled = sampledFrom(activation, input, 0.06, normals);
      for (const quantity of QUANTITIES) {
        const { value, error } = sampled[quantity];
        expect(Math.abs(value - exact[quantity])).toBeLessThanOrEqual(4 * error + 1e-9);
      }
    }
  });
});

describe('closed forms for standard normal pre-activations', () => {
  const standard = { mean: 0, sd: 1 };

  test('ReLU: 1/√(2π), one half, one half; leaky ReLU as in its entry', () => {
    const relu = exactly(ACTIVATION.relu, standard, 0.05);
    expect(relu.mean).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 12);
    expect([relu.square, relu.saturated].map((value) => Number(value.toFixed(12)))).toEqual([0.5, 0.5]);
    const leaky = exactly(ACTIVATION.leaky, standard, 0.05);
    expect(leaky.mean).toBeCloseTo(0.359, 3);
    expect(leaky.square).toBeCloseTo((1 + 0.01) / 2, 12);
    expect(leaky.saturated).toBe(0);
    expect(exactly(ACTIVATION.leaky, standard, 0.15).saturated).toBeCloseTo(0.5, 12);
  });

  test('odd functions have mean zero, the logistic one half; softplus exceeds the ReLU', () => {
    expect(exactly(ACTIVATION.tanh, standard, 0.05).mean).toBeCloseTo(0, 12);
    expect(exactly(ACTIVATION.logistic, { mean: 0, sd: 3 }, 0.05).mean).toBeCloseTo(0.5, 10);
    // E[softplus] at z ~ N(0, 1): 0.8060 (quadrature by another program).
    expect(exactly(ACTIVATION.softplus, standard, 0.05).mean).toBeCloseTo(0.806, 3);
  });

  test('squared slopes keep their digits far out', () => {
    // P(Z > 20) = erfc(20/√2)/2, by the C library.
    const far = { mean: -4, sd: 0.2 };
    expect(exactly(ACTIVATION.relu, far, 0.05).square / 2.7536241186e-89).toBeCloseTo(1, 8);
    expect(exactly(ACTIVATION.leaky, far, 0.05).square).toBeCloseTo(0.01, 15);
  });

  test('ten layers of ReLU leave 2^(−5)', () => {
    expect(slopeThrough(exactly(ACTIVATION.relu, standard, 0.05).square, 10)).toBeCloseTo(2 ** -5, 10);
  });
});
