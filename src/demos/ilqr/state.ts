import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { MOST_ITERATIONS, SYSTEMS, type System, type Task, duration } from './task.ts';

/** What each control may be set to; the weight by its power of ten, the push in radians. */
export const BOUNDS = {
  logWeight: { min: -2, max: 0, step: 0.05 },
  spread: { min: 0, max: 10, step: 0.1 },
  push: { min: -0.6, max: 0.6, step: 0.01 },
  plan: { min: 0, max: MOST_ITERATIONS, step: 1 },
} as const satisfies Record<string, Bounds>;

/** Everything the demo shows follows from this. */
export interface State extends Task {
  /** The plan looked at, 0 for the first guess. */
  readonly plan: number;
  /** How far the tip of the pole is moved to the right before the motion begins, in radians. */
  readonly push: number;
  /** The moment shown, in seconds. */
  readonly time: number;
}

const DEMO = 'ilqr';

/** Shown at first; of the cart-pole, a plan whose full step is refused. */
const START: Readonly<Record<System, Pick<State, 'weight' | 'plan'>>> = {
  'cart-pole': { weight: 0.1, plan: 7 },
  pendulum: { weight: 0.1, plan: 6 },
};

/** A system as it is shown at first. */
export function stateOf(system: System): State {
  return { system, ...START[system], spread: 1, seed: 1, push: 0.1, time: 0 };
}

export const DEFAULT_STATE = stateOf(SYSTEMS[0]);

/** A weight of three digits for a power of ten. */
export function weightOf(power: number): number {
  return Number((10 ** power).toPrecision(3));
}

/** So many iterations on, the same state at the end of a run with `last` iterations. */
export function advance(state: State, iterations: number, last: number): State {
  if (state.plan >= last) return state;
  return { ...state, plan: Math.min(last, state.plan + iterations) };
}

/** Back at the first guess. */
export function atStart(state: State): State {
  return { ...state, plan: 0 };
}

/** The state as a URL fragment. */
export function serialise(state: State): string {
  const { system, weight, spread, seed, plan, push, time } = state;
  return writeFragment(DEMO, { system, R: weight, sd: spread, plan, push, t: time, seed });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const system = given.oneOf('system', SYSTEMS, SYSTEMS[0]);
  const standard = stateOf(system);
  return {
    system,
    weight: given.number('R', { min: 0.01, max: 1, step: 0.01 }, standard.weight),
    spread: given.number('sd', BOUNDS.spread, standard.spread),
    seed: given.whole('seed', SEEDS, standard.seed),
    plan: given.whole('plan', BOUNDS.plan, standard.plan),
    push: given.number('push', BOUNDS.push, standard.push),
    time: given.number('t', { min: 0, max: duration(system), step: 0.05 }, standard.time),
  };
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const { system, weight, spread, seed, plan, push } = state;
  const input = { system, R: weight, guessSd: spread, seed, plan, push };
  return `npm run -s demo -- swing-up --json '${JSON.stringify(input)}'`;
}
