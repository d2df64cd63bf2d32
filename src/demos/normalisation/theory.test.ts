import { describe, expect, test } from 'vitest';
import { gaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { ACTIVATION, ACTIVATIONS, momentsOf } from './activation.ts';
import { factorsOf, normalisedBy, predictedVariances } from './theory.ts';

const DEEP = { depth: 50, scale: 2 } as const;

describe.each(ACTIVATIONS)('the moments of %s', (name) => {
  test.each([0.04, 1, 6, 50])('at variance %d are those of quadrature', (q) => {
    const sd = Math.sqrt(q);
    const mean = (g: (f: number) => number): number =>
      integrate((f) => g(f) * gaussian(f, { mean: 0, sd }), [-10 * sd, 0, 10 * sd]);
    const { value, slope } = ACTIVATION[name];
    const moments = momentsOf(name, q);
    expect(moments.mean).toBeCloseTo(mean(value), 10);
    expect(moments.square).toBeCloseTo(
      mean((f) => value(f) ** 2),
      10,
    );
    expect(moments.slopeSquare).toBeCloseTo(
      mean((f) => slope(f) ** 2),
      10,
    );
  });

  test('has the slope of its value', () => {
    const { value, slope } = ACTIVATION[name];
    for (const f of [-1.3, 0.4, 2])
      expect(slope(f)).toBeCloseTo((value(f + 1e-6) - value(f - 1e-6)) / 2e-6, 6);
  });
});

describe('the prediction', () => {
  test("keeps all variances with He's weights and ReLU", () => {
    const { signal, gradient } = predictedVariances({ activation: 'relu', norm: 'none', ...DEEP });
    expect(signal.every((q) => q === 2)).toBe(true);
    expect(gradient.every((p) => p === 0.5)).toBe(true);
  });

  // UDL 7.31: 200 units with weights of variance 0.005 and 0.02.
  test.each([
    [1, 0.5],
    [4, 2],
  ])('at scale %d multiplies both by %d a layer', (scale, factor) => {
    const variances = predictedVariances({ activation: 'relu', norm: 'none', depth: 50, scale });
    expect(factorsOf(variances).forward).toBeCloseTo(factor, 12);
    expect(factorsOf(variances).backward).toBeCloseTo(factor, 12);
  });

  test('of batch normalisation behind ReLU is π/(π − 1) a layer backwards (Yang et al. 2019)', () => {
    const { forward, backward } = factorsOf(
      predictedVariances({ activation: 'relu', norm: 'batch', ...DEEP }),
    );
    expect(forward).toBeCloseTo(1, 12);
    expect(backward).toBeCloseTo(Math.PI / (Math.PI - 1), 12);
  });

  test('of a normalised network does not depend on the scale', () => {
    for (const norm of ['batch', 'layer'] as const) {
      const [a, b] = [0.5, 5].map((scale) =>
        factorsOf(predictedVariances({ activation: 'tanh', norm, depth: 50, scale })),
      );
      expect(a?.forward).toBeCloseTo(b?.forward ?? NaN, 12);
      expect(a?.backward).toBeCloseTo(b?.backward ?? NaN, 12);
    }
  });

  test('of tanh has its edge of chaos at scale one: below it gradients vanish, above it they explode', () => {
    const backward = (scale: number): number => {
      const { gradient } = predictedVariances({ activation: 'tanh', norm: 'none', depth: 400, scale });
      return (gradient[100] ?? NaN) / (gradient[101] ?? NaN);
    };
    expect(backward(0.9)).toBeLessThan(0.95);
    expect(backward(1.5)).toBeGreaterThan(1.02);
  });

  test('of the divisor behind the first layer', () => {
    expect(normalisedBy({ activation: 'relu', norm: 'none', scale: 3 })).toBe(1);
    expect(normalisedBy({ activation: 'relu', norm: 'layer', scale: 3 })).toBeCloseTo(1.5, 12);
    expect(normalisedBy({ activation: 'relu', norm: 'batch', scale: 3 })).toBeCloseTo(
      1.5 - 1.5 / Math.PI,
      12,
    );
  });
});
