import { describe, expect, test } from 'vitest';
import { follow } from '#numerics/control/control-problem.ts';
import { linearDynamics } from '#numerics/control/dynamics.ts';
import { quadraticCost } from '#numerics/control/quadratic-cost.ts';
import { riccatiRecursion } from '#numerics/control/riccati.ts';
import { type Matrix, identity, multiplyVector, quadraticForm } from '#numerics/matrix.ts';
import { type Vector, scaleVector } from '#numerics/vector.ts';
import { solve } from './model.ts';
import { THOROUGH, accepted, iteration, zeros } from './testing/iterations.ts';

/** Against the Riccati recursion: cost x₀ᵀP₀x₀, controls −Kx. */
function expectRiccati(
  A: Matrix,
  B: Matrix,
  Q: Matrix,
  R: Matrix,
  Qf: Matrix,
  x0: Vector,
  horizon: number,
): void {
  const dynamics = linearDynamics(A, B);
  const problem = { ...dynamics, ...quadraticCost({ Q, R, Qf, goal: new Array<number>(A.length).fill(0) }) };
  const { trajectory, converged } = solve(problem, x0, zeros(horizon, R.length), THOROUGH);
  const steps = riccatiRecursion({ A, B, Q, R }, Qf, horizon);
  expect(converged).toBe(true);
  const expected = quadraticForm(steps[0]?.P ?? [], x0);
  expect(trajectory.cost / expected).toBeCloseTo(1, 12);
  let x = x0;
  steps.forEach(({ K }, t) => {
    const u = scaleVector(-1, multiplyVector(K, x));
    u.forEach((value, i) => expect(trajectory.controls[t]?.[i]).toBeCloseTo(value, 11));
    x = dynamics.step(x, u);
    x.forEach((value, i) => expect(trajectory.states[t + 1]?.[i]).toBeCloseTo(value, 11));
  });
}

describe('on a linear system iLQR is the Riccati recursion', () => {
  test('two states, two controls, a final weight of its own', () => {
    expectRiccati(
      [
        [1, 0.2],
        [-0.1, 0.95],
      ],
      [
        [0.3, 0],
        [0.1, 0.5],
      ],
      [
        [2, 0.3],
        [0.3, 1],
      ],
      [
        [0.5, 0.1],
        [0.1, 0.4],
      ],
      [
        [10, 1],
        [1, 5],
      ],
      [1, -2],
      25,
    );
  });

  test('an unstable one, whose uncontrolled state grows to 2⁵⁰', () => {
    expectRiccati([[2]], [[1]], [[1]], [[1]], [[1]], [1], 50);
  });

  test('in one iteration with the promised decrease', () => {
    const problem = {
      ...linearDynamics(
        [
          [1, 0.1],
          [0, 1],
        ],
        [[0.005], [0.1]],
      ),
      ...quadraticCost({ Q: identity(2), R: [[0.1]], Qf: identity(2), goal: [0.5, 0] }),
    };
    const first = accepted(problem, follow(problem, [-1, 0.3], zeros(30, 1)), { mu: 0, factor: 1 });
    expect(first.alpha).toBe(1);
    expect(first.ratio).toBeCloseTo(1, 10);
    expect(iteration(problem, first.trajectory, first.next).outcome).toBe('converged');
  });
});
