import { describe, expect, test } from 'vitest';
import { seededUniform } from '#numerics/random.ts';
import { klGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { gaussian } from '#numerics/gaussian.ts';
import type { Real } from './config.ts';
import {
  BIN,
  MIDDLES,
  exactJensenShannon,
  exactWasserstein,
  generatedMasses,
  optimalCritic,
  optimalDiscriminator,
  realDensity,
  realMasses,
} from './exact.ts';
import { measure } from './measure.ts';
import { initialPlayers } from './players.ts';
import { pushAt } from './push.ts';

const real: Real = { weight: 0.3, left: -2, right: 1.5, sd: 0.6 };
const p = realMasses(real);

describe('distances', () => {
  test('an affine generator makes a normal density, at the distance that quantile functions give', () => {
    const q = generatedMasses((z) => 0.5 + 0.8 * z);
    MIDDLES.forEach((x, i) => expect(q[i]).toBeCloseTo(BIN * gaussian(x, { mean: 0.5, sd: 0.8 }), 5));
    // W₁ of normals of equal width is the distance of their means.
    const one = realMasses({ weight: 1, left: -2, right: 0, sd: 0.8 });
    expect(exactWasserstein(one, q)).toBeCloseTo(2.5, 4);
    // Of equal mean, E|z| times the difference of their widths.
    const wide = realMasses({ weight: 1, left: 0.5, right: 0, sd: 0.3 });
    expect(exactWasserstein(wide, q)).toBeCloseTo(0.5 * Math.sqrt(2 / Math.PI), 3);
  });

  test('the Jensen–Shannon divergence is that of adaptive quadrature', () => {
    const q = generatedMasses((z) => 0.5 + 0.8 * z);
    const other = (x: number): number => gaussian(x, { mean: 0.5, sd: 0.8 });
    const exact = integrate(
      (x) => {
        const [a, b] = [realDensity(x, real), other(x)];
        const middle = (a + b) / 2;
        return (a * Math.log(a / middle) + b * Math.log(b / middle)) / 2;
      },
      [-5, -2, 0, 2, 5],
    );
    expect(exactJensenShannon(p, q)).toBeCloseTo(exact, 4);
  });

  test('of two far modes one reproduced leaves ¾ log(4/3)', () => {
    const both = realMasses({ weight: 0.5, left: -4, right: 4, sd: 0.5 });
    expect(
      exactJensenShannon(
        both,
        generatedMasses((z) => 4 + 0.5 * z),
      ),
    ).toBeCloseTo(0.75 * Math.log(4 / 3), 4);
  });

  test('far apart it is log 2, near by an eighth of the symmetrised KL', () => {
    expect(
      exactJensenShannon(
        p,
        generatedMasses((z) => 7 + 0.1 * z),
      ),
    ).toBeCloseTo(Math.LN2, 6);
    const [a, b] = [
      { mean: 0, sd: 1 },
      { mean: 0.1, sd: 1 },
    ];
    const masses = realMasses({ weight: 1, left: 0, right: 0, sd: 1 });
    const near = exactJensenShannon(
      masses,
      generatedMasses((z) => 0.1 + z),
    );
    expect(near / ((klGaussian(a, b) + klGaussian(b, a)) / 8)).toBeCloseTo(1, 1);
  });

  test('a map that folds the noise keeps all of it', () => {
    const q = generatedMasses((z) => z * z - 1);
    expect(q.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
    // P(z² ≤ 1) = 0.6827
    const below = q.reduce((sum, mass, i) => sum + ((MIDDLES[i] ?? 0) < 0 ? mass : 0), 0);
    expect(below).toBeCloseTo(0.6827, 3);
  });
});

describe('the best second network', () => {
  const q = generatedMasses((z) => 1 + 0.7 * z + 0.4 * Math.sin(3 * z));

  test('attains what no other exceeds', () => {
    const discriminator = optimalDiscriminator(p, q);
    const value = p.reduce((sum, mass, i) => {
      const d = discriminator[i] ?? 0;
      return (
        sum + (mass > 0 ? mass * Math.log(d) : 0) + ((q[i] ?? 0) > 0 ? (q[i] ?? 0) * Math.log(1 - d) : 0)
      );
    }, 0);
    expect(value).toBeCloseTo(2 * exactJensenShannon(p, q) - 2 * Math.LN2, 10);
    const critic = optimalCritic(p, q);
    const gain = p.reduce((sum, mass, i) => sum + (mass - (q[i] ?? 0)) * (critic[i] ?? 0), 0);
    expect(gain).toBeCloseTo(exactWasserstein(p, q), 4);
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
    const measured = measure('standard', p, { generator, score });
    expect(measured.value).toBeCloseTo(-2 * Math.LN2, 12);
    expect(measured.seen).toBeCloseTo(0, 12);
    expect(measured.generatorLoss).toBeCloseTo(-Math.LN2, 12);
  });

  test('a critic of slope −3 sees the difference of the means', () => {
    const generator = [Float32Array.of(0.5), Float32Array.of(-1)];
    const score = [Float32Array.of(-3), Float32Array.of(2)];
    const { seen, value, steepest } = measure('penalty', p, { generator, score });
    expect(steepest).toBeCloseTo(3, 9);
    expect(value).toBeCloseTo(-3 * (0.3 * -2 + 0.7 * 1.5 + 1), 5);
    expect(seen).toBeCloseTo(value / 3, 9);
  });

  test.each([1, 2, 3, 4, 5])('networks of seed %i see less than there is', (seed) => {
    for (const loss of ['standard', 'non-saturating', 'clipping', 'penalty'] as const) {
      const config = { ...real, loss, generator: 'network', innerSteps: 1, seed } as const;
      const { seen, jensenShannon, wasserstein } = measure(loss, p, initialPlayers(config));
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
