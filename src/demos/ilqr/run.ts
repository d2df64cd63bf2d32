import { CUSTOMARY_CART_POLE, cartPole } from '#numerics/control/cart-pole.ts';
import {
  type ControlProblem,
  type Trajectory,
  expandAlong,
  rollOut,
} from '#numerics/control/control-problem.ts';
import { sampled } from '#numerics/control/dynamics.ts';
import { type Accepted, runWith } from '#numerics/control/ilqr-iteration.ts';
import { type Sweep, expectedChange, sweepBack } from '#numerics/control/ilqr-sweep.ts';
import { pendulum } from '#numerics/control/pendulum.ts';
import { quadraticCost } from '#numerics/control/quadratic-cost.ts';
import { diagonal, multiplyVector } from '#numerics/matrix.ts';
import { type Vector, addVectors, component, zeroVector } from '#numerics/vector.ts';
import { descend } from './model.ts';
import {
  MOST_ITERATIONS,
  SETTINGS,
  type System,
  TOLERANCE,
  type Task,
  pushedStart,
  randomControls,
} from './task.ts';

const ODE = {
  pendulum: pendulum({ mass: 1, length: 1, damping: 0, gravity: 9.8 }),
  'cart-pole': cartPole(CUSTOMARY_CART_POLE),
} as const;

/** All plans from the first guess to the last, and how each led to the next. */
export interface Run {
  readonly system: System;
  readonly problem: ControlProblem;
  /** One more than `accepted`. */
  readonly plans: readonly Trajectory[];
  readonly accepted: readonly Accepted[];
  readonly converged: boolean;
}

/** Solves a task. */
export function solveTask({ system, weight, spread, seed }: Task): Run {
  const { dt, Q, Qf, hanging, horizon } = SETTINGS[system];
  const problem: ControlProblem = {
    ...sampled(ODE[system], dt),
    ...quadraticCost({ Q: diagonal(Q), R: [[weight]], Qf: diagonal(Qf), goal: zeroVector(Q.length) }),
  };
  const { first, accepted, end } = descend(problem, hanging, randomControls(seed, spread, horizon), {
    iterations: MOST_ITERATIONS,
    tolerance: TOLERANCE,
  });
  return {
    system,
    problem,
    plans: [first, ...accepted.map(({ trajectory }) => trajectory)],
    accepted,
    converged: end !== 'steps',
  };
}

/** A trial of the line search: a share α of the open-loop terms, followed on the true system. */
export interface Trial {
  readonly alpha: number;
  /** What the model says that the cost would be. */
  readonly promised: number;
  readonly trajectory: Trajectory;
  readonly accepted: boolean;
}

/** One plan, the backward pass along it, and where that leads. */
export interface Look {
  readonly plan: Trajectory;
  /** kₜ and Kₜ, the latter with one entry a state. */
  readonly openLoop: Vector;
  readonly feedback: readonly Vector[];
  /** States of the full step, as the linear model says. */
  readonly promised: readonly Vector[];
  /** The last of them is accepted; none at the end of a run. */
  readonly trials: readonly Trial[];
  /** Model and truth for α from 0 to 1. */
  readonly profile: readonly { readonly alpha: number; readonly promised: number; readonly cost: number }[];
  /** The plan begun off its start, with the feedback and without. */
  readonly pushed: { readonly corrected: Trajectory; readonly alone: Trajectory };
}

const PROFILE_STEPS = 32;

/**
 * Looks at plan `index` of a run, begun with the pole moved by `push` (rad).
 *
 * @throws RangeError if there is no such plan
 */
export function lookAt({ system, problem, plans, accepted }: Run, index: number, push: number): Look {
  const plan = plans[index];
  if (plan === undefined) throw new RangeError(`lookAt: plan ${index} of ${plans.length}`);
  const next = accepted[index];
  const sweep = next?.sweep ?? sweepAlong(problem, plan);
  const promisedAt = (alpha: number): number => plan.cost + expectedChange(sweep, alpha);
  const start = pushedStart(system, push);
  return {
    plan,
    openLoop: sweep.openLoop.map((k) => component(k, 0)),
    feedback: sweep.feedback.map(([row = []]) => row),
    promised: followModel(problem, plan, sweep),
    trials:
      next === undefined
        ? []
        : trialsUpTo(next.alpha).map((alpha) => ({
            alpha,
            promised: promisedAt(alpha),
            trajectory: runWith(problem, plan, sweep, alpha),
            accepted: alpha === next.alpha,
          })),
    profile: Array.from({ length: PROFILE_STEPS + 1 }, (_, i) => {
      const alpha = i / PROFILE_STEPS;
      return { alpha, promised: promisedAt(alpha), cost: runWith(problem, plan, sweep, alpha).cost };
    }),
    pushed: {
      corrected: runWith(problem, plan, sweep, 0, start),
      alone: rollOut(problem, start, plan.controls.length, (_, t) => plan.controls[t] ?? []),
    },
  };
}

/** 1, ½, ¼, … down to the accepted one. */
function trialsUpTo(accepted: number): number[] {
  return Array.from({ length: Math.round(-Math.log2(accepted)) + 1 }, (_, i) => 0.5 ** i);
}

/** The backward pass along the last plan, damped no more than it must be. */
function sweepAlong(problem: ControlProblem, plan: Trajectory): Sweep {
  const steps = expandAlong(problem, plan);
  for (let mu = 0; mu < 1e12; mu = Math.max(1e-6, 10 * mu)) {
    const sweep = sweepBack(problem, plan, steps, { mu, of: 'states' });
    if (typeof sweep !== 'number') return sweep;
  }
  throw new RangeError('sweepAlong: no damping makes the curvature positive definite');
}

/** x̂ + δx with δx′ = f_x δx + f_u(k + Kδx): the plan that the linear model promises. */
function followModel(
  problem: ControlProblem,
  plan: Trajectory,
  { openLoop, feedback }: Pick<Sweep, 'openLoop' | 'feedback'>,
): Vector[] {
  const steps = expandAlong(problem, plan);
  let deviation = zeroVector(plan.states[0]?.length ?? 0);
  return plan.states.map((state, t) => {
    const now = addVectors(state, deviation);
    const [step, k, K] = [steps[t], openLoop[t], feedback[t]];
    if (step !== undefined && k !== undefined && K !== undefined) {
      const change = addVectors(k, multiplyVector(K, deviation));
      deviation = addVectors(
        multiplyVector(step.dynamics.byState, deviation),
        multiplyVector(step.dynamics.byControl, change),
      );
    }
    return now;
  });
}
