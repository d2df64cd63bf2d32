import {
  expandAlong,
  follow,
  type ControlProblem,
  type Trajectory,
} from '#numerics/control/control-problem.ts';
import { ilqr, resultOf, type IlqrRun } from '#numerics/control/ilqr.ts';
import { runWith } from '#numerics/control/ilqr-iteration.ts';
import { sweepBack } from '#numerics/control/ilqr-sweep.ts';
import type { Vector } from '#numerics/vector.ts';

export interface SolverOptions {
  /** Iterations after which the best trajectory so far is the result. */
  readonly iterations: number;
  /** A promised decrease below this share of the cost ends the search. */
  readonly tolerance: number;
}

export interface Solution {
  readonly trajectory: Trajectory;
  /** What the accepted iterations led to. */
  readonly iterations: readonly Trajectory[];
  /** False if the iterations ran out first. */
  readonly converged: boolean;
}

/**
 * Iterations of iLQR from initial controls, undamped as long as that goes, until no more decrease is to be had.
 *
 * @throws RangeError if the trajectory of the initial controls is not finite
 */
export function descend(
  problem: ControlProblem,
  x0: Vector,
  controls: readonly Vector[],
  { iterations: most, tolerance }: SolverOptions,
): IlqrRun {
  if (!Number.isFinite(follow(problem, x0, controls).cost))
    throw new RangeError('the trajectory of the initial controls runs away: its cost is not finite');
  return ilqr(problem, x0, controls, {
    most,
    schedule: { mu: 0, factor: 1 },
    leastDecrease: -Infinity,
    leastShare: tolerance,
  });
}

/**
 * Those iterations, then one last full step that the tolerance would have left out, if it does not raise the cost.
 *
 * @throws RangeError if the trajectory of the initial controls is not finite
 */
export function solve(
  problem: ControlProblem,
  x0: Vector,
  controls: readonly Vector[],
  options: SolverOptions,
): Solution {
  const run = descend(problem, x0, controls, options);
  const reached = resultOf(run);
  return {
    trajectory: run.end === 'converged' ? polished(problem, reached) : reached,
    iterations: run.accepted.map(({ trajectory }) => trajectory),
    converged: run.end !== 'steps',
  };
}

/** One more full step: on a cost that has settled to n digits the controls have settled to n/2. */
function polished(problem: ControlProblem, trajectory: Trajectory): Trajectory {
  const steps = expandAlong(problem, trajectory);
  const sweep = sweepBack(problem, trajectory, steps, { mu: 0, of: 'states' });
  if (typeof sweep === 'number') return trajectory;
  const next = runWith(problem, trajectory, sweep, 1);
  return next.cost <= trajectory.cost * (1 + 1e-14) ? next : trajectory;
}
