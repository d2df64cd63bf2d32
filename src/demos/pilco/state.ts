import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { Vector } from '#numerics/vector.ts';
import { MOST_GAIN } from '#worked/pilco/learning.ts';
import { STEPS } from '#worked/pilco/pendulum.ts';
import { STANDARD_TASK, type Task } from './task.ts';

/** Everything the demo shows follows from this. */
export interface State extends Task {
  /** The task of each episode that has been learnt, in order; at least one. */
  readonly tasks: readonly Task[];
  /** A policy set by hand (two gains and a bias), or null for the one learnt last. */
  readonly hand: Vector | null;
  /** The step t that is looked at. */
  readonly time: number;
  readonly seed: number;
}

const DEMO = 'pilco';

export const MOST_EPISODES = 5;

export const BOUNDS = {
  start: { min: -0.6, max: 0.6, step: 0.01 },
  goal: { min: -0.4, max: 0.4, step: 0.01 },
  time: { min: 1, max: STEPS, step: 1 },
} as const satisfies { readonly [name: string]: Bounds };

/** Of the gains for angle and speed, and of the bias. */
export const POLICY_BOUNDS: readonly Bounds[] = [
  { min: -MOST_GAIN, max: MOST_GAIN, step: 0.05 },
  { min: -MOST_GAIN, max: MOST_GAIN, step: 0.05 },
  { min: -3.15, max: 3.15, step: 0.01 },
];

export const DEFAULT_STATE: State = {
  ...STANDARD_TASK,
  tasks: [STANDARD_TASK],
  hand: null,
  time: 15,
  seed: 1,
};

export function taskOf({ start, goal, ignorance }: State): Task {
  return { start, goal, ignorance };
}

/** One more episode of the task as it stands, up to the most that are learnt; the policy is then that of the episode. */
export function advance(state: State): State {
  if (state.tasks.length >= MOST_EPISODES) return state;
  return { ...state, tasks: [...state.tasks, taskOf(state)], hand: null };
}

export function atStart(state: State): State {
  return { ...state, tasks: state.tasks.slice(0, 1), hand: null };
}

const number = (value: number): string => String(Number(value.toPrecision(6)));

function writeTask({ start, goal, ignorance }: Task): string {
  return [number(start), number(goal), ignorance ? 'yes' : 'no'].join('_');
}

function readTask(text: string): Task {
  const [start = '', goal = '', ignorance] = text.split('_');
  const read = (given: string, bounds: Bounds, otherwise: number): number =>
    given.trim() === '' || !Number.isFinite(Number(given)) ? otherwise : clamped(Number(given), bounds);
  return {
    start: read(start, BOUNDS.start, STANDARD_TASK.start),
    goal: read(goal, BOUNDS.goal, STANDARD_TASK.goal),
    ignorance: ignorance !== 'no',
  };
}

/** The state as a URL fragment. */
export function serialise({ tasks, start, goal, ignorance, hand, time, seed }: State): string {
  return writeFragment(DEMO, {
    episodes: tasks.map(writeTask).join('~'),
    start,
    goal,
    ignorance: ignorance ? 'yes' : 'no',
    t: time,
    ...(hand === null ? {} : { policy: hand.map(number).join('_') }),
    seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const episodes = given.text('episodes')?.split('~').slice(0, MOST_EPISODES).map(readTask);
  const policy = given.text('policy')?.split('_').map(Number) ?? [];
  return {
    tasks: episodes ?? standard.tasks,
    start: given.number('start', BOUNDS.start, standard.start),
    goal: given.number('goal', BOUNDS.goal, standard.goal),
    ignorance: given.oneOf('ignorance', ['yes', 'no'], 'yes') === 'yes',
    hand:
      policy.length === POLICY_BOUNDS.length && policy.every(Number.isFinite)
        ? POLICY_BOUNDS.map((bounds, i) => clamped(policy[i] ?? 0, bounds))
        : null,
    time: given.whole('t', BOUNDS.time, standard.time),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state; `policies` are those of the episodes that are learnt. */
export function command(
  { tasks, start, goal, ignorance, hand, time, seed }: State,
  policies: readonly Vector[],
): string {
  const input = {
    episodes: tasks.map((task, i) => ({ ...task, policy: policies[i] })),
    start,
    goal,
    ignorance,
    ...(hand === null ? {} : { policy: hand }),
    time,
    seed,
  };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
