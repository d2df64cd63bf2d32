import { describe, expect, test } from 'vitest';
import { gaussian, klGaussian } from '#numerics/gaussian.ts';
import { integrate } from '#numerics/quadrature.ts';
import { realDensity } from './bins.ts';
import type { Real } from './config.ts';
import { exactDistances } from './distances.ts';
import { NOISE_EDGES } from './noise.ts';

const real: Real = { weight: 0.3, left: -2, right: 1.5, sd: 0.6 };
const one = (mean: number, sd: number): Real => ({ weight: 1, left: mean, right: mean, sd });
const from = (generate: (z: number) => number): Float64Array => NOISE_EDGES.map(generate);

/** ½KL(p ‖ m) + ½KL(q ‖ m) by adaptive quadrature. */
function divergence(p: (x: number) => number, q: (x: number) => number, breaks: readonly number[]): number {
  const term = (a: number, middle: number): number => (a > 0 ? a * Math.log(a / middle) : 0);
  return integrate((x) => {
    const [a, b] = [p(x), q(x)];
    return (term(a, (a + b) / 2) + term(b, (a + b) / 2)) / 2;
  }, breaks);
}

describe('W₁', () => {
  test('of normals is that of their quantile functions', () => {
    const images = from((z) => 0.5 + 0.8 * z);
    // Equally wide: the distance of their means. Of equal mean: E|z| times the difference of their widths.
    expect(exactDistances(one(-2, 0.8), images).wasserstein).toBeCloseTo(2.5, 5);
    expect(exactDistances(one(0.5, 0.3), images).wasserstein).toBeCloseTo(0.5 * Math.sqrt(2 / Math.PI), 5);
  });

  test('to a single point is the mean distance from it, however far away', () => {
    expect(
      exactDistances(
        one(0, 1),
        from(() => 0),
      ).wasserstein,
    ).toBeCloseTo(Math.sqrt(2 / Math.PI), 4);
    expect(
      exactDistances(
        real,
        from(() => 40),
      ).wasserstein,
    ).toBeCloseTo(40 + 0.3 * 2 - 0.7 * 1.5, 5);
  });
});

describe('the Jensen–Shannon divergence', () => {
  test.each([0.8, 0.05, 0.01])(
    'of a mixture and a normal of width %d is that of adaptive quadrature',
    (sd) => {
      const exact = divergence(
        (x) => realDensity(x, real),
        (x) => gaussian(x, { mean: 0.5, sd }),
        [-9, -2, 0.5 - 8 * sd, 0.5 - sd, 0.5, 0.5 + sd, 0.5 + 8 * sd, 9].toSorted((a, b) => a - b),
      );
      expect(
        exactDistances(
          real,
          from((z) => 0.5 + sd * z),
        ).jensenShannon,
      ).toBeCloseTo(exact, 4);
    },
  );

  test('of folded noise: q is 1/√(2πx) e^(−x/2) for x = z²', () => {
    const p = one(1.5, 0.5);
    const exact = integrate(
      // x = u², so that the density stays finite.
      (u) => {
        const [a, b] = [realDensity(u * u, p), (Math.exp(-u * u * 0.5) / Math.sqrt(2 * Math.PI)) * (1 / u)];
        const middle = (a + b) / 2;
        return u * (a * Math.log(a / middle) + b * Math.log(b / middle));
      },
      [1e-6, 0.3, 1, 1.5, 2, 4.4],
    );
    expect(
      exactDistances(
        p,
        from((z) => z * z),
      ).jensenShannon,
    ).toBeCloseTo(exact, 3);
  });

  test('of two far modes one reproduced leaves ¾ log(4/3)', () => {
    const both: Real = { weight: 0.5, left: -4, right: 4, sd: 0.5 };
    const images = from((z) => 4 + 0.5 * z);
    expect(exactDistances(both, images).jensenShannon).toBeCloseTo(0.75 * Math.log(4 / 3), 4);
  });

  test('far apart or at a single point it is log 2, near by an eighth of the symmetrised KL', () => {
    for (const images of [from((z) => 9 + 0.1 * z), from(() => -2)])
      expect(exactDistances(real, images).jensenShannon).toBeCloseTo(Math.LN2, 6);
    const [a, b] = [
      { mean: 0, sd: 1 },
      { mean: 0.1, sd: 1 },
    ];
    const near = exactDistances(
      one(0, 1),
      from((z) => 0.1 + z),
    ).jensenShannon;
    expect(near / ((klGaussian(a, b) + klGaussian(b, a)) / 8)).toBeCloseTo(1, 1);
  });
});

test('the best discriminator of equal distributions is one half everywhere', () => {
  const { believed, jensenShannon, wasserstein } = exactDistances(
    one(1, 0.7),
    from((z) => 1 + 0.7 * z),
  );
  expect(believed[0]).toBeCloseTo(0.5, 4);
  expect(believed[1]).toBeCloseTo(0.5, 4);
  expect(jensenShannon).toBeCloseTo(0, 5);
  expect(wasserstein).toBeCloseTo(0, 5);
});

test('the means of the best discriminator are those of adaptive quadrature', () => {
  const q = (x: number): number => gaussian(x, { mean: 0.5, sd: 0.8 });
  const best = (x: number): number => realDensity(x, real) / (realDensity(x, real) + q(x));
  const breaks = [-6, -2, 0.5, 1.5, 5];
  const { believed } = exactDistances(
    real,
    from((z) => 0.5 + 0.8 * z),
  );
  expect(believed[0]).toBeCloseTo(
    integrate((x) => realDensity(x, real) * best(x), breaks),
    4,
  );
  expect(believed[1]).toBeCloseTo(
    integrate((x) => q(x) * best(x), breaks),
    4,
  );
});
