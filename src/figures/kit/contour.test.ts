import { describe, expect, test } from 'vitest';
import { contour } from './contour.ts';
import type { Point } from './path.ts';

const sum = (line: readonly Point[], axis: 0 | 1): number =>
  line.reduce((total, point) => total + point[axis], 0);

describe('marching squares', () => {
  test('a circle is one closed line on the circle', () => {
    const lines = contour((x, y) => x * x + y * y, [-2, 2], [-2, 2], 1);
    expect(lines).toHaveLength(1);
    const [line = []] = lines;
    expect(line.at(-1)).toEqual(line[0]);
    for (const [x, y] of line) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
    const length = line
      .slice(1)
      .reduce((sum, [x, y], i) => sum + Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)), 0);
    expect(length).toBeCloseTo(2 * Math.PI, 1);
  });

  test('a hyperbola is two open lines, each from edge to edge', () => {
    const lines = contour((x, y) => x * y, [-1, 1], [-1, 1], 0.25, 41);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      for (const [x, y] of line) expect(x * y).toBeCloseTo(0.25, 2);
      expect(Math.max(...[line[0], line.at(-1)].map((end) => Math.max(...(end ?? []).map(Math.abs))))).toBe(
        1,
      );
    }
  });

  test('at a saddle the lines do not cross: the mean of the corners decides', () => {
    const saddle = (x: number, y: number): number => (x - 0.5) * (y - 0.5);
    for (const level of [0.1, -0.1]) {
      const lines = contour(saddle, [0, 1], [0, 1], level, 1);
      expect(lines).toHaveLength(2);
      // Each cuts off one of the corners that are beyond the level.
      for (const [x, y] of lines.flatMap((line) => [[sum(line, 0), sum(line, 1)] as const])) {
        expect(Math.sign((x - 1) * (y - 1))).toBe(Math.sign(level));
      }
    }
  });

  test('nothing where the level is not reached, and no line through values that are not finite', () => {
    expect(contour((x) => x, [0, 1], [0, 1], 2)).toEqual([]);
    expect(contour((x, y) => Math.log(x) + y, [-1, 0], [0, 1], 0)).toEqual([]);
  });
});
