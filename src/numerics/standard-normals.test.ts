import { expect, test } from 'vitest';
import { seededUniform } from './random.ts';
import { standardNormals } from './standard-normals.ts';

test('the first moments are those of the standard normal, and more draws begin like fewer', () => {
  const n = 200_000;
  const draws = standardNormals(seededUniform(5), n);
  const moment = (k: number): number => draws.reduce((sum, z) => sum + z ** k, 0) / n;
  // Four standard errors: variances 1, 2, 15, 96 of z, z², z³, z⁴.
  const cases: [number, number, number][] = [
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
  ];
  for (const [k, expected, variance] of cases)
    expect(Math.abs(moment(k) - expected)).toBeLessThan(4 * Math.sqrt(variance / n));
  expect(standardNormals(seededUniform(5), 3)).toEqual(draws.slice(0, 3));
  expect(standardNormals(seededUniform(5), 0)).toEqual([]);
});
