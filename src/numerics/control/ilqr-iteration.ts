import type { Vector } from '../vector.ts';
import { rollOut, type ControlProblem, type ExpandedStep, type Trajectory } from './control-problem.ts';
import { expectedChange, lawAround, sweepBack, type Damping, type Sweep } from './ilqr-sweep.ts';

/** A schedule of the damping: its size, and the factor by which that last changed. */
export interface Schedule {
  readonly mu: number;
  readonly factor: number;
}

/** An accepted step: its trajectory, the step size α, actual over expected decrease z, and the damping μ. */
export interface Accepted {
  readonly trajectory: Trajectory;
  readonly sweep: Sweep;
  readonly alpha: number;
  readonly ratio: number;
  readonly mu: number;
  /** The damping with which the next iteration begins. */
  readonly next: Schedule;
}

/** How an iteration ended, and the sweeps in which a damped curvature was not positive definite. */
export interface Iteration {
  /** `converged` where a full step promises too little, `stuck` where no damping brings a decrease. */
  readonly outcome: Accepted | 'converged' | 'stuck';
  readonly failures: number;
}

export interface IterationOptions {
  readonly damp: Damping['of'];
  /** An iteration whose full step promises no larger decrease than this has converged. */
  readonly leastPromise: number;
}

const [LEAST_MU, MOST_MU] = [1e-6, 1e10];
const LEAST_RATIO = 1e-4;
const HALVINGS = 10;

/** Faster with each failure in a row (Tassa, Erez & Todorov 2012, section II-F). */
function raised({ mu, factor }: Schedule): Schedule {
  const next = Math.max(2, 2 * factor);
  return { mu: Math.max(mu * next, LEAST_MU), factor: next };
}

function lowered({ mu, factor }: Schedule): Schedule {
  const next = Math.min(1 / 2, factor / 2);
  return { mu: mu * next > LEAST_MU ? mu * next : 0, factor: next };
}

/**
 * One iteration from a trajectory that was expanded into steps: a backward sweep, damped as far as it must be, and a line
 * search on the true system (Tassa, Erez & Todorov, IROS 2012, section II).
 */
export function iterate(
  problem: ControlProblem,
  here: Trajectory,
  steps: readonly ExpandedStep[],
  start: Schedule,
  { damp, leastPromise }: IterationOptions,
): Iteration {
  let failures = 0;
  for (let schedule = start; schedule.mu <= MOST_MU; schedule = raised(schedule)) {
    const sweep = sweepBack(problem, here, steps, { mu: schedule.mu, of: damp });
    if (typeof sweep === 'number') {
      failures += 1;
      continue;
    }
    if (-expectedChange(sweep, 1) <= leastPromise) return { outcome: 'converged', failures };
    const found = searchLine(problem, here, sweep);
    if (found === undefined) continue;
    return { outcome: { ...found, sweep, mu: schedule.mu, next: lowered(schedule) }, failures };
  }
  return { outcome: 'stuck', failures };
}

/** The first of α = 1, ½, ... whose actual decrease is enough of the expected one: `atlas-ilqr-acceptance-ratio`. */
function searchLine(
  problem: ControlProblem,
  here: Trajectory,
  sweep: Sweep,
): Pick<Accepted, 'trajectory' | 'alpha' | 'ratio'> | undefined {
  for (let halving = 0; halving <= HALVINGS; halving += 1) {
    const alpha = 0.5 ** halving;
    const expected = -expectedChange(sweep, alpha);
    const trajectory = runWith(problem, here, sweep, alpha);
    const ratio = (here.cost - trajectory.cost) / expected;
    if (expected > 0 && ratio > LEAST_RATIO) return { trajectory, alpha, ratio };
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
