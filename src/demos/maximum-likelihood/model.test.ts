import { describe, expect, test } from 'vitest';
import { gradient, hessian } from '#numerics/finite-difference.ts';
import { FAMILY } from './family.ts';
import { drawnNoise } from './repeats.ts';
import { ascend, foretoldSpread, likelihood, logLikelihood } from './model.ts';

const DATA = [0.3, 1.9, -0.8, 4.2, 0.1];

test('the score is the slope of the log-likelihood, the observed information its curvature', () => {
  const at = ([theta = NaN]: readonly number[]): number => logLikelihood(FAMILY.cauchy, DATA, theta);
  const { score, observed, expected } = likelihood(FAMILY.cauchy, DATA, 0.7);
  expect(score).toBeCloseTo(gradient(at, [0.7])[0] ?? NaN, 6);
  expect(observed).toBeCloseTo(-(hessian(at, [0.7])[0]?.[0] ?? NaN), 4);
  expect(expected).toBe(2.5);
});

describe('steps', () => {
  test('arrive at once for a mean, whose likelihood is its own parabola', () => {
    const { thetas, end } = ascend(FAMILY.gaussian, DATA, -3, 'newton', 10);
    expect(thetas).toEqual([-3, expect.closeTo(1.14, 12)]);
    expect(end).toBe('arrived');
  });

  test('of scoring arrive at once for a coin, those of Newton later', () => {
    const coin = [1, 0, 0, 1, 0, 0, 0, 1];
    expect(ascend(FAMILY.bernoulli, coin, 0.8, 'scoring', 10).thetas).toEqual([
      0.8,
      expect.closeTo(3 / 8, 12),
    ]);
    const { thetas, end } = ascend(FAMILY.bernoulli, coin, 0.8, 'newton', 10);
    expect(thetas.at(-1)).toBeCloseTo(3 / 8, 12);
    expect(thetas.length).toBeGreaterThan(3);
    expect(end).toBe('arrived');
  });

  test('for a rate are 2θ − θ²x̄, and leave the family from beyond twice the estimate', () => {
    const waits = [0.5, 1.5];
    expect(ascend(FAMILY.exponential, waits, 0.5, 'newton', 1).thetas[1]).toBeCloseTo(0.75, 12);
    expect(ascend(FAMILY.exponential, waits, 2.5, 'newton', 5)).toEqual({ thetas: [2.5], end: 'left' });
  });

  test('of Newton run away where the likelihood is convex; those of scoring come home', () => {
    const data = [1.2, 1.7, -0.7, 0.9, -3.1, 0.8, 1.3, 0.4, 3.8, -0.6, 1.7, 1.4];
    const away = ascend(FAMILY.cauchy, data, -0.5, 'newton', 100);
    expect(away.end).toBe('left');
    expect(Math.abs(away.thetas.at(-1) ?? 0)).toBeGreaterThan(100);
    const home = ascend(FAMILY.cauchy, data, -0.5, 'scoring', 1000);
    expect(home.end).toBe('arrived');
    expect(home.thetas.at(-1)).toBeCloseTo(FAMILY.cauchy.estimate(data), 9);
  });

  test('are no more than asked for', () => {
    expect(ascend(FAMILY.cauchy, DATA, 0, 'scoring', 3)).toMatchObject({ end: null });
    expect(ascend(FAMILY.cauchy, DATA, 0, 'scoring', 3).thetas).toHaveLength(4);
    expect(ascend(FAMILY.cauchy, DATA, 0, 'scoring', 0).thetas).toEqual([0]);
  });
});

test('the curvature at the top foretells the spread: 1/√N for a Gaussian, θ̂/√N for a rate, none at an end', () => {
  const observations = [0.5, 1, 3.5, 2];
  expect(foretoldSpread(FAMILY.gaussian, observations)).toBeCloseTo(1 / 2, 14);
  expect(foretoldSpread(FAMILY.exponential, observations)).toBeCloseTo(4 / 7 / 2, 14);
  expect(foretoldSpread(FAMILY.bernoulli, [1, 0, 0, 1])).toBeCloseTo(1 / 4, 14);
  expect(foretoldSpread(FAMILY.bernoulli, [0, 0, 0])).toBeNaN();
});

test.each([3, 61, 96])('steps that wander do not depend on the last digits of the data, seed %i', (seed) => {
  const data = drawnNoise('cauchy', seed, 5);
  const [there, nearby] = [data, data.map((x) => x * (1 + 2e-16))].map(
    (observations) => ascend(FAMILY.cauchy, observations, -3.5, 'newton', 60).thetas,
  );
  expect(nearby).toHaveLength(there?.length ?? NaN);
  expect(nearby?.at(-1)).toBeCloseTo(there?.at(-1) ?? NaN, 8);
});
