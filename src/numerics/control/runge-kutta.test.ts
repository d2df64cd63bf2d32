import { describe, expect, test } from 'vitest';
import { jacobian } from '../finite-difference.ts';
import type { Vector } from '../matrix.ts';
import { type ControlledOde, eulerStep, rungeKuttaJacobians, rungeKuttaStep } from './runge-kutta.ts';

/** ẋ = u₀ − x² (Riccati's; with u = 1 from 0 the solution is tanh t), ẏ = xy + u₁. */
const ode: ControlledOde = {
  slope: ([x = 0, y = 0], [u = 0, v = 0]) => [u - x * x, x * y + v],
  jacobians: ([x = 0, y = 0]) => ({
    byState: [
      [-2 * x, 0],
      [y, x],
    ],
    byControl: [
      [1, 0],
      [0, 1],
    ],
  }),
};

describe('a Runge–Kutta step', () => {
  test('on ẋ = x it is the Taylor polynomial of e^h to the fourth power', () => {
    const growth: ControlledOde = {
      slope: (x) => x,
      jacobians: () => ({ byState: [[1]], byControl: [[0]] }),
    };
    const h = 0.3;
    const taylor = 1 + h + h ** 2 / 2 + h ** 3 / 6 + h ** 4 / 24;
    expect(rungeKuttaStep(growth.slope, [1], [0], h)[0]).toBeCloseTo(taylor, 15);
    expect(rungeKuttaJacobians(growth, [1], [0], h).byState[0]?.[0]).toBeCloseTo(taylor, 15);
  });

  test('its error falls by sixteen when the step is halved, that of an Euler step by two', () => {
    const errorOf = (step: typeof eulerStep, steps: number): number => {
      let x: Vector = [0, 0];
      for (let k = 0; k < steps; k += 1) x = step(ode.slope, x, [1, 0], 1 / steps);
      return Math.abs((x[0] ?? 0) - Math.tanh(1));
    };
    expect(eulerStep(ode.slope, [0.5, 2], [1, 0.25], 0.1)).toEqual([0.575, 2.125]);
    expect(errorOf(rungeKuttaStep, 20) / errorOf(rungeKuttaStep, 40)).toBeCloseTo(16, 0);
    expect(errorOf(eulerStep, 200) / errorOf(eulerStep, 400)).toBeCloseTo(2, 1);
  });

  test('its Jacobians are those of central differences', () => {
    const [x, u, h] = [[0.4, -1.2], [0.7, 0.1], 0.2] as const;
    const { byState, byControl } = rungeKuttaJacobians(ode, x, u, h);
    const byX = jacobian((at) => rungeKuttaStep(ode.slope, at, u, h), x);
    const byU = jacobian((at) => rungeKuttaStep(ode.slope, x, at, h), u);
    byX.forEach((row, i) => row.forEach((value, j) => expect(byState[i]?.[j]).toBeCloseTo(value, 9)));
    byU.forEach((row, i) => row.forEach((value, j) => expect(byControl[i]?.[j]).toBeCloseTo(value, 9)));
  });
});
