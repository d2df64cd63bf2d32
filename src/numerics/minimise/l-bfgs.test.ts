import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimise, twoLoop } from './l-bfgs.ts';
import { wolfeSearch, type Objective } from './wolfe-search.ts';

/** Rosenbrock's valley with its minimum at (1, 1). */
const valley: Objective = ([a = NaN, b = NaN]) => ({
  value: (1 - a) ** 2 + 100 * (b - a * a) ** 2,
  gradient: [-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)],
});
/** ½(θ₁² + 4θ₂²). */
const bowl: Objective = ([a = NaN, b = NaN]) => ({ value: (a * a + 4 * b * b) / 2, gradient: [a, 4 * b] });

describe('L-BFGS', () => {
  test('the two loops of the hand example: (1.1294, −0.2824), parallel to the way to the minimum', () => {
    const correction = { s: [-1.6, -1.6], y: [-1.6, -6.4] };
    const [a = NaN, b = NaN] = twoLoop([correction], [2.4, -2.4]);
    expect(a).toBeCloseTo(2.4 / 2.125, 12);
    expect(b).toBeCloseTo(-0.6 / 2.125, 12);
    expect(twoLoop([], [3, 4])).toEqual([3, 4]);
  });

  test('satisfies the secant equation of the newest correction: Hy = s', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    const pair = fc.tuple(number, number, number);
    fc.assert(
      fc.property(pair, pair, (s1, s2) => {
        // y = As for A = diag(1, 2, 5), so that curvatures are positive.
        const through = ([a, b, c]: readonly [number, number, number]) => [a, 2 * b, 5 * c];
        fc.pre(Math.hypot(...s1) > 0.1 && Math.hypot(...s2) > 0.1);
        const h = twoLoop([{ s: s1, y: through(s1) }, { s: s2, y: through(s2) }], through(s2)); // prettier-ignore
        h.forEach((value, i) => expect(value).toBeCloseTo(s2[i] ?? NaN, 9));
      }),
      { seed: 5 },
    );
  });

  test('finds the end of a curved valley, steepest descent only far more slowly', () => {
    const { x, iterations, converged } = minimise(valley, [-1.2, 1]);
    expect(converged).toBe(true);
    x.forEach((value) => expect(value).toBeCloseTo(1, 9));
    expect(iterations).toBeLessThan(60);
    const slow = minimise(valley, [-1.2, 1], { memory: 0, mostIterations: 200 });
    expect(slow.converged).toBe(false);
  });

  test('ends where rounding ends the search, and at once in a minimum', () => {
    expect(minimise(bowl, [0, 0])).toMatchObject({ iterations: 0, evaluations: 1, converged: true });
    expect(minimise(bowl, [3, -2], { gradientNorm: 0 }).value).toBeLessThan(1e-25);
  });

  test('the search refuses an ascent and takes steps with enough decrease', () => {
    const from = { x: [4, 1], ...bowl([4, 1]) };
    expect(wolfeSearch(bowl, from, [1, 1], 1)).toBeUndefined();
    const found = wolfeSearch(bowl, from, [-4, -4], 10);
    expect(found?.point.value).toBeLessThan(from.value);
    expect(found?.evaluations).toBeGreaterThan(1);
  });
});
