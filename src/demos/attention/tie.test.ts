import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addScaled, dot } from '#numerics/vector.ts';
import { column } from '#numerics/matrix.ts';
import { tieOf } from './tie.ts';

test('from the first of two orthogonal keys to their bisector', () => {
  // Keys (1, 0) and (0, 1), the query (2, 0): (1, 1) is the nearest point of the bisector, √2 away.
  const tie = tieOf([[1, 0, -5], [0, 1, 0]], [2, 0]); // prettier-ignore
  expect(tie).toMatchObject({ first: 0, second: 1, distance: expect.closeTo(Math.SQRT2, 14) });
  expect(tie?.direction).toEqual([expect.closeTo(-Math.SQRT1_2, 14), expect.closeTo(Math.SQRT1_2, 14)]);
});

test('equal keys cannot be told apart', () => {
  expect(tieOf([[1, 1, 0], [2, 2, 0]], [1, 1])).toBeNull(); // prettier-ignore
});

test('at the end of the way both keys match equally, and no shorter way leads there', () => {
  const component = fc.integer({ min: -30, max: 30 }).map((n) => n / 10);
  const row = fc.tuple(component, component, component);
  fc.assert(
    fc.property(row, row, fc.tuple(component, component), (xs, ys, query) => {
      const keys = [xs, ys];
      const tie = tieOf(keys, query);
      if (tie === null) return;
      const lead = (q: readonly number[]): number =>
        dot(column(keys, tie.first), q) - dot(column(keys, tie.second), q);
      expect(tie.distance).toBeGreaterThanOrEqual(0);
      expect(lead(addScaled(query, tie.distance, tie.direction))).toBeCloseTo(0, 10);
      for (let k = 0; k < 12; k += 1) {
        const way = [Math.cos((k * Math.PI) / 6), Math.sin((k * Math.PI) / 6)];
        expect(lead(addScaled(query, 0.999 * tie.distance, way))).toBeGreaterThanOrEqual(-1e-10);
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});
