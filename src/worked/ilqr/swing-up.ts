import type { Trajectory } from '#numerics/control/control-problem.ts';
import { follow } from '#numerics/control/control-problem.ts';
import { ilqr, resultOf } from '#numerics/control/ilqr.ts';
import { type Vector, component } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { lazy } from '../lazy.ts';
import { balanceFrom } from './balance.ts';
import { HANGING, constantForce, swingUpProblem } from './swing-up-problem.ts';

export const FIRST_FORCE = 0.1;

/** The run of example 6: iLQR from a constant small force. */
export const swingUpRun = lazy(() => ilqr(swingUpProblem(), HANGING, constantForce(FIRST_FORCE)));

const column = ({ states }: Trajectory, i: number): number[] => states.map((x) => component(x, i));

/** Example 6 of the notes on iLQR. `steps.0` is the start; of α the fraction is given. */
export function swingUp(): WorkedValues {
  const { first, accepted, failures } = swingUpRun();
  const best = resultOf(swingUpRun());
  const end = best.states.at(-1) ?? [];
  const upright = end.map((value, i) => (i === 2 ? value - 2 * Math.PI : value));
  const forces = best.controls.map((u) => component(u, 0));
  const rows = accepted.map(({ trajectory, alpha, ratio, mu }) => ({
    cost: trajectory.cost,
    alpha: { numerator: 1, denominator: 1 / alpha },
    ratio,
    mu,
  }));
  return {
    still: follow(swingUpProblem(), HANGING, constantForce(0)).cost,
    steps: [{ cost: first.cost }, ...rows],
    last: rows.at(-1) ?? {},
    accepted: accepted.length,
    failures,
    cost: best.cost,
    firstForce: forces[0] ?? NaN,
    largestForce: Math.max(...forces.map(Math.abs)),
    leastAngle: Math.min(...column(best, 2)),
    cart: { left: Math.min(...column(best, 0)), right: Math.max(...column(best, 0)) },
    end: { angle: component(end, 2), others: Math.max(...others(end)) },
    handedOver: balanceFrom(upright).force,
  };
}

/** The sizes of all states but the angle. */
function others(x: Vector): number[] {
  return x.flatMap((value, i) => (i === 2 ? [] : [Math.abs(value)]));
}
