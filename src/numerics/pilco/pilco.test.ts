import { describe, expect, test } from 'vitest';
import { gradient } from '../finite-difference.ts';
import { gaussian } from '../gaussian.ts';
import { fitOutputs } from '../gaussian-process/moment-matching.ts';
import { type Matrix, diagonal } from '../matrix.ts';
import type { MultivariateGaussian } from '../multivariate-gaussian.ts';
import { integrate } from '../quadrature.ts';
import { component } from '../vector.ts';
import { expectedTotal, predictNext, predictRollout, totalVariance } from './rollout.ts';
import {
  costVariance,
  expectedCost,
  expectedReward,
  expectedRewardProduct,
  rewardOf,
  type SaturatingCost,
} from './saturating-cost.ts';
import { controlAt, jointWithControl } from './sine-policy.ts';

const BREAKS = [-12, -4, -1, 0, 1, 4, 12];
/** The average of f over a normal on the line. */
const average = (f: (x: number) => number, mean: number, variance: number): number =>
  integrate((z) => f(mean + Math.sqrt(variance) * z) * gaussian(z, { mean: 0, sd: 1 }), BREAKS);

const cost = { weights: [[4]], target: [0.3] };
const costCovariance = (
  of: SaturatingCost,
  x: MultivariateGaussian,
  y: MultivariateGaussian,
  cross: Matrix,
): number =>
  expectedRewardProduct(of, rewardOf(of, x), y, cross) - expectedReward(of, x) * expectedReward(of, y);
const bent = (x: number): number => 1 - Math.exp(-2 * (x - 0.3) ** 2);

describe('the saturating cost', () => {
  test('expectation and variance are those of quadrature', () => {
    const state = { mean: [1.1], covariance: [[0.4]] };
    const mean = average(bent, 1.1, 0.4);
    expect(expectedCost(cost, state).value).toBeCloseTo(mean, 10);
    expect(costVariance(cost, state)).toBeCloseTo(
      average((x) => (bent(x) - mean) ** 2, 1.1, 0.4),
      10,
    );
  });

  test('has the gradients of central differences, for a singular weight as well', () => {
    const plane = { weights: [[3, 1], [1, 1 / 3]], target: [0.2, -0.4] }; // prettier-ignore
    const at = ([a = 0, b = 0, s = 0, c = 0, t = 0]: readonly number[]): number =>
      expectedCost(plane, { mean: [a, b], covariance: [[s, c], [c, t]] }).value; // prettier-ignore
    const { byMean, byCovariance } = expectedCost(plane, { mean: [0.5, 0.1], covariance: [[0.3, 0.1], [0.1, 0.2]] }); // prettier-ignore
    const [da, db, ds, dc, dt] = gradient(at, [0.5, 0.1, 0.3, 0.1, 0.2]);
    [da, db].forEach((value, i) => expect(byMean[i]).toBeCloseTo(value ?? NaN, 8));
    expect(byCovariance[0]?.[0]).toBeCloseTo(ds ?? NaN, 8);
    expect(byCovariance[1]?.[1]).toBeCloseTo(dt ?? NaN, 8);
    // The off-diagonal entry moves twice.
    expect(2 * (byCovariance[0]?.[1] ?? NaN)).toBeCloseTo(dc ?? NaN, 8);
  });

  test('the covariance of two costs is that of quadrature', () => {
    // y = x/2 + e with Var e = 0.1.
    const [x, y] = [
      { mean: [0.8], covariance: [[0.4]] },
      { mean: [0.4], covariance: [[0.2]] },
    ];
    const given = (at: number): number => average(bent, at / 2, 0.1);
    const product = average((at) => bent(at) * given(at), 0.8, 0.4);
    const apart = average(bent, 0.8, 0.4) * average(bent, 0.4, 0.2);
    expect(costCovariance(cost, x, y, [[0.2]])).toBeCloseTo(product - apart, 10);
    expect(costCovariance(cost, x, x, [[0.4]])).toBeCloseTo(costVariance(cost, x), 12);
  });
});

test('a sine of a linear function: moments of quadrature', () => {
  const policy = { gains: [-1.3], bias: 0.4, bound: 3 };
  const u = (x: number): number => controlAt(policy, [x]);
  const { mean, covariance } = jointWithControl(policy, { mean: [0.7], covariance: [[0.5]] });
  const mu = average(u, 0.7, 0.5);
  expect(mean[1]).toBeCloseTo(mu, 10);
  expect(covariance[1]?.[1]).toBeCloseTo(
    average((x) => (u(x) - mu) ** 2, 0.7, 0.5),
    10,
  );
  expect(covariance[0]?.[1]).toBeCloseTo(
    average((x) => (x - 0.7) * u(x), 0.7, 0.5),
    10,
  );
  expect(covariance[1]?.[0]).toBe(covariance[0]?.[1]);
});

describe('a rollout', () => {
  const points = [[0, 0], [1, 0.5], [-1, 0.2], [0.4, -1], [-0.6, -0.5]]; // prettier-ignore
  const changes = fitOutputs(points, [
    {
      kernel: { lengthScales: [1, 2], signalVariance: 0.5 },
      noiseVariance: 0.01,
      targets: points.map(([x = 0, u = 0]) => -0.3 * x + 0.2 * u),
    },
  ]);
  const model = { changes, withIgnorance: true };
  const policy = { gains: [-0.5], bias: 0.1, bound: 1 };
  const start = { mean: [0.5], covariance: [[0.04]] };

  test('without ignorance is narrower by just that', () => {
    const certain = predictNext({ ...model, withIgnorance: false }, policy, start);
    const whole = predictNext(model, policy, start);
    const width =
      component(whole.next.covariance[0] ?? [], 0) - component(certain.next.covariance[0] ?? [], 0);
    expect(width).toBeGreaterThan(0.001);
    expect(width).toBeLessThan(0.5);
    expect(certain.next.mean).toEqual(whole.next.mean);
  });

  test('of a chain of one state costs what that state costs', () => {
    const chain = predictRollout(model, policy, start, 0);
    expect(expectedTotal(cost, chain)).toBe(expectedCost(cost, start).value);
    expect(totalVariance(cost, chain).total).toBe(costVariance(cost, start));
  });

  test('adds up variances and covariances of a linear chain, as sampling does', () => {
    // x′ = 0.9x + w by hand: Cov[x₀, x₂] = 0.81 Var x₀ is what carrying on must find.
    const state = (mean: number, variance: number) => ({ mean: [mean], covariance: diagonal([variance]) });
    const [v0, v1] = [0.3, 0.81 * 0.3 + 0.05];
    const v2 = 0.81 * v1 + 0.05;
    const [x0, x1, x2] = [state(0.5, v0), state(0.45, v1), state(0.405, v2)];
    const chain = [
      { state: x0, toNext: [[0.9 * v0]] },
      { state: x1, toNext: [[0.9 * v1]] },
      { state: x2, toNext: [] },
    ];
    const sum =
      costVariance(cost, x0) + costVariance(cost, x1) + costVariance(cost, x2) +
      2 * (costCovariance(cost, x0, x1, [[0.9 * v0]]) +
        costCovariance(cost, x1, x2, [[0.9 * v1]]) +
        costCovariance(cost, x0, x2, [[0.81 * v0]])); // prettier-ignore
    expect(totalVariance(cost, chain).total).toBeCloseTo(sum, 13);
  });
});
