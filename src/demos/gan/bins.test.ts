import { describe, expect, test } from 'vitest';
import { gaussian } from '#numerics/gaussian.ts';
import { seededUniform } from '#numerics/random.ts';
import { BIN, MIDDLES, generatedMasses, optimalCritic, optimalDiscriminator, realMasses } from './bins.ts';
import type { Real } from './config.ts';
import { exactDistances } from './distances.ts';
import { measure } from './measure.ts';
import { NOISE_EDGES } from './noise.ts';
import { initialPlayers } from './players.ts';
import { pushAt } from './push.ts';

const real: Real = { weight: 0.3, left: -2, right: 1.5, sd: 0.6 };
const p = realMasses(real);

test('an affine generator makes a normal density', () => {
  const q = generatedMasses(NOISE_EDGES.map((z) => 0.5 + 0.8 * z));
  MIDDLES.forEach((x, i) => expect(q[i]).toBeCloseTo(BIN * gaussian(x, { mean: 0.5, sd: 0.8 }), 5));
});

test('a map that folds the noise keeps all of it', () => {
  const q = generatedMasses(NOISE_EDGES.map((z) => z * z - 1));
  expect(q.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
  // P(z² ≤ 1) = 0.6827
  const below = q.reduce((sum, mass, i) => sum + ((MIDDLES[i] ?? 0) < 0 ? mass : 0), 0);
  expect(below).toBeCloseTo(0.6827, 3);
});

describe('the best second network', () => {
  const images = NOISE_EDGES.map((z) => 1 + 0.7 * z + 0.4 * Math.sin(3 * z));
  const q = generatedMasses(images);
  const { wasserstein, jensenShannon } = exactDistances(real, images);

  test('attains what no other exceeds', () => {
    const discriminator = optimalDiscriminator(p, q);
    const value = p.reduce((sum, mass, i) => {
      const d = discriminator[i] ?? 0;
      return (
        sum + (mass > 0 ? mass * Math.log(d) : 0) + ((q[i] ?? 0) > 0 ? (q[i] ?? 0) * Math.log(1 - d) : 0)
      );
    }, 0);
    // Constant in each bin, it misses a little where q is steep.
    expect(value).toBeLessThan(2 * jensenShannon - 2 * Math.LN2);
    expect(value).toBeGreaterThan(2 * jensenShannon - 2 * Math.LN2 - 0.02);
    const critic = optimalCritic(p, q);
    const gain = p.reduce((sum, mass, i) => sum + (mass - (q[i] ?? 0)) * (critic[i] ?? 0), 0);
    expect(gain).toBeCloseTo(wasserstein, 4);
    critic.forEach((value, i) => {
      if (i > 0) expect(Math.abs(value - (critic[i - 1] ?? 0))).toBeLessThan(BIN * (1 + 1e-9));
    });
  });

  test('a discriminator of one half everywhere sees nothing; its value is −2 log 2', () => {
    const { generator } = initialPlayers({
      ...real,
      loss: 'standard',
      generator: 'network',
      innerSteps: 1,
      seed: 1,
    });
    const score = [Float32Array.of(1, 1), Float32Array.of(0, 0), Float32Array.of(0, 0), Float32Array.of(0)];
    const measured = measure({ ...real, loss: 'standard' }, { generator, score });
    expect(measured.value).toBeCloseTo(-2 * Math.LN2, 12);
    expect(measured.seen).toBeCloseTo(0, 12);
    expect(measured.generatorLoss).toBeCloseTo(-Math.LN2, 12);
  });

  test('a critic of slope −3 sees the difference of the means', () => {
    const generator = [Float32Array.of(0.5), Float32Array.of(-1)];
    const score = [Float32Array.of(-3), Float32Array.of(2)];
    const { seen, value, steepest } = measure({ ...real, loss: 'penalty' }, { generator, score });
    expect(steepest).toBeCloseTo(3, 9);
    expect(value).toBeCloseTo(-3 * (0.3 * -2 + 0.7 * 1.5 + 1), 5);
    expect(seen).toBeCloseTo(value / 3, 9);
  });

  test.each([1, 2, 3, 4, 5])('networks of seed %i see less than there is', (seed) => {
    for (const loss of ['standard', 'non-saturating', 'clipping', 'penalty'] as const) {
      const config = { ...real, loss, generator: 'network', innerSteps: 1, seed } as const;
      const { seen, jensenShannon, wasserstein } = measure(config, initialPlayers(config));
      const exact = loss === 'clipping' || loss === 'penalty' ? wasserstein : jensenShannon;
      expect(seen).toBeLessThanOrEqual(exact + 1e-12);
    }
  });
});

test('pushes are minus the slope of the loss of one sample', () => {
  const { score } = initialPlayers({
    ...real,
    loss: 'standard',
    generator: 'network',
    innerSteps: 1,
    seed: 4,
  });
  const uniform = seededUniform(1);
  const lossAt = {
    standard: (a: number) => -Math.log(1 + Math.exp(a)),
    'non-saturating': (a: number) => Math.log(1 + Math.exp(-a)),
    penalty: (a: number) => -a,
  };
  for (const loss of ['standard', 'non-saturating', 'penalty'] as const) {
    const x = 6 * uniform() - 3;
    const a = (at: number): number =>
      (score[3]?.[0] ?? 0) +
      Array.from({ length: 24 }, (_, k) => k).reduce(
        (sum, k) => sum + (score[2]?.[k] ?? 0) * Math.tanh((score[0]?.[k] ?? 0) * at + (score[1]?.[k] ?? 0)),
        0,
      );
    const slope = (lossAt[loss](a(x + 1e-5)) - lossAt[loss](a(x - 1e-5))) / 2e-5;
    expect(pushAt(loss, { score }, x)).toBeCloseTo(-slope, 5);
  }
});
