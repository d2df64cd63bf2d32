import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integrate } from '#numerics/quadrature.ts';
import { exactFit, separable, withoutFit } from './exact.ts';
import {
  type DataPoint,
  type Line,
  SHAPES,
  argumentOf,
  descend,
  gradientOf,
  pullOf,
  totalLoss,
} from './fit.ts';
import { LOSSES, lossOf, massOfLabels, rivals } from './loss.ts';

const coordinate = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
const clouds = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 })
  .filter((points) => new Set(points.map(([x]) => x)).size > 2);

describe.each(LOSSES)('the loss %s', (name) => {
  const loss = lossOf(name, 1.2);

  test('has the slope of central differences away from its kinks', () => {
    for (const m of [-3.1, -1.3, -0.4, 0.7, 1.15, 2.6])
      expect(loss.slope(m)).toBeCloseTo((loss.value(m + 1e-6) - loss.value(m - 1e-6)) / 2e-6, 8);
  });

  test('has no line or constant that is better than the exact one', () => {
    const near = fc.tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        clouds,
        fc.constantFrom(...SHAPES),
        fc.array(near, { minLength: 8, maxLength: 8 }),
        (points, shape, steps) => {
          const exact = exactFit(name, points, shape, 1.2);
          if (exact === null) {
            expect(name === 'cross-entropy' && separable(points, shape)).toBe(true);
            return;
          }
          const least = totalLoss(loss, exact, points);
          for (const [da, db] of steps)
            for (const size of [1, 1e-3]) {
              const other: Line = [exact[0] + size * da, shape === 'line' ? exact[1] + size * db : 0];
              expect(totalLoss(loss, other, points)).toBeGreaterThanOrEqual(least - 1e-10);
            }
        },
      ),
      { seed: 3, numRuns: 120 },
    );
  });
});

test('smooth losses have no gradient at the exact fit', () => {
  fc.assert(
    fc.property(clouds, fc.constantFrom(...SHAPES), (points, shape) => {
      for (const name of ['squared', 'huber', 'cross-entropy'] as const) {
        const exact = exactFit(name, points, shape, 0.6);
        if (exact === null) continue;
        expect(Math.hypot(...gradientOf(lossOf(name, 0.6), exact, points, shape))).toBeLessThan(1e-7);
      }
    }),
    { seed: 4, numRuns: 150 },
  );
});

describe('closed forms', () => {
  const points: DataPoint[] = [[-2, -1], [-1, 0.5], [0, 0], [1, 2], [2, 9]]; // prettier-ignore

  test('the constants are mean, median, and the logarithm of the odds', () => {
    expect(exactFit('squared', points, 'constant', 1)?.[0]).toBeCloseTo(2.1, 14);
    expect(exactFit('absolute', points, 'constant', 1)?.[0]).toBe(0.5);
    expect(exactFit('absolute', points.slice(0, 4), 'constant', 1)?.[0]).toBe(0.25);
    expect(exactFit('cross-entropy', points, 'constant', 1)?.[0]).toBeCloseTo(Math.log(3 / 2), 14);
    expect(exactFit('hinge', points, 'constant', 1)?.[0]).toBe(1);
  });

  test('Huber tends to the median for a narrow middle and to the mean for a wide one', () => {
    expect(exactFit('huber', points, 'constant', 0.01)?.[0]).toBeCloseTo(0.5, 1);
    expect(exactFit('huber', points, 'constant', 50)?.[0]).toBeCloseTo(2.1, 12);
    // Three points lie within 1.5 of it, one further on each side: their pulls cancel.
    expect(exactFit('huber', points, 'constant', 1.5)?.[0]).toBeCloseTo((0.5 + 0 + 2) / 3, 12);
  });

  test('least squares: slope Sxy/Sxx', () => {
    const [a, b] = exactFit('squared', points, 'line', 1) ?? [NaN, NaN];
    expect(b).toBeCloseTo((2 - 0.5 + 2 + 18) / 10, 13);
    expect(a).toBeCloseTo(2.1, 13);
  });

  test('an outlier moves the least-squares line without end, the others not', () => {
    const far = (y: number): DataPoint[] => points.map(([x, own], i) => [x, i === 4 ? y : own]);
    for (const [name, moved] of [
      ['squared', 18],
      ['absolute', 0],
      ['huber', 0],
    ] as const)
      // prettier-ignore
      expect(
        (exactFit(name, far(99), 'line', 1)?.[1] ?? NaN) - (exactFit(name, far(9), 'line', 1)?.[1] ?? NaN),
      ).toBeCloseTo(moved, 9);
  });

  test('labels that a threshold parts: no minimum of the cross-entropy, the widest margin of the hinge', () => {
    const parted: DataPoint[] = [[-2, -1], [-1, -2], [1, 1], [3, 2]]; // prettier-ignore
    expect(exactFit('cross-entropy', parted, 'line', 1)).toBeNull();
    expect(exactFit('hinge', parted, 'line', 1)).toEqual([0, 1]);
    expect(withoutFit('cross-entropy', parted)).toBe('parted');
  });

  test('points above each other: no line is the best one', () => {
    const upright: DataPoint[] = [[1, 1], [1, -2]]; // prettier-ignore
    for (const name of LOSSES) {
      expect(exactFit(name, upright, 'line', 1)).toBeNull();
      expect(withoutFit(name, upright)).toBe('upright');
    }
    expect(withoutFit('cross-entropy', [[1, 1], [1, 2]])).toBe('parted'); // prettier-ignore
  });
});

describe('as likelihoods', () => {
  test('losses of numbers integrate to their normaliser', () => {
    for (const name of rivals('numbers'))
      for (const delta of [0.3, 1.2]) {
        const loss = lossOf(name, delta);
        const mass = integrate(
          (r) => Math.exp(-loss.value(r)),
          [-140, -20, -3, -delta, 0, delta, 3, 20, 140],
        );
        expect(Math.log(mass)).toBeCloseTo(loss.logNormaliser, 9);
      }
  });

  test('cross-entropy adds up to one over the labels, the hinge loss does not', () => {
    for (const f of [-3, 0, 0.4, 8]) expect(massOfLabels(lossOf('cross-entropy', 1), f)).toBeCloseTo(1, 14);
    expect(massOfLabels(lossOf('hinge', 1), 0)).toBeCloseTo(2 / Math.E, 14);
    expect(massOfLabels(lossOf('hinge', 1), 1)).toBeCloseTo(1 + Math.exp(-2), 14);
  });
});

describe('descent', () => {
  const points: DataPoint[] = [[-2, -1.5], [-1, 0.3], [0, -0.2], [1, 1.4], [2, 2]]; // prettier-ignore

  test('reaches the exact fit of smooth losses', () => {
    for (const name of ['squared', 'huber', 'cross-entropy'] as const) {
      const last = descend(lossOf(name, 1), points, 'line', 0.3, 4000).at(-1) ?? [NaN, NaN];
      const exact = exactFit(name, points, 'line', 1) ?? [NaN, NaN];
      expect(last[0]).toBeCloseTo(exact[0], 6);
      expect(last[1]).toBeCloseTo(exact[1], 6);
    }
  });

  test('follows the mean of the pulls', () => {
    const loss = lossOf('absolute', 1);
    const [, first] = descend(loss, points, 'line', 0.5, 1);
    // Residuals are the y: three up, two down.
    expect(first?.[0]).toBeCloseTo(0.1, 14);
    expect(first?.[1]).toBeCloseTo((0.5 * (2 - 1 - 0 + 1 + 2)) / 5, 14);
    expect(pullOf(loss, [0, 0], [1, 1.4])).toBe(-1);
    expect(pullOf(lossOf('hinge', 1), [0, 0], [1, -2])).toBe(1);
    expect(argumentOf(lossOf('hinge', 1), [0.5, 1], [1, -2])).toBe(-1.5);
  });
});
