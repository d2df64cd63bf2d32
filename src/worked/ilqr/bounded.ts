import type { ControlProblem } from '#numerics/control/control-problem.ts';
import { ilqr, resultOf } from '#numerics/control/ilqr.ts';
import { scale } from '#numerics/matrix.ts';
import { type Vector, component, scaleVector } from '#numerics/vector.ts';
import type { WorkedValues } from '../example.ts';
import { FIRST_FORCE } from './swing-up.ts';
import { HANGING, constantForce, swingUpProblem } from './swing-up-problem.ts';

const BOUND = 10;
const squash = (v: Vector): Vector => v.map((value) => BOUND * Math.tanh(value));

/** The swing-up with the force 10 tanh v and the control v, which costs what a force of 10 v would. */
function boundedProblem(): ControlProblem {
  const free = swingUpProblem();
  return {
    ...free,
    step: (x, v, t) => free.step(x, squash(v), t),
    jacobians: (x, v, t) => {
      const { byState, byControl } = free.jacobians(x, squash(v), t);
      return { byState, byControl: scale(BOUND * (1 - Math.tanh(component(v, 0)) ** 2), byControl) };
    },
    cost: (x, v, t) => free.cost(x, scaleVector(BOUND, v), t),
    expandCost: (x, v, t) => {
      const { byControl, byControlState, byControlControl, ...byState } = free.expandCost(
        x,
        scaleVector(BOUND, v),
        t,
      );
      return {
        ...byState,
        byControl: scaleVector(BOUND, byControl),
        byControlState: scale(BOUND, byControlState),
        byControlControl: scale(BOUND ** 2, byControlControl),
      };
    },
  };
}

/** The swing-up of the notes on iLQR with a bounded force. */
export function bounded(): WorkedValues {
  const run = ilqr(boundedProblem(), HANGING, constantForce(FIRST_FORCE / BOUND));
  const { cost, states, controls } = resultOf(run);
  return {
    accepted: run.accepted.length,
    cost,
    force: Math.max(...controls.flatMap(squash).map(Math.abs)),
    travel: Math.max(...states.map((x) => Math.abs(component(x, 0)))),
  };
}
