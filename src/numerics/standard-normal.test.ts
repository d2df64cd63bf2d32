import { describe, expect, test } from 'vitest';
import { seededUniform } from './random.ts';
import { drawStandardNormal, standardNormalCdf } from './standard-normal.ts';

describe('the standard normal', () => {
  test.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [-1.959963984540054, 0.025],
    [-3, 0.0013498980316300933],
    [6, 1 - 9.865876450376981e-10],
    [-8.4, 0],
    [40, 1],
  ])('has Φ(%d) = %d (Abramowitz & Stegun, table 26.1)', (t, phi) =>
    expect(standardNormalCdf(t)).toBeCloseTo(phi, 14),
  );

  test('is drawn with its mean, variance and tail', () => {
    const uniform = seededUniform(3);
    const draws = Array.from({ length: 40_000 }, () => drawStandardNormal(uniform));
    const average = (f: (z: number) => number): number =>
      draws.reduce((sum, z) => sum + f(z), 0) / draws.length;
    // Five standard errors each.
    expect(Math.abs(average((z) => z))).toBeLessThan(0.025);
    expect(Math.abs(average((z) => z * z) - 1)).toBeLessThan(0.036);
    expect(Math.abs(average((z) => (z > 1 ? 1 : 0)) - 0.1586553)).toBeLessThan(0.0092);
  });
});
