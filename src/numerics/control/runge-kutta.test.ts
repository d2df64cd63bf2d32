import { describe, expect, test } from 'vitest';
import { jacobian } from '../finite-difference.ts';
import { largestEntry, subtract } from '../matrix.ts';
import { eulerStep, rungeKuttaJacobians, rungeKuttaStep, type Field } from './runge-kutta.ts';

/** ẋ = x with the solution eᵗ. */
const growth: Field = (x) => x;
const error = (step: typeof eulerStep, h: number): number => {
  let x: readonly number[] = [1];
  for (let t = 0; t < Math.round(1 / h); t += 1) x = step(growth, x, [], h);
  return Math.abs((x[0] ?? NaN) - Math.E);
};

describe('integrators', () => {
  test('one step is the Taylor series as far as the order goes', () => {
    expect(eulerStep(growth, [1], [], 0.1)).toEqual([1.1]);
    expect(rungeKuttaStep(growth, [1], [], 0.1)[0]).toBeCloseTo(
      1 + 0.1 + 0.005 + 0.001 / 6 + 0.0001 / 24,
      15,
    );
  });

  test('half the step divides the error by two and by sixteen', () => {
    expect(error(eulerStep, 0.01) / error(eulerStep, 0.005)).toBeCloseTo(2, 1);
    expect(error(rungeKuttaStep, 0.02) / error(rungeKuttaStep, 0.01)).toBeCloseTo(16, 0);
  });

  test('the Jacobians of a step agree with differences', () => {
    const field: Field = ([a = 0, b = 0], [u = 0]) => [b * Math.cos(a) + u * a, Math.sin(a * b) + u * u];
    const jacobians = ([a = 0, b = 0]: readonly number[], [u = 0]: readonly number[]) => ({
      byState: [
        [-b * Math.sin(a) + u, Math.cos(a)],
        [b * Math.cos(a * b), a * Math.cos(a * b)],
      ],
      byControl: [[a], [2 * u]],
    });
    const [x, u] = [[0.7, -1.2], [0.4]];
    const { byState, byControl } = rungeKuttaJacobians(field, jacobians, x, u, 0.3);
    const step = (at: readonly number[], by: readonly number[]) => rungeKuttaStep(field, at, by, 0.3);
    expect(
      largestEntry(
        subtract(
          byState,
          jacobian((at) => step(at, u), x),
        ),
      ),
    ).toBeLessThan(1e-9);
    expect(
      largestEntry(
        subtract(
          byControl,
          jacobian((by) => step(x, by), u),
        ),
      ),
    ).toBeLessThan(1e-9);
  });
});
