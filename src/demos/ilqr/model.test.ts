import { describe, expect, test } from 'vitest';
import { gradient } from '#numerics/finite-difference.ts';
import {
  type Matrix,
  diagonal,
  identity,
  largestEntry,
  multiplyVector,
  quadraticForm,
  subtract,
} from '#numerics/matrix.ts';
import { cartPole } from '#numerics/control/cart-pole.ts';
import {
  expandAlong,
  follow,
  type ControlProblem,
  type Cost,
  type Trajectory,
} from '#numerics/control/control-problem.ts';
import { linearDynamics, sampled } from '#numerics/control/dynamics.ts';
import { iterate, runWith, type Accepted, type Schedule } from '#numerics/control/ilqr-iteration.ts';
import { expectedChange, sweepBack, type Sweep } from '#numerics/control/ilqr-sweep.ts';
import { pendulum } from '#numerics/control/pendulum.ts';
import { quadraticCost } from '#numerics/control/quadratic-cost.ts';
import { riccatiRecursion } from '#numerics/control/riccati.ts';
import { type Vector, component, scaleVector } from '#numerics/vector.ts';
import { solve } from './model.ts';

const options = { iterations: 200, tolerance: 1e-12 };
const zeros = (horizon: number, m: number): Vector[] =>
  Array.from({ length: horizon }, () => new Array<number>(m).fill(0));

/** A backward sweep with the deviations of the states damped, if there is one. */
function sweepAlong(problem: ControlProblem, nominal: Trajectory, mu: number): Sweep | undefined {
  const sweep = sweepBack(problem, nominal, expandAlong(problem, nominal), { mu, of: 'states' });
  return typeof sweep === 'number' ? undefined : sweep;
}

/** An iteration that must not be the last. */
function accepted(problem: ControlProblem, nominal: Trajectory, schedule: Schedule): Accepted {
  const { outcome } = iteration(problem, nominal, schedule);
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
}

function iteration(problem: ControlProblem, nominal: Trajectory, schedule: Schedule) {
  return iterate(problem, nominal, expandAlong(problem, nominal), schedule, {
    damp: 'states',
    leastPromise: 1e-12 * nominal.cost,
  });
}

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
  const { trajectory, converged } = solve(problem, x0, zeros(horizon, R.length), options);
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

/** x′ = x + ¼x² + u with ℓ = ½u², ℓ_T = ½x², T = 2, x₀ = 1, worked out by hand in the project's notes on iLQR. */
const byHand: ControlProblem = {
  step: ([x = 0], [u = 0]) => [x + (x * x) / 4 + u],
  jacobians: ([x = 0]) => ({ byState: [[1 + x / 2]], byControl: [[1]] }),
  cost: (_, [u = 0]) => (u * u) / 2,
  expandCost: (_, u) => ({
    byState: [0],
    byControl: u,
    byStateState: [[0]],
    byControlState: [[0]],
    byControlControl: [[1]],
  }),
  finalCost: ([x = 0]) => (x * x) / 2,
  expandFinalCost: (x) => ({ gradient: x, hessian: [[1]] }),
};
const solvedByHand = (tolerance: number) => solve(byHand, [1], zeros(2, 1), { iterations: 200, tolerance });

describe('an iteration by hand', () => {
  test('gains and promise, the run, the cost, the optimum', () => {
    const nominal = follow(byHand, [1], zeros(2, 1));
    expect(nominal.cost).toBeCloseTo(1.345825, 6);
    const sweep = sweepAlong(byHand, nominal, 0);
    if (sweep === undefined) throw new Error('every curvature is positive here');
    expect(sweep.openLoop[1]?.[0]).toBeCloseTo(-0.8203125, 12);
    expect(sweep.feedback[1]?.[0]?.[0]).toBeCloseTo(-0.8125, 12);
    expect(sweep.openLoop[0]?.[0]).toBeCloseTo(-0.574495, 6);
    expect(expectedChange(sweep, 1)).toBeCloseTo(-1.055816, 6);
    const next = runWith(byHand, nominal, sweep, 1);
    expect(next.cost).toBeCloseTo(0.322584, 6);
    const { trajectory } = solvedByHand(1e-12);
    expect(trajectory.cost).toBeCloseTo(0.32037, 6);
    expect(trajectory.controls[0]?.[0]).toBeCloseTo(-0.552452, 6);
    expect(trajectory.controls[1]?.[0]).toBeCloseTo(-0.409596, 6);
  });

  test('with regularisation the promise is still that of the full step', () => {
    const nominal = follow(byHand, [1], zeros(2, 1));
    const sweep = sweepAlong(byHand, nominal, 5);
    if (sweep === undefined) throw new Error('every curvature is positive here');
    const { openLoop, feedback } = sweep;
    expect(Math.abs(openLoop[0]?.[0] ?? 9)).toBeLessThan(0.4);
    // Charged without end for leaving the old states, the law steers back to them: K → −f_x/f_u.
    expect(sweepAlong(byHand, nominal, 1e9)?.feedback[1]?.[0]?.[0]).toBeCloseTo(-1.625, 6);
    // Along the linearised system the cost is the model itself: f_x = 1.5 and 1.625 from x̂ = 1, 1.25, 1.640625.
    const d0 = component(openLoop[0] ?? [], 0);
    const d1 = component(openLoop[1] ?? [], 0) + (feedback[1]?.[0]?.[0] ?? 0) * d0;
    const final = 1.640625 + 1.625 * d0 + d1;
    expect(expectedChange(sweep, 1)).toBeCloseTo((d0 * d0 + d1 * d1 + final * final - 1.640625 ** 2) / 2, 12);
  });
});

test('a tolerance that is soon content gets one more step, which takes a tenth of the error', () => {
  const { trajectory, iterations } = solvedByHand(1e-7);
  const exact = component(solvedByHand(1e-12).trajectory.controls[1] ?? [], 0);
  const errorOf = ({ controls }: Trajectory): number => Math.abs(component(controls[1] ?? [], 0) - exact);
  const last = iterations.at(-1) ?? trajectory;
  // ρ(M⁻¹E) = 0.107 in the notes.
  expect(errorOf(trajectory) / errorOf(last)).toBeCloseTo(0.107, 2);
});

describe('the swing-up of a cart-pole in the notes', () => {
  // 1 − cos θ is concave below the horizontal: no backward pass succeeds without regularisation.
  const h = 0.02;
  const cost: Cost = {
    cost: ([s = 0, v = 0, theta = 0, omega = 0], [u = 0]) =>
      h * (0.05 * s * s + 0.005 * v * v + 1 - Math.cos(theta) + 0.005 * omega * omega + 0.005 * u * u),
    finalCost: ([s = 0, v = 0, theta = 0, omega = 0]) =>
      5 * s * s + 0.5 * v * v + 20 * (1 - Math.cos(theta)) + 0.5 * omega * omega,
    expandCost: ([s = 0, v = 0, theta = 0, omega = 0], [u = 0]) => ({
      byState: [0.1 * h * s, 0.01 * h * v, h * Math.sin(theta), 0.01 * h * omega],
      byStateState: diagonal([0.1 * h, 0.01 * h, h * Math.cos(theta), 0.01 * h]),
      byControl: [0.01 * h * u],
      byControlControl: [[0.01 * h]],
      byControlState: [[0, 0, 0, 0]],
    }),
    expandFinalCost: ([s = 0, v = 0, theta = 0, omega = 0]) => ({
      gradient: [10 * s, v, 20 * Math.sin(theta), omega],
      hessian: diagonal([10, 1, 20 * Math.cos(theta), 1]),
    }),
  };
  const ode = cartPole({ cartMass: 1, poleMass: 0.1, halfLength: 0.5, gravity: 9.8 });
  const problem = { ...sampled(ode, h), ...cost };
  const start = follow(
    problem,
    [0, 0, Math.PI, 0],
    zeros(150, 1).map(() => [0.1]),
  );

  test('runs through the costs, steps and ratios of their table', () => {
    const table = [
      [1, 46.687, 1, 1],
      [5, 45.758, 1, 0.999],
      [10, 35.612, 1, 0.979],
      [12, 17.737, 1 / 2, 0.514],
      [15, 6.149, 1 / 2, 0.372],
      [20, 5.096, 1, 0.661],
    ] as const;
    expect(start.cost).toBeCloseTo(46.88, 3);
    let [trajectory, schedule] = [start, { mu: 1e-3, factor: 2 }];
    const reached: Accepted[] = [];
    while (reached.length < 20) {
      const step = accepted(problem, trajectory, schedule);
      reached.push(step);
      ({ trajectory, next: schedule } = step);
    }
    for (const [count, cost, alpha, ratio] of table) {
      expect(reached[count - 1]?.trajectory.cost).toBeCloseTo(cost, 3);
      expect(reached[count - 1]?.alpha).toBe(alpha);
      expect(reached[count - 1]?.ratio).toBeCloseTo(ratio, 3);
    }
  });

  test('starts without regularisation and finds how much is needed', () => {
    expect(sweepAlong(problem, start, 0)).toBeUndefined();
    const step = accepted(problem, start, { mu: 0, factor: 1 });
    expect(step.trajectory.cost).toBeLessThan(start.cost);
    expect(step.next.mu).toBeGreaterThan(0.1);
  });
});

describe('the swing-up of a pendulum', () => {
  const problem = {
    ...sampled(pendulum({ mass: 1, length: 1, damping: 0.1, gravity: 9.8 }), 0.05),
    ...quadraticCost({ Q: diagonal([1, 0.1]), R: [[0.1]], Qf: diagonal([100, 10]), goal: [0, 0] }),
  };
  const hanging = [Math.PI, 0];
  const { trajectory, iterations, converged } = solve(problem, hanging, zeros(40, 1), options);

  test('ends upright and at rest, each iteration lower than the one before', () => {
    expect(converged).toBe(true);
    expect(Math.abs(trajectory.states.at(-1)?.[0] ?? 9)).toBeLessThan(0.05);
    expect(Math.abs(trajectory.states.at(-1)?.[1] ?? 9)).toBeLessThan(0.1);
    let last = follow(problem, hanging, zeros(40, 1)).cost;
    for (const at of iterations) {
      expect(at.cost).toBeLessThan(last);
      last = at.cost;
    }
  });

  test('no control can be improved: the gradient of the roll-out vanishes', () => {
    const flat = trajectory.controls.flat();
    const cost = (controls: Vector): number =>
      follow(
        problem,
        hanging,
        controls.map((u) => [u]),
      ).cost;
    expect(cost(flat)).toBe(trajectory.cost);
    expect(largestEntry([gradient(cost, flat)])).toBeLessThan(1e-4);
    expect(
      largestEntry([
        gradient(
          cost,
          flat.map(() => 0),
        ),
      ]),
    ).toBeGreaterThan(10);
  });

  test('a first guess that runs away is refused, and a limit on the iterations is kept', () => {
    expect(() =>
      solve(
        problem,
        hanging,
        zeros(40, 1).map(() => [1e200]),
        options,
      ),
    ).toThrow('runs away');
    const short = solve(problem, hanging, zeros(40, 1), { ...options, iterations: 2 });
    expect([short.iterations.length, short.converged]).toEqual([2, false]);
    expect(largestEntry(subtract(short.trajectory.controls, short.iterations[1]?.controls ?? []))).toBe(0);
  });

  test('without an iteration the first guess is the result, untouched', () => {
    const guess = Array.from({ length: 40 }, (_, t) => [Math.sin(t)]);
    const none = solve(problem, hanging, guess, { ...options, iterations: 0 });
    expect(none).toEqual({ trajectory: follow(problem, hanging, guess), iterations: [], converged: false });
  });
});
