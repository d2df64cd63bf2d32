import { expandAlong, type ControlProblem, type Trajectory } from '#numerics/control/control-problem.ts';
import { iterate, type Accepted, type Schedule } from '#numerics/control/ilqr-iteration.ts';
import { sweepBack, type Sweep } from '#numerics/control/ilqr-sweep.ts';
import type { Vector } from '#numerics/vector.ts';

/** Enough to settle to the last digits. */
export const THOROUGH = { iterations: 200, tolerance: 1e-12 };

/** A first guess of no control at all. */
export const zeros = (horizon: number, m: number): Vector[] =>
  Array.from({ length: horizon }, () => new Array<number>(m).fill(0));

/** A backward sweep with the deviations of the states damped, if there is one. */
export function sweepAlong(problem: ControlProblem, nominal: Trajectory, mu: number): Sweep | undefined {
  const sweep = sweepBack(problem, nominal, expandAlong(problem, nominal), { mu, of: 'states' });
  return typeof sweep === 'number' ? undefined : sweep;
}

/** An iteration that must not be the last. */
export function accepted(problem: ControlProblem, nominal: Trajectory, schedule: Schedule): Accepted {
  const { outcome } = iteration(problem, nominal, schedule);
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome;
}

/** One iteration, damped if asked for, whatever becomes of it. */
export function iteration(problem: ControlProblem, nominal: Trajectory, schedule: Schedule) {
  return iterate(problem, nominal, expandAlong(problem, nominal), schedule, {
    damp: 'states',
    leastPromise: 1e-12 * nominal.cost,
  });
}
