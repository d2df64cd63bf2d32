import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { Mixture } from './mixture.ts';
import type { Setup } from './run.ts';
import { STEPS } from './schedule.ts';

/** Everything the demo shows follows from this. */
export interface State {
  /** Where the humps of the data lie, and how much of them each holds. */
  readonly means: readonly number[];
  readonly weights: readonly number[];
  /** How wide each hump is. */
  readonly sd: number;
  /** t: the step at which densities and predictions are shown. */
  readonly time: number;
  /** Training steps. */
  readonly steps: number;
  /** Of the network, its training and all samples. */
  readonly seed: number;
}

const DEMO = 'diffusion';

export const MOST_STEPS = 6000;

export const BOUNDS = {
  mean: { min: -3, max: 3, step: 0.1 },
  weight: { min: 1, max: 10, step: 1 },
  sd: { min: 0.1, max: 0.8, step: 0.05 },
  time: { min: 1, max: STEPS, step: 1 },
  steps: { min: 0, max: MOST_STEPS, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  means: [-2, 0.5, 2],
  weights: [6, 4, 8],
  sd: 0.25,
  time: 8,
  steps: 2000,
  seed: 1,
};

/** Data worth looking at. */
export const PRESETS = {
  pair: { means: [-1.5, -1.5, 1.5], weights: [4, 4, 8], sd: 0.15 },
  comb: { means: [-2.4, 0, 2.4], weights: [6, 6, 6], sd: 0.3 },
  single: { means: [0, 0, 0], weights: [6, 6, 6], sd: 0.8 },
} as const satisfies Record<string, Mixture>;

export function dataOf({ means, weights, sd }: State): Mixture {
  return { means, weights, sd };
}

export function setupOf(state: State): Setup {
  return { data: dataOf(state), seed: state.seed };
}

/** One more training step for each tick, up to the most that the demo trains. */
export function advance(state: State, ticks: number): State {
  if (state.steps >= MOST_STEPS) return state;
  return { ...state, steps: Math.min(MOST_STEPS, state.steps + ticks) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** One hump put elsewhere, made higher or lower. */
export function withHump(state: State, index: number, mean: number, weight: number): State {
  return {
    ...state,
    means: state.means.with(index, clamped(mean, BOUNDS.mean)),
    weights: state.weights.with(index, clamped(weight, BOUNDS.weight)),
  };
}

/** The state as a URL fragment. */
export function serialise({ means, weights, sd, time, steps, seed }: State): string {
  return writeFragment(DEMO, {
    data: means.map((mean, i) => `${Math.round(10 * mean)}.${weights[i] ?? 1}`).join('_'),
    sd,
    t: time,
    n: steps,
    seed,
  });
}

type Humps = Pick<State, 'means' | 'weights'>;

/** Humps of a fragment: means in tenths, weights; null unless there are as many as there should be. */
function humpsOf(text: string | null): Humps | null {
  const pairs = (text ?? '').split('_').map((pair) => pair.split('.').map(Number));
  const sound =
    pairs.length === DEFAULT_STATE.means.length &&
    pairs.every((pair) => pair.length === 2 && pair.every(Number.isInteger));
  if (!sound) return null;
  return {
    means: pairs.map(([mean = 0]) => clamped(mean / 10, BOUNDS.mean)),
    weights: pairs.map(([, weight = 1]) => clamped(weight, BOUNDS.weight)),
  };
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const { means, weights } = humpsOf(given.text('data')) ?? standard;
  return {
    means,
    weights,
    sd: given.number('sd', BOUNDS.sd, standard.sd),
    time: given.whole('t', BOUNDS.time, standard.time),
    steps: given.whole('n', BOUNDS.steps, standard.steps),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command({ means, weights, sd, time, steps, seed }: State): string {
  const input = { means, weights, sd, steps, time, seed };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
