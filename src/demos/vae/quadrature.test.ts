import { describe, expect, test } from 'vitest';
import { klGaussian } from '#numerics/gaussian.ts';
import { integratePlane } from '#numerics/plane-quadrature.ts';
import { answer } from './answer.ts';
import { averages } from './averages.ts';
import { beginning, decode, encode } from './coders.ts';
import type { Pair } from './config.ts';
import { logLikelihood, logPrior, priorDivergence } from './gaussians.ts';
import { decodePlane, posterior } from './posterior.ts';
import { reconstruction } from './reconstruction.ts';
import { DEFAULT_STATE } from './state.ts';

const NOISE = 0.4;
/** x₁ = 0.8 z₁ + 0.5, x₂ = −1.2 z₂ − 0.3: everything about it is normal, one coordinate apart from the other. */
const SCALE: Pair = [0.8, -1.2];
const SHIFT: Pair = [0.5, -0.3];
const linear = { decoder: [Float32Array.of(0.8, 0, 0, -1.2), Float32Array.of(0.5, -0.3)] };
const x: Pair = [1.1, 0.4];
const belief = { mean: [0.6, -0.4], sd: [0.5, 0.3] } as const;

describe('a linear decoder (probabilistic PCA: Bishop, Pattern recognition and machine learning, 12.35 and 12.42)', () => {
  const exact = posterior(x, decodePlane(linear), NOISE);

  test('has the log evidence and the posterior of the closed form', () => {
    let log = 0;
    [0, 1].forEach((i) => {
      const [a, b, at] = [SCALE[i] ?? 0, SHIFT[i] ?? 0, x[i] ?? 0];
      const variance = a * a + NOISE * NOISE;
      log -= (at - b) ** 2 / (2 * variance) + Math.log(2 * Math.PI * variance) / 2;
      expect(exact.mean[i]).toBeCloseTo((a * (at - b)) / variance, 6);
      expect(exact.sd[i]).toBeCloseTo(NOISE / Math.sqrt(variance), 6);
    });
    expect(exact.logEvidence).toBeCloseTo(log, 6);
  });

  test('has the reconstruction term of the closed form', () => {
    const expected = [0, 1].reduce((sum, i) => {
      const [a, b, at] = [SCALE[i] ?? 0, SHIFT[i] ?? 0, x[i] ?? 0];
      const misfit = (at - b - a * (belief.mean[i] ?? 0)) ** 2 + (a * (belief.sd[i] ?? 0)) ** 2;
      return sum - misfit / (2 * NOISE * NOISE) - Math.log(2 * Math.PI * NOISE * NOISE) / 2;
    }, 0);
    const coders = { encoder: [], ...linear };
    expect(reconstruction(x, belief, coders, NOISE)).toBeCloseTo(expected, 4);
  });

  test('leaves a gap of KL(q ‖ posterior), coordinate by coordinate', () => {
    const coders = { encoder: [], ...linear };
    const bound = reconstruction(x, belief, coders, NOISE) - priorDivergence(belief);
    const missed = [0, 1].reduce(
      (sum, i) =>
        sum +
        klGaussian(
          { mean: belief.mean[i] ?? 0, sd: belief.sd[i] ?? 1 },
          { mean: exact.mean[i] ?? 0, sd: exact.sd[i] ?? 1 },
        ),
      0,
    );
    expect(exact.logEvidence - bound).toBeCloseTo(missed, 4);
  });
});

describe('where the first grid does not do', () => {
  /** log p(x) with the decoder 0.8 z₁ + 0.5, −1.2 z₂ − 0.3, in closed form. */
  const closed = (at: Pair, noise: number): number =>
    [0, 1].reduce((log, i) => {
      const [a, b] = [SCALE[i] ?? 0, SHIFT[i] ?? 0];
      const variance = a * a + noise * noise;
      return log - ((at[i] ?? 0) - b) ** 2 / (2 * variance) - Math.log(2 * Math.PI * variance) / 2;
    }, 0);

  test.each([
    [[9, -9], 0.15],
    [[0.5, -0.3], 0.02],
    [[1, 1], 3],
  ] as const)('x = %j with noise %d has the log evidence of the closed form', (at, noise) => {
    expect(posterior(at, decodePlane(linear), noise).logEvidence).toBeCloseTo(closed(at, noise), 4);
  });

  test('a belief as wide as a bend of the decoder has the reconstruction term of a fine rule', () => {
    const bent = [
      Float32Array.of(3, 0, 0, 3),
      Float32Array.of(0, 0),
      Float32Array.of(1, 0, 0, 1),
      Float32Array.of(0, 0),
    ];
    const wide = { mean: [0.3, -0.2], sd: [2, 3] } as const;
    const expected = integratePlane(
      (a, b) =>
        Math.exp(logPrior([a, b])) *
        logLikelihood([1, 1], [Math.tanh(3 * (0.3 + 2 * a)), Math.tanh(3 * (3 * b - 0.2))], 0.15),
      7,
      0.02,
    );
    expect(reconstruction([1, 1], wide, { decoder: bent }, 0.15)).toBeCloseTo(expected, 3);
  });
});

test('the divergence from the prior is that of two normals', () => {
  const standard = { mean: 0, sd: 1 };
  const both = klGaussian({ mean: 0.6, sd: 0.5 }, standard) + klGaussian({ mean: -0.4, sd: 0.3 }, standard);
  expect(priorDivergence(belief)).toBeCloseTo(both, 12);
});

describe('an untrained network', () => {
  const { data, ...coders } = beginning(DEFAULT_STATE);
  const found = answer(x, coders, decodePlane(coders), NOISE, 3);

  test('has the log evidence of a finer quadrature', () => {
    const evidence = integratePlane(
      (a, b) => Math.exp(logPrior([a, b]) + logLikelihood(x, decode(coders, [a, b]), NOISE)),
      6,
      0.08,
    );
    expect(found.posterior.logEvidence).toBeCloseTo(Math.log(evidence), 5);
  });

  test('has a gap of KL(q ‖ posterior), by quadrature', () => {
    const { mean, sd } = encode(coders, x);
    const logBelief = (z: Pair): number =>
      logPrior([(z[0] - mean[0]) / sd[0], (z[1] - mean[1]) / sd[1]]) - Math.log(sd[0] * sd[1]);
    const missed = integratePlane(
      (a, b) => {
        const z: Pair = [a, b];
        const joint = logPrior(z) + logLikelihood(x, decode(coders, z), NOISE);
        return Math.exp(logBelief(z)) * (logBelief(z) - joint + found.posterior.logEvidence);
      },
      6,
      0.08,
    );
    expect(found.gap).toBeCloseTo(missed, 4);
    expect(found.gap).toBeGreaterThan(0);
  });

  test('averages are those of the single points', () => {
    const plane = decodePlane(coders);
    const all = data.map((point) => answer(point, coders, plane, NOISE, 3));
    const mean = averages(data, coders, NOISE);
    const bound = all.reduce((sum, one) => sum + one.bound, 0) / data.length;
    expect(mean.reconstruction - mean.divergence).toBeCloseTo(bound, 9);
    expect(mean.logEvidence).toBeGreaterThan(bound);
  });
});
