import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient } from '#numerics/finite-difference.ts';
import { SHAPES, TRUTHS, drawPoints } from './data.ts';
import {
  LEAST_SD,
  counts,
  divergence,
  logJoints,
  logLikelihood,
  lowerBound,
  maximise,
  responsibilities,
} from './model.ts';
import { momentOf } from './moment.ts';
import { type Part, type Place, axesOf, determinant, fromAxes, logJoint } from './plane-gaussian.ts';
import { MOST_STEPS, createRun } from './run.ts';
import { sliceOf } from './slice.ts';

const POINTS: readonly Place[] = [
  [-1.2, 0.3],
  [-0.7, -0.4],
  [-1.6, -0.2],
  [-0.9, 0.8],
  [1.1, 0.2],
  [0.8, 1.3],
  [1.9, 0.7],
  [1.4, -0.5],
  [0.2, 0.4],
];
const MEANS: readonly Place[] = [
  [-1, 0.5],
  [1, 0],
];

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const manyMeans = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 4 });

describe('normals in the plane', () => {
  test('have axes that make them up again, and the density of two normals on the axes', () => {
    const covariance = fromAxes({ major: 2, minor: 0.5, angle: 0.7 });
    expect(axesOf(covariance)).toMatchObject({
      major: expect.closeTo(2, 12),
      minor: expect.closeTo(0.5, 12),
    });
    expect(axesOf(covariance).angle).toBeCloseTo(0.7, 12);
    expect(determinant(covariance)).toBeCloseTo(1, 12);
    const [a, b] = [1.3, -0.4];
    const place: Place = [
      1 + a * Math.cos(0.7) - b * Math.sin(0.7),
      2 + a * Math.sin(0.7) + b * Math.cos(0.7),
    ];
    const alone = (z: number, variance: number): number =>
      Math.exp((-z * z) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
    const joint = logJoint({ weight: 0.3, mean: [1, 2], covariance });
    expect(Math.exp(joint(place))).toBeCloseTo(0.3 * alone(a, 2) * alone(b, 0.5), 12);
  });
});

describe('expectation maximisation', () => {
  test('gives the numbers of NumPy 2.4, with explicit inverses and determinants', () => {
    const run = createRun(POINTS, MEANS);
    expect(run.at(0).logLikelihood).toBeCloseTo(-22.697572990199937, 12);
    expect(run.at(1).shares.at(-1)?.[0]).toBeCloseTo(0.37570647, 8);
    expect(run.at(2).bound).toBeCloseTo(-20.0736592181252, 12);
    expect(run.at(2).logLikelihood).toBeCloseTo(-19.723381763062278, 12);
    expect(run.at(6).bound).toBeCloseTo(-19.121898790127087, 11);
    expect(run.at(6).logLikelihood).toBeCloseTo(-19.084508093637822, 11);
    const [first] = run.at(6).parts;
    expect(first?.weight).toBeCloseTo(0.4789537427450293, 11);
    expect(first?.mean[0]).toBeCloseTo(-1.0042051370389338, 11);
    expect(first?.covariance.xx).toBeCloseTo(0.2237192404068056, 11);
    expect(first?.covariance.xy).toBeCloseTo(0.04231162805522762, 11);
  });

  test('the bound touches after E; ℓ = L + Σ KL always; neither ever goes down', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHAPES),
        fc.integer({ min: 0, max: 99 }),
        manyMeans,
        (shape, seed, means) => {
          const run = createRun(drawPoints(shape, seed), means);
          for (let n = 0; n < 24; n += 1) {
            const stage = run.at(n);
            expect(stage.logLikelihood - stage.bound).toBeCloseTo(stage.divergence, 8);
            if (n % 2 === 1) expect(stage.divergence).toBeCloseTo(0, 9);
            const before = run.at(Math.max(0, n - 1));
            expect(stage.bound).toBeGreaterThanOrEqual(before.bound - 1e-9);
            expect(stage.logLikelihood).toBeGreaterThanOrEqual(before.logLikelihood - 1e-9);
          }
        },
      ),
      { seed: 2, numRuns: 12 },
    );
  });

  test('the M-step is a stationary point of the bound in every parameter', () => {
    const shares = createRun(POINTS, MEANS).at(1).shares;
    const [a, b] = maximise(shares, POINTS, createRun(POINTS, MEANS).at(1).parts);
    if (a === undefined || b === undefined) throw new Error('two parts expected');
    const slopes = gradient(
      ([weight = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0]) => {
        const parts: Part[] = [
          { weight, mean: [x, y], covariance: { xx, xy, yy } },
          { ...b, weight: 1 - weight },
        ];
        return lowerBound(shares, logJoints(parts, POINTS));
      },
      [a.weight, ...a.mean, a.covariance.xx, a.covariance.xy, a.covariance.yy],
    );
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-6);
  });

  test('ends in a stationary point of the likelihood', () => {
    const run = createRun(drawPoints('heaps', 3), [
      [-1, 1.5],
      [0, 0.2],
      [1.2, 0.4],
    ]);
    const { parts } = run.at(MOST_STEPS);
    const [first, ...rest] = parts;
    if (first === undefined) throw new Error('parts expected');
    const slopes = gradient(
      ([x = 0, y = 0]) => logLikelihood(logJoints([{ ...first, mean: [x, y] }, ...rest], run.points)),
      first.mean,
    );
    for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(0.1);
    expect(run.until(MOST_STEPS)).toBeLessThan(MOST_STEPS);
  });

  test('a part does not shrink to a point, and one that gets nothing stays', () => {
    const pair: Place[] = [
      [0, 0],
      [3, 3],
    ];
    const run = createRun(pair, [
      [0, 0],
      [3, 3],
    ]);
    for (const { covariance } of run.at(40).parts)
      expect(axesOf(covariance).minor).toBeCloseTo(LEAST_SD ** 2, 12);
    const far = createRun(pair, [
      [1, 1],
      [500, 500],
    ]).at(4);
    expect(far.parts[1]).toMatchObject({ weight: 0, mean: [500, 500] });
    expect(far.logLikelihood).toBeGreaterThan(-100);
  });

  test('the counts add up to the number of points', () => {
    const joints = logJoints(createRun(POINTS, MEANS).at(0).parts, POINTS);
    const shares = responsibilities(joints);
    expect(counts(shares).reduce((sum, count) => sum + count, 0)).toBeCloseTo(POINTS.length, 12);
    expect(divergence(shares, joints)).toBeCloseTo(0, 12);
  });

  test('is finite where a posterior underflows that was a share once', () => {
    // 1·(0 + log(1 + e⁻⁸⁰⁰)) + 1e-300·(log 1e-300 + 800).
    expect(divergence([[1, 1e-300]], [[0, -800]]) / (1e-300 * (Math.log(1e-300) + 800))).toBeCloseTo(1, 12);
  });
});

describe('the points', () => {
  test.each(SHAPES)('%s: as many as are wanted, with the mean of their mixture', (shape) => {
    const points = Array.from({ length: 40 }, (_, seed) => drawPoints(shape, seed)).flat();
    const truth = TRUTHS[shape];
    for (const axis of [0, 1] as const) {
      const expected = truth.reduce((sum, { weight, mean }) => sum + weight * mean[axis], 0);
      const mean = points.reduce((sum, point) => sum + point[axis], 0) / points.length;
      // Four standard errors of 6000 points with standard deviations below 2.
      expect(Math.abs(mean - expected)).toBeLessThan((4 * 2) / Math.sqrt(points.length));
    }
    expect(drawPoints(shape, 5)).toEqual(drawPoints(shape, 5));
  });
});

describe('a half step under way', () => {
  const run = createRun(POINTS, MEANS);

  test('goes from one stage to the next', () => {
    expect(momentOf(run, 2).parts).toEqual(run.at(2).parts);
    expect(momentOf(run, 1.5).parts[0]?.weight).toBeCloseTo(
      ((run.at(1).parts[0]?.weight ?? 0) + (run.at(2).parts[0]?.weight ?? 0)) / 2,
      12,
    );
    expect(momentOf(run, 0.5).shares[0]?.[0]).toBeCloseTo(((run.at(1).shares[0]?.[0] ?? 0) + 0.5) / 2, 12);
  });

  test('along its way the bound stays below, touches at the start and is highest at the end', () => {
    const slice = sliceOf(momentOf(run, 1), POINTS);
    for (const { bound, logLikelihood: above } of slice) expect(bound).toBeLessThanOrEqual(above + 1e-12);
    expect(slice[0]?.bound).toBeCloseTo(slice[0]?.logLikelihood ?? NaN, 10);
    const bounds = slice.map(({ bound }) => bound);
    expect(Math.max(...bounds)).toBe(bounds.at(-1));
  });
});
