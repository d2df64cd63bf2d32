import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { Setting } from './model.ts';
import { POLICIES, type Policy } from './policies.ts';

export const SCALES = ['regret', 'bound'] as const;

/** How high the picture of the regret is: to the measured regrets, or to the bound. */
export type ScaleName = (typeof SCALES)[number];

/** Everything that the demo shows follows from this. */
export interface State extends Setting {
  /** Whose arms are shown. */
  readonly policy: Policy;
  readonly scale: ScaleName;
  /** n: plays that every player has made. */
  readonly plays: number;
}

const DEMO = 'bandits';

export const BOUNDS = {
  mean: { min: 0, max: 1, step: 0.01 },
  epsilon: { min: 0, max: 0.5, step: 0.01 },
  runs: { min: 1, max: 40, step: 1 },
  plays: { min: 0, max: 10_000, step: 1 },
  arms: { min: 2, max: 5, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  means: [0.7, 0.55, 0.4],
  policy: 'ucb1',
  scale: 'regret',
  epsilon: 0.1,
  runs: 20,
  plays: 1000,
  seed: 1,
};

/** Means of arms that are added. */
const MORE_MEANS = [0.7, 0.55, 0.4, 0.6, 0.3] as const;

/** One more play for each tick, up to the most that the demo makes. */
export function advance(state: State, ticks: number): State {
  if (state.plays >= BOUNDS.plays.max) return state;
  return { ...state, plays: Math.min(BOUNDS.plays.max, state.plays + ticks) };
}

export function atStart(state: State): State {
  return { ...state, plays: 0 };
}

export function withMean(state: State, arm: number, mean: number): State {
  return { ...state, means: state.means.map((old, i) => (i === arm ? mean : old)) };
}

/** The state with so many arms; those that there are stay what they are. */
export function withArms(state: State, count: number): State {
  return {
    ...state,
    means: Array.from({ length: count }, (_, arm) => state.means[arm] ?? MORE_MEANS[arm] ?? 0.5),
  };
}

/** The state as a URL fragment. */
export function serialise({ means, policy, scale, epsilon, runs, plays, seed }: State): string {
  return writeFragment(DEMO, { means: means.join('_'), policy, scale, epsilon, runs, n: plays, seed });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  return {
    means: readMeans(given.text('means')) ?? standard.means,
    policy: given.oneOf('policy', POLICIES, standard.policy),
    scale: given.oneOf('scale', SCALES, standard.scale),
    epsilon: given.number('epsilon', BOUNDS.epsilon, standard.epsilon),
    runs: given.whole('runs', BOUNDS.runs, standard.runs),
    plays: given.whole('n', BOUNDS.plays, standard.plays),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** Means with _ between them; null unless there are as many as the demo has room for. */
function readMeans(text: string | null): readonly number[] | null {
  const means = (text ?? '')
    .split('_')
    .map((written) => (written.trim() === '' ? NaN : Number(written)))
    .filter(Number.isFinite)
    .map((mean) => clamped(mean, BOUNDS.mean));
  return means.length < BOUNDS.arms.min || means.length > BOUNDS.arms.max ? null : means;
}

/** The command that prints the numbers of this state. */
export function command({ means, epsilon, runs, plays, seed }: State): string {
  const input = { means, epsilon, horizon: plays, runs, seed };
  return `npm run -s demo -- bandit --json '${JSON.stringify(input)}'`;
}
