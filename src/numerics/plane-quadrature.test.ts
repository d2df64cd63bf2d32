import { describe, expect, it } from 'vitest';
import { integratePlane } from './plane-quadrature.ts';

describe('integratePlane', () => {
  it('integrates a correlated normal, its moments and a wave in closed form', () => {
    const [a, b, c] = [1.5, 0.7, 1.1];
    const density = (x: number, y: number): number => Math.exp(-(a * x * x + 2 * b * x * y + c * y * y) / 2);
    const determinant = a * c - b * b;
    const mass = (2 * Math.PI) / Math.sqrt(determinant);
    expect(integratePlane(density, 12)).toBeCloseTo(mass, 11);
    expect(integratePlane((x, y) => x * y * density(x, y), 12)).toBeCloseTo((-b / determinant) * mass, 11);
    expect(integratePlane((x, y) => Math.cos(x) * density(x, y), 12)).toBeCloseTo(
      mass * Math.exp(-c / (2 * determinant)),
      11,
    );
  });

  it('takes another step', () => {
    const density = (x: number, y: number): number => Math.exp(-(x * x + y * y) / 2);
    expect(integratePlane(density, 9, 0.5)).toBeCloseTo(2 * Math.PI, 11);
    expect(integratePlane(density, 9, 2)).not.toBeCloseTo(2 * Math.PI, 3);
  });
});
