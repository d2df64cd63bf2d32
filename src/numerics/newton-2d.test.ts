import { describe, expect, test } from 'vitest';
import { type Local2D, type Pair, minimise2D } from '#numerics/newton-2d.ts';

/** Rosenbrock's valley: minimum 0 at (1, 1). */
function rosenbrock([x, y]: Pair): Local2D {
  const fall = y - x * x;
  return {
    value: (1 - x) ** 2 + 100 * fall * fall,
    gradient: [-2 * (1 - x) - 400 * x * fall, 200 * fall],
    hessian: [2 - 400 * fall + 800 * x * x, -400 * x, 200],
  };
}

/** (x² − 1)² + y²: a saddle at the origin between two minima. */
function doubleWell([x, y]: Pair): Local2D {
  return {
    value: (x * x - 1) ** 2 + y * y,
    gradient: [4 * x * (x * x - 1), 2 * y],
    hessian: [12 * x * x - 4, 0, 2],
  };
}

describe('damped Newton in the plane', () => {
  test("walks down Rosenbrock's valley from the usual start", () => {
    const { point, converged } = minimise2D(rosenbrock, [-1.2, 1]);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 9);
    expect(point[1]).toBeCloseTo(1, 9);
  });

  test('leaves a region of negative curvature for the minimum on its own side', () => {
    expect(minimise2D(doubleWell, [0.1, 2], { reach: 0.5 }).point[0]).toBeCloseTo(1, 9);
    expect(minimise2D(doubleWell, [-0.1, 2], { reach: 0.5 }).point[0]).toBeCloseTo(-1, 9);
  });

  test('says so when it ran out of steps', () => {
    expect(minimise2D(rosenbrock, [-1.2, 1], { maxSteps: 2 }).converged).toBe(false);
  });
});
