import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, onGrid, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { SHAPES, type Target } from './target.ts';

/** Everything the demo shows follows from this: the run with these settings, so many steps on. */
export interface State extends Target {
  /** Step length η of the ascent, draws S per gradient. */
  readonly rate: number;
  readonly draws: number;
  /** Standard deviation w of the walker's proposals. */
  readonly width: number;
  readonly seed: number;
  /** Where the mean of q, the climb to the mode and the walker all begin. */
  readonly start: Pair;
  readonly steps: number;
}

export const BOUNDS = {
  x: { min: -3, max: 3, step: 0.1 },
  noise: { min: 0.4, max: 2, step: 0.05 },
  priorMean: { min: -1.5, max: 1.5, step: 0.1 },
  rate: { min: 0.01, max: 0.2, step: 0.01 },
  draws: { min: 1, max: 10, step: 1 },
  width: { min: 0.1, max: 4, step: 0.1 },
  seed: SEEDS,
  steps: { min: 0, max: 1500, step: 1 },
} as const satisfies Record<string, Bounds>;

/** Where the start may lie: the frame of the pictures, less a rim for the handle. */
export const START = {
  first: { min: -4.2, max: 4.2, step: 0.1 },
  second: { min: -3.7, max: 3.7, step: 0.1 },
} as const satisfies Record<string, Bounds>;

const NAMES = ['x', 'noise', 'priorMean', 'rate', 'draws', 'width', 'seed', 'steps'] as const;
const DEMO = 'posterior-fit';

export const DEFAULT_STATE: State = {
  shape: 'humps',
  x: 2,
  noise: 0.8,
  priorMean: 0.2,
  rate: 0.05,
  draws: 4,
  width: 0.8,
  seed: 7,
  start: [-0.4, 2.6],
  steps: 0,
};

/** The state as a URL fragment, `#posterior-fit?…`. */
export function serialise(state: State): string {
  const numbers = NAMES.map((name) => [name, state[name]] as const);
  return writeFragment(DEMO, { shape: state.shape, ...Object.fromEntries(numbers), start: state.start });
}

/**
 * The state of a URL fragment, or null if the fragment is not this demo's. Whatever is missing or not a number takes its
 * default, whatever lies outside its bounds the nearest bound: never throws.
 */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const number = (name: (typeof NAMES)[number]): number =>
    onGrid(given.number(name, BOUNDS[name], DEFAULT_STATE[name]), BOUNDS[name]);
  const [first, second] = given.list('start', 2, START.first) ?? DEFAULT_STATE.start;
  return {
    shape: given.oneOf('shape', SHAPES, DEFAULT_STATE.shape),
    x: number('x'),
    noise: number('noise'),
    priorMean: number('priorMean'),
    rate: number('rate'),
    draws: number('draws'),
    width: number('width'),
    seed: number('seed'),
    steps: number('steps'),
    start: [onGrid(first ?? 0, START.first), onGrid(second ?? 0, START.second)],
  };
}

/** The state so many steps later; the same state when it may go no further. */
export function advance(state: State, steps: number): State {
  const next = Math.min(BOUNDS.steps.max, state.steps + steps);
  return next === state.steps ? state : { ...state, steps: next };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}
