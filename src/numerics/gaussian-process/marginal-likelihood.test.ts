import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient } from '../finite-difference.ts';
import { fromLogarithms, logMarginalLikelihood } from './marginal-likelihood.ts';

const points = [
  [0, 0.3],
  [1, -0.4],
  [0.2, 1.1],
  [-0.7, 0.5],
];
const targets = [0.2, -0.4, 1, 0.3];

describe('the marginal likelihood', () => {
  test('of a single point is a normal density', () => {
    const logs = [0, 0, Math.log(1.5), Math.log(0.5)];
    const variance = 1.5 ** 2 + 0.25;
    const expected = -(0.49 / variance + Math.log(2 * Math.PI * variance)) / 2;
    expect(logMarginalLikelihood([[3, 4]], [0.7], logs).value).toBeCloseTo(expected, 14);
  });

  test('has the gradient of central differences', () => {
    const log = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(log, log, log, log), (logs) => {
        const by = (at: readonly number[]): number => logMarginalLikelihood(points, targets, at).value;
        const { gradient: exact } = logMarginalLikelihood(points, targets, logs);
        gradient(by, logs).forEach((value, i) => expect(exact[i]).toBeCloseTo(value, 6));
      }),
      { seed: 8, numRuns: 30 },
    );
  });

  test('reads length-scales, then standard deviations', () => {
    const { kernel, noiseVariance } = fromLogarithms([0, Math.log(2), Math.log(3), Math.log(0.1)]);
    expect(kernel.lengthScales[1]).toBeCloseTo(2, 14);
    expect(kernel.signalVariance).toBeCloseTo(9, 13);
    expect(noiseVariance).toBeCloseTo(0.01, 15);
  });
});
