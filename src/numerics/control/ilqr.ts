import type { Vector } from '../vector.ts';
import {
  expandAlong,
  follow,
  type ControlProblem,
  type ExpandedStep,
  type Trajectory,
} from './control-problem.ts';
import { iterate, runWith, type Accepted, type Schedule } from './ilqr-iteration.ts';
import { sweepBack, type Damping, type Sweep } from './ilqr-sweep.ts';

/** Settings of the algorithm in the notes on iLQR. */
export interface IlqrOptions {
  /** With second derivatives of the dynamics: differential dynamic programming. */
  readonly ddp?: boolean;
  readonly damp?: Damping['of'];
  /** Accepted steps at most. */
  readonly most?: number;
  /** The damping with which the first iteration begins. */
  readonly schedule?: Schedule;
  /** Ends after a step that lowers the cost by less than this. */
  readonly leastDecrease?: number;
  /** Ends before a step that promises to lower the cost by no more than this share of it. */
  readonly leastShare?: number;
}

export interface IlqrRun {
  /** The trajectory of the initial controls. */
  readonly first: Trajectory;
  readonly accepted: readonly Accepted[];
  /** Sweeps in which a damped curvature was not positive definite. */
  readonly failures: number;
  /** Why the run ended: no decrease worth a step was left, no damping brought one, or the steps ran out. */
  readonly end: 'converged' | 'stuck' | 'steps';
}

/**
 * iLQR with regularisation and line search as the notes on iLQR state it (Li & Todorov 2004; Tassa, Erez & Todorov, IROS
 * 2012, section II), from a first list of controls.
 */
export function ilqr(
  problem: ControlProblem,
  start: Vector,
  controls: readonly Vector[],
  {
    ddp = false,
    damp = 'states',
    most = 500,
    schedule: firstSchedule = { mu: 1e-3, factor: 2 },
    leastDecrease = 1e-9,
    leastShare,
  }: IlqrOptions = {},
): IlqrRun {
  const first = follow(problem, start, controls);
  const accepted: Accepted[] = [];
  let [here, failures] = [first, 0];
  let schedule = firstSchedule;
  while (accepted.length < most) {
    const steps = expandAlong(problem, here, ddp);
    const leastPromise = leastShare === undefined ? -Infinity : leastShare * here.cost;
    const iteration = iterate(problem, here, steps, schedule, { damp, leastPromise });
    failures += iteration.failures;
    if (typeof iteration.outcome === 'string') return { first, accepted, failures, end: iteration.outcome };
    accepted.push(iteration.outcome);
    const { trajectory, next } = iteration.outcome;
    const decrease = here.cost - trajectory.cost;
    [here, schedule] = [trajectory, next];
    if (decrease < leastDecrease) return { first, accepted, failures, end: 'converged' };
  }
  return { first, accepted, failures, end: 'steps' };
}

/** The last trajectory of a run. */
export function resultOf({ first, accepted }: IlqrRun): Trajectory {
  return accepted.at(-1)?.trajectory ?? first;
}

/** One full step without damping. @throws RangeError where a curvature is not positive definite. */
export function fullStep(
  problem: ControlProblem,
  here: Trajectory,
  ddp = false,
  steps: readonly ExpandedStep[] = expandAlong(problem, here, ddp),
): { trajectory: Trajectory; sweep: Sweep } {
  const sweep = sweepBack(problem, here, steps, { mu: 0, of: 'states' });
  if (typeof sweep === 'number')
    throw new RangeError(`fullStep: the curvature at time ${sweep} is not positive definite`);
  return { trajectory: runWith(problem, here, sweep, 1), sweep };
}
