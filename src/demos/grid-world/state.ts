import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import type { CliffWorld } from './cliff.ts';
import { type Grid, cellCount } from './grid.ts';
import { METHODS, type Method } from './learner.ts';

export const SHOWN = ['estimate', 'exact', 'difference'] as const;

/** Which numbers stand in the cells. */
export type Shown = (typeof SHOWN)[number];

/** Everything the demo shows follows from this. */
export interface State {
  readonly method: Method;
  readonly shown: Shown;
  readonly discount: number;
  /** α. */
  readonly rate: number;
  /** ε. */
  readonly epsilon: number;
  /** What a fall costs. */
  readonly fall: number;
  /** Cells to fall from, ascending. */
  readonly cliffs: readonly number[];
  /** Updates that each method has made. */
  readonly updates: number;
  readonly seed: number;
}

const DEMO = 'grid-world';

export const GRID: Grid = { rows: 4, columns: 8, terminals: new Set([31]) };
export const START = 24;
export const GOAL = 31;
export const MOST_UPDATES = 20_000;

export const BOUNDS = {
  discount: { min: 0.5, max: 0.99, step: 0.01 },
  rate: { min: 0.02, max: 1, step: 0.02 },
  epsilon: { min: 0, max: 0.6, step: 0.02 },
  fall: { min: 1, max: 100, step: 1 },
  updates: { min: 0, max: MOST_UPDATES, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  method: 'sarsa',
  shown: 'estimate',
  discount: 0.95,
  rate: 0.2,
  epsilon: 0.2,
  fall: 50,
  cliffs: [25, 26, 27, 28, 29, 30],
  updates: 8000,
  seed: 1,
};

export function worldOf({ cliffs, fall, discount }: State): CliffWorld {
  return { grid: GRID, start: START, cliffs: new Set(cliffs), fall, discount };
}

/** The start and the goal stay what they are. */
export function canBeCliff(cell: number): boolean {
  return Number.isInteger(cell) && cell >= 0 && cell < cellCount(GRID) && cell !== START && cell !== GOAL;
}

/** A cell made a cliff, or a cliff made a cell. */
export function toggled(state: State, cell: number): State {
  if (!canBeCliff(cell)) return state;
  const cliffs = state.cliffs.includes(cell)
    ? state.cliffs.filter((other) => other !== cell)
    : [...state.cliffs, cell].sort((a, b) => a - b);
  return { ...state, cliffs };
}

/** One more update of each method for each tick, up to the most that the demo makes. */
export function advance(state: State, ticks: number): State {
  if (state.updates >= MOST_UPDATES) return state;
  return { ...state, updates: Math.min(MOST_UPDATES, state.updates + ticks) };
}

export function atStart(state: State): State {
  return { ...state, updates: 0 };
}

/** The state as a URL fragment. */
export function serialise({
  method,
  shown,
  cliffs,
  discount,
  rate,
  epsilon,
  fall,
  updates,
  seed,
}: State): string {
  return writeFragment(DEMO, {
    method,
    show: shown,
    gamma: discount,
    alpha: rate,
    epsilon,
    fall,
    cliffs: cliffs.join('.'),
    n: updates,
    seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const cliffs = given.text('cliffs');
  return {
    method: given.oneOf('method', METHODS, standard.method),
    shown: given.oneOf('show', SHOWN, standard.shown),
    discount: given.number('gamma', BOUNDS.discount, standard.discount),
    rate: given.number('alpha', BOUNDS.rate, standard.rate),
    epsilon: given.number('epsilon', BOUNDS.epsilon, standard.epsilon),
    fall: given.number('fall', BOUNDS.fall, standard.fall),
    cliffs:
      cliffs === null
        ? standard.cliffs
        : [...new Set(cliffs.split('.').filter(Boolean).map(Number).filter(canBeCliff))].sort(
            (a, b) => a - b,
          ),
    updates: given.whole('n', BOUNDS.updates, standard.updates),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command({ method, cliffs, discount, rate, epsilon, fall, updates, seed }: State): string {
  const input = {
    size: [GRID.rows, GRID.columns],
    start: START,
    goal: GOAL,
    cliffs,
    fall,
    method,
    discount,
    learningRate: rate,
    exploration: epsilon,
    updates,
    seed,
  };
  return `npm run -s demo -- cliff-walking --json '${JSON.stringify(input)}'`;
}
