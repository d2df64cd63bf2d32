import { describe, expect, test } from 'vitest';
import { seededUniform, uniformBetween } from '#numerics/random.ts';

describe('seeded uniform numbers', () => {
  test('the same seed gives the same sequence, another seed another', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, seededUniform(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test('reproduces the published mulberry32: seed 1 begins 0.6270739405881613', () => {
    expect(seededUniform(1)()).toBe(0.6270739405881613);
  });

  test('mean and variance of 20,000 draws are those of the uniform distribution', () => {
    const draws = Array.from({ length: 20_000 }, seededUniform(42));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  test('stays between its bounds', () => {
    const uniform = seededUniform(3);
    const draws = Array.from({ length: 1000 }, () => uniformBetween(uniform, -5, 5));
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(-5);
    expect(Math.max(...draws)).toBeLessThan(5);
  });
});
