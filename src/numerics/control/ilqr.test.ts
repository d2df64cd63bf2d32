import { describe, expect, test } from 'vitest';
import { expandAlong, follow, type ControlProblem } from './control-problem.ts';
import { fullStep, ilqr, resultOf } from './ilqr.ts';
import { runWith } from './ilqr-iteration.ts';
import { sweepBack } from './ilqr-sweep.ts';
import { riccatiRecursion } from './riccati.ts';

/** x' = x + u, ½(x² + u²), ½x²: solved by Fibonacci numbers. */
const linear: ControlProblem = {
  step: ([x = NaN], [u = NaN]) => [x + u],
  jacobians: () => ({ byState: [[1]], byControl: [[1]] }),
  cost: ([x = NaN], [u = NaN]) => (x * x + u * u) / 2,
  expandCost: (x, u) => ({
    byState: x,
    byControl: u,
    byStateState: [[1]],
    byControlState: [[0]],
    byControlControl: [[1]],
  }),
  finalCost: ([x = NaN]) => (x * x) / 2,
  expandFinalCost: (x) => ({ gradient: x, hessian: [[1]] }),
};
/** The same with x' = sin x + u: no longer linear. */
const bent: ControlProblem = {
  ...linear,
  step: ([x = NaN], [u = NaN]) => [Math.sin(x) + u],
  jacobians: ([x = NaN]) => ({ byState: [[Math.cos(x)]], byControl: [[1]] }),
};
const zeros = [[0], [0], [0], [0]];

describe('iLQR', () => {
  test('solves a linear quadratic problem in one step, as promised', () => {
    const { accepted, end } = ilqr(linear, [1], zeros, { most: 1 });
    expect(end).toBe('steps');
    const { trajectory } = fullStep(linear, follow(linear, [1], zeros));
    expect(trajectory.controls.flat().map((u) => Math.round(u * 34e9) / 1e9)).toEqual([-21, -8, -3, -1]);
    expect(trajectory.cost).toBeCloseTo(55 / 68, 14);
    expect(accepted[0]?.ratio).toBeCloseTo(1, 9);
  });

  test('has the gains of the Riccati recursion', () => {
    const { sweep } = fullStep(linear, follow(linear, [1], zeros));
    const steps = riccatiRecursion({ A: [[1]], B: [[1]], Q: [[1]], R: [[1]] }, [[1]], zeros.length);
    sweep.feedback.forEach((gain, t) => expect(gain[0]?.[0]).toBeCloseTo(-(steps[t]?.K[0]?.[0] ?? NaN), 14));
  });

  test('leaves from a trajectory with the slope of theorem 4', () => {
    const nominal = follow(bent, [1.5], zeros);
    const sweep = sweepBack(bent, nominal, expandAlong(bent, nominal), { mu: 0, of: 'states' });
    if (typeof sweep === 'number') throw new Error('the curvature is positive definite here');
    const h = 1e-5;
    const cost = (alpha: number): number => runWith(bent, nominal, sweep, alpha).cost;
    expect((cost(h) - cost(-h)) / (2 * h)).toBeCloseTo(sweep.linear, 7);
  });

  test('ends where no single control can be improved, and so does DDP, in fewer steps', () => {
    const [slow, fast] = [ilqr(bent, [1.5], zeros), ilqr(bent, [1.5], zeros, { ddp: true })];
    expect([slow.end, fast.end]).toEqual(['converged', 'converged']);
    expect(resultOf(fast).cost).toBeCloseTo(resultOf(slow).cost, 8);
    expect(fast.accepted.length).toBeLessThanOrEqual(slow.accepted.length);
    const best = resultOf(slow);
    best.controls.forEach((_, t) => {
      for (const by of [-1e-3, 1e-3]) {
        const changed = best.controls.map((u, s) => (s === t ? u.map((value) => value + by) : u));
        expect(follow(bent, [1.5], changed).cost).toBeGreaterThan(best.cost);
      }
    });
  });

  test('raises the damping where a curvature is negative, and counts it', () => {
    const hill: ControlProblem = {
      ...linear,
      finalCost: ([x = NaN]) => 10 * (1 - Math.cos(x)),
      expandFinalCost: ([x = NaN]) => ({ gradient: [10 * Math.sin(x)], hessian: [[10 * Math.cos(x)]] }),
    };
    const run = ilqr(hill, [3], [[0]], { damp: 'controls' });
    expect(run.failures).toBeGreaterThan(0);
    expect(run.end).toBe('converged');
    expect(resultOf(run).cost).toBeLessThan(run.first.cost);
  });
});
