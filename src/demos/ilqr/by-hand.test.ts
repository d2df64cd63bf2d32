import { describe, expect, test } from 'vitest';
import { follow, type ControlProblem, type Trajectory } from '#numerics/control/control-problem.ts';
import { runWith } from '#numerics/control/ilqr-iteration.ts';
import { expectedChange } from '#numerics/control/ilqr-sweep.ts';
import { component } from '#numerics/vector.ts';
import { solve } from './model.ts';
import { sweepAlong, zeros } from './testing/iterations.ts';

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
