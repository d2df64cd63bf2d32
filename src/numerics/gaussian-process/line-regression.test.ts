import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotPositiveDefiniteError } from '../cholesky.ts';
import { gradient } from '../finite-difference.ts';
import type { Pair } from '../newton-2d.ts';
import { type KernelName, KERNELS, kernelAt } from './line-kernels.ts';
import { type Prior, evidenceGradient, fitProcess, predictAt } from './line-regression.ts';

const POINTS: readonly Pair[] = [
  [-3, 0.4],
  [-1.2, -0.7],
  [0.1, 0.2],
  [0.9, 1.1],
  [2.5, -0.3],
];
const prior = (kernel: KernelName): Prior => ({
  kernel,
  lengthScale: 0.8,
  signalSd: 1.3,
  noiseSd: 0.2,
  period: 2.2,
});

/**
 * k(0.7), log p(y | X), mean and variance at 0.5, −½ log |C|: from SciPy 1.17, the evidence by multivariate_normal.logpdf, Matérn by
 * its definition with the Bessel function K_ν, the periodic kernel as a squared exponential on the circle.
 */
const PUBLISHED: Readonly<Record<KernelName, readonly [number, number, number, number, number]>> = {
  rbf: [1.1524798695116887, -6.353581437016862, 0.7569147309942639, 0.06731041489437062, -1.0901251089640136],
  matern32: [
    0.9339553343249629, -6.453619645069474, 0.7094898823672979, 0.30585365376355256, -1.202170770526394,
  ],
  matern52: [
    1.0110463463288135, -6.426458714213954, 0.7367792436747556, 0.18635215616603218, -1.1720938690746037,
  ],
  periodic: [
    0.18510030180990916, -11.9804321657893, 0.672414962988783, 0.3833463019840666, 0.13639909852676255,
  ],
};

describe('regression on the line', () => {
  test.each(KERNELS)('with the %s kernel gives what SciPy gives', (kernel) => {
    const [value, evidence, mean, variance, complexity] = PUBLISHED[kernel];
    const fitted = fitProcess(prior(kernel), POINTS);
    const [found] = predictAt(fitted, [0.5]);
    expect(kernelAt(kernel, prior(kernel), 0.7).value).toBeCloseTo(value, 12);
    expect(fitted.evidence.total).toBeCloseTo(evidence, 10);
    expect(fitted.evidence.complexity).toBeCloseTo(complexity, 10);
    expect(found?.mean).toBeCloseTo(mean, 10);
    expect(found?.variance).toBeCloseTo(variance, 10);
  });

  test('gives the numbers of the entry on the posterior', () => {
    const given = { ...prior('rbf'), lengthScale: 1, signalSd: 1, noiseSd: Math.sqrt(0.1) };
    const fitted = fitProcess(given, [
      [-1, 1],
      [1, 2],
    ]);
    const wanted = [
      [1.473, 0.404],
      [0.235, 0.983],
      [0.0006, 1],
    ];
    predictAt(fitted, [0, 3, 5]).forEach(({ mean, variance }, i) => {
      expect(mean).toBeCloseTo(wanted[i]?.[0] ?? NaN, i === 2 ? 4 : 3);
      expect(variance).toBeCloseTo(wanted[i]?.[1] ?? NaN, 3);
    });
  });

  test('does not use y for the variance', () => {
    const others = POINTS.map(([x]): Pair => [x, 2]);
    const at = [-2, 0.5, 4];
    const variances = (points: readonly Pair[]): number[] =>
      predictAt(fitProcess(prior('matern52'), points), at).map(({ variance }) => variance);
    expect(variances(POINTS)).toEqual(variances(others));
  });

  test('refuses two points in one place without noise', () => {
    const exact = { ...prior('rbf'), noiseSd: 0 };
    expect(() =>
      fitProcess(exact, [
        [1, 0],
        [1, 1],
      ]),
    ).toThrow(NotPositiveDefiniteError);
  });
});

describe('the gradient of the evidence', () => {
  const log = fc.double({ min: -1, max: 1, noNaN: true });
  test.each(KERNELS)('with the %s kernel is that of central differences', (kernel) => {
    fc.assert(
      fc.property(fc.tuple(log, log, log, log), (logs) => {
        const at = ([l = NaN, s = NaN, n = NaN, p = NaN]: readonly number[]): Prior => ({
          kernel,
          lengthScale: Math.exp(l),
          signalSd: Math.exp(s),
          noiseSd: 0.3 * Math.exp(n),
          period: 3 * Math.exp(p),
        });
        const differences = gradient((x) => fitProcess(at(x), POINTS).evidence.total, logs);
        const found = evidenceGradient(fitProcess(at(logs), POINTS));
        const names = ['lengthScale', 'signalSd', 'noiseSd', 'period'] as const;
        names.forEach((name, i) => {
          const difference = differences[i] ?? NaN;
          // Central differences of a large number lose digits to cancellation.
          expect(Math.abs(found[name] - difference), name).toBeLessThan(
            2e-5 * Math.max(1, Math.abs(difference)),
          );
        });
      }),
      { seed: 12, numRuns: 25 },
    );
  });
});
