import { HORIZON, type Pair, type Task, type Trajectory, policyCost, respond, totalCost } from './task.ts';
import { policyStep, trajectoryStep } from './trajectory-step.ts';

/** One round has three steps, in this order. */
export const PHASES = ['trajectories', 'policy', 'multipliers'] as const;
export type Phase = (typeof PHASES)[number];

export const MOST_ROUNDS = 80;
export const MOST_STEPS = MOST_ROUNDS * PHASES.length;

/** Tolerances of the stopping rule, absolute for one control and relative (Boyd et al. 2011, section 3.3.1). */
const [ABSOLUTE, RELATIVE] = [1e-3, 1e-3];

/** Controllers, policy and multipliers after a number of steps. */
export interface Snapshot {
  /** Rounds that are complete, and the last step; 'start' before the first one. */
  readonly rounds: number;
  readonly phase: Phase | 'start';
  /** One trajectory a start. */
  readonly trajectories: readonly Trajectory[];
  readonly theta: Pair;
  /** λ, one a start and time. */
  readonly multipliers: readonly (readonly number[])[];
  /** θᵀφ at the states of the trajectories. */
  readonly responses: readonly (readonly number[])[];
  readonly residuals: Residuals;
  /** ‖λ‖. */
  readonly multiplierNorm: number;
  readonly trajectoryCost: number;
  readonly policyCost: number;
}

/** Norms over all starts and times, with the thresholds of the stopping rule. */
export interface Residuals {
  /** ‖r‖: what the controllers do less what the policy would do there. */
  readonly primal: number;
  readonly primalThreshold: number;
  /** ‖s‖: ρ times the change of the policy's controls in the last policy step; NaN before the first one. */
  readonly dual: number;
  readonly dualThreshold: number;
}

export interface Run {
  /** The policy that copies the cheapest trajectories, with which it begins. */
  readonly copy: Pair;
  /** After each complete round; the first is the beginning. */
  readonly rounds: readonly Snapshot[];
  /** The round after which both residuals are below their thresholds. */
  readonly stopsAt: number | undefined;
  /** The state after so many steps. */
  at(steps: number): Snapshot;
}

interface Settings extends Task {
  readonly rho: number;
}

/** What the three steps change. */
interface Blocks {
  readonly trajectories: readonly Trajectory[];
  readonly theta: Pair;
  readonly multipliers: readonly (readonly number[])[];
  readonly dual: number;
}

/**
 * ADMM between one controller a start and a common policy: `atlas-admm-updates` with the policy's imitation in place of
 * z. The trajectories are the cheapest and the policy their copy at first.
 */
export function createRun(settings: Settings): Run {
  const first = beginning(settings);
  const all: Blocks[] = [first];
  // At most three steps a round: bounded, and fast enough to be done at once.
  for (let now = first, step = 0; step < MOST_STEPS; step += 1) {
    now = advance(settings, now, step);
    all.push(now);
  }
  const at = (steps: number): Snapshot => {
    const bounded = Math.min(MOST_STEPS, Math.max(0, Math.floor(steps)));
    return snapshot(settings, all[bounded] ?? first, bounded);
  };
  const rounds = Array.from({ length: MOST_ROUNDS + 1 }, (_, round) => at(PHASES.length * round));
  const stop = rounds.findIndex(({ residuals: { primal, primalThreshold, dual, dualThreshold } }) =>
    primal <= primalThreshold && dual <= dualThreshold); // prettier-ignore
  return { copy: first.theta, rounds, stopsAt: stop < 0 ? undefined : stop, at };
}

function beginning(settings: Settings): Blocks {
  const trajectories = settings.starts.map((start) => trajectoryStep(settings, start));
  return {
    trajectories,
    theta: policyStep(settings.view, trajectories, (i, t) => trajectories[i]?.u[t] ?? 0, [0, 0]),
    multipliers: settings.starts.map(() => new Array<number>(HORIZON).fill(0)),
    dual: NaN,
  };
}

function advance(settings: Settings, now: Blocks, step: number): Blocks {
  const { starts, view, rho } = settings;
  const { theta, multipliers, trajectories } = now;
  switch (PHASES[step % PHASES.length]) {
    case 'trajectories':
      return {
        ...now,
        trajectories: starts.map((start, i) =>
          trajectoryStep(settings, start, { theta, multipliers: multipliers[i] ?? [], rho }),
        ),
      };
    case 'policy': {
      const target = (i: number, t: number): number =>
        (trajectories[i]?.u[t] ?? 0) + (multipliers[i]?.[t] ?? 0) / rho;
      const fitted = policyStep(view, trajectories, target, theta);
      const change: Pair = [fitted[0] - theta[0], fitted[1] - theta[1]];
      return { ...now, theta: fitted, dual: rho * norm(responsesOf(view, change, trajectories)) };
    }
    default: {
      const responses = responsesOf(view, theta, trajectories);
      return {
        ...now,
        multipliers: multipliers.map((row, i) =>
          row.map((value, t) => value + rho * ((trajectories[i]?.u[t] ?? 0) - (responses[i]?.[t] ?? 0))),
        ),
      };
    }
  }
}

function responsesOf(view: Task['view'], theta: Pair, trajectories: readonly Trajectory[]): number[][] {
  return trajectories.map(({ p, v, u }) => u.map((_, t) => respond(view, theta, p[t] ?? 0, v[t] ?? 0)));
}

function norm(rows: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of rows) for (const value of row) sum += value * value;
  return Math.sqrt(sum);
}

function snapshot(settings: Settings, blocks: Blocks, steps: number): Snapshot {
  const { trajectories, theta, multipliers, dual } = blocks;
  const responses = responsesOf(settings.view, theta, trajectories);
  const controls = trajectories.map(({ u }) => u);
  const differences = controls.map((row, i) => row.map((u, t) => u - (responses[i]?.[t] ?? 0)));
  const absolute = ABSOLUTE * Math.sqrt(HORIZON * trajectories.length);
  const multiplierNorm = norm(multipliers);
  return {
    rounds: Math.floor(steps / PHASES.length),
    phase: steps === 0 ? 'start' : (PHASES[(steps - 1) % PHASES.length] ?? 'start'),
    trajectories,
    theta,
    multipliers,
    responses,
    residuals: {
      primal: norm(differences),
      primalThreshold: absolute + RELATIVE * Math.max(norm(controls), norm(responses)),
      dual,
      dualThreshold: absolute + RELATIVE * multiplierNorm,
    },
    multiplierNorm,
    trajectoryCost: totalCost(trajectories),
    policyCost: policyCost(settings, theta),
  };
}
