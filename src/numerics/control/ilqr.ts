import type { Vector } from '../vector.ts';
import {
  expandAlong,
  follow,
  rollOut,
  type ControlProblem,
  type ExpandedStep,
  type Trajectory,
} from './control-problem.ts';
import { expectedChange, lawAround, sweepBack, type Damping, type Sweep } from './ilqr-sweep.ts';

/** Settings of the algorithm in the notes on iLQR. */
export interface IlqrOptions {
  /** With second derivatives of the dynamics: differential dynamic programming. */
  readonly ddp?: boolean;
  readonly damp?: Damping['of'];
  readonly most?: number;
}

/** An accepted step: its trajectory, the step size α, actual over expected decrease z, and the damping μ. */
export interface Accepted {
  readonly trajectory: Trajectory;
  readonly alpha: number;
  readonly ratio: number;
  readonly mu: number;
}

export interface IlqrRun {
  /** The trajectory of the initial controls. */
  readonly first: Trajectory;
  readonly accepted: readonly Accepted[];
  /** Sweeps in which a damped curvature was not positive definite. */
  readonly failures: number;
  /** Whether the last decrease was below the threshold; otherwise the steps or the damping ran out. */
  readonly converged: boolean;
}

const [FIRST_MU, LEAST_MU, MOST_MU] = [1e-3, 1e-6, 1e10];
const [LEAST_RATIO, LEAST_DECREASE] = [1e-4, 1e-9];
const HALVINGS = 10;

/**
 * iLQR with regularisation and line search as the notes on iLQR state it (Tassa, Erez & Todorov, IROS 2012, section II), from
 * a first list of controls.
 */
export function ilqr(
  problem: ControlProblem,
  start: Vector,
  controls: readonly Vector[],
  { ddp = false, damp = 'states', most = 500 }: IlqrOptions = {},
): IlqrRun {
  const first = follow(problem, start, controls);
  const accepted: Accepted[] = [];
  let [here, mu, factor, failures] = [first, FIRST_MU, 2, 0];
  const raise = (): void => {
    factor = Math.max(2, 2 * factor);
    mu = Math.max(mu * factor, LEAST_MU);
  };
  let steps = expandAlong(problem, here, ddp);
  while (accepted.length < most && mu <= MOST_MU) {
    const sweep = sweepBack(problem, here, steps, { mu, of: damp });
    if (typeof sweep === 'number') {
      failures += 1;
      raise();
      continue;
    }
    const found = searchLine(problem, here, sweep);
    if (found === undefined) {
      raise();
      continue;
    }
    accepted.push({ ...found, mu });
    const decrease = here.cost - found.trajectory.cost;
    here = found.trajectory;
    factor = Math.min(0.5, factor / 2);
    mu = mu * factor > LEAST_MU ? mu * factor : 0;
    if (decrease < LEAST_DECREASE) return { first, accepted, failures, converged: true };
    steps = expandAlong(problem, here, ddp);
  }
  return { first, accepted, failures, converged: false };
}

/** The first of α = 1, ½, ... whose actual decrease is enough of the expected one: `atlas-ilqr-acceptance-ratio`. */
function searchLine(
  problem: ControlProblem,
  here: Trajectory,
  sweep: Sweep,
): Omit<Accepted, 'mu'> | undefined {
  for (let halving = 0; halving <= HALVINGS; halving += 1) {
    const alpha = 0.5 ** halving;
    const expected = -expectedChange(sweep, alpha);
    const trajectory = runWith(problem, here, sweep, alpha);
    const ratio = expected > 0 ? (here.cost - trajectory.cost) / expected : -1;
    if (ratio > LEAST_RATIO) return { trajectory, alpha, ratio };
  }
  return undefined;
}

/** The forward pass from where the trajectory starts, or from another state. */
export function runWith(
  problem: ControlProblem,
  around: Trajectory,
  sweep: Sweep,
  alpha: number,
  start: Vector = around.states[0] ?? [],
): Trajectory {
  return rollOut(problem, start, around.controls.length, lawAround(around, sweep, alpha));
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
