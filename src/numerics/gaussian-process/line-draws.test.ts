import { describe, expect, test } from 'vitest';
import { component } from '../vector.ts';
import { type Prior, fitProcess, predictAt } from './line-regression.ts';
import { draw, posteriorAt, sampleMoments } from './line-draws.ts';

const PRIOR: Prior = { kernel: 'rbf', lengthScale: 1.2, signalSd: 1, noiseSd: 0.2, period: 3 };
const FITTED = fitProcess(PRIOR, [
  [-1, 0.5],
  [1, -0.8],
]);
const AT = [-1, 0, 0.4, 3];

describe('curves drawn from the posterior', () => {
  const posterior = posteriorAt(FITTED, AT);
  const draws = Array.from({ length: 20_000 }, (_, number) => draw(posterior, 3, number));

  test('have its mean and standard deviation at each place, within four standard errors', () => {
    predictAt(FITTED, AT).forEach(({ mean, variance }, i) => {
      const found = sampleMoments(draws.map((values) => component(values, i)));
      const sd = Math.sqrt(variance);
      expect(Math.abs(found.mean - mean)).toBeLessThan((4 * sd) / Math.sqrt(20_000) + 1e-5);
      expect(Math.abs(found.sd - sd)).toBeLessThan((4 * sd) / Math.sqrt(40_000) + 1e-5);
    });
  });

  test('go together where places are near each other', () => {
    const [near, far] = [2, 3].map((i) => {
      const [a, b] = [1, i].map((j) => draws.map((values) => component(values, j)));
      const [first = [], second = []] = [a, b];
      const [m, n] = [sampleMoments(first), sampleMoments(second)];
      const products = first.map((value, k) => (value - m.mean) * (component(second, k) - n.mean));
      return sampleMoments(products).mean / (m.sd * n.sd);
    });
    expect(near).toBeGreaterThan(0.8);
    expect(Math.abs(far ?? NaN)).toBeLessThan(0.3);
  });

  test('are the same for the same seed and number, and do not change when a place is added at the end', () => {
    expect(draw(posterior, 3, 5)).toEqual(draws[5]);
    expect(draw(posterior, 4, 5)).not.toEqual(draws[5]);
    const more = draw(posteriorAt(FITTED, [...AT, 2]), 3, 5);
    more.slice(0, AT.length).forEach((value, i) => {
      expect(value).toBeCloseTo(draws[5]?.[i] ?? NaN, 12);
    });
  });

  test('have no moments before there are two', () => {
    expect(sampleMoments([1]).sd).toBeNaN();
    expect(sampleMoments([1, 3])).toEqual({ mean: 2, sd: Math.SQRT2 });
  });
});
