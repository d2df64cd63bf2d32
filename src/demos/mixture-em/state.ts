import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { SHAPES, type Shape, drawPoints } from './data.ts';
import type { Place } from './plane-gaussian.ts';
import { MOST_STEPS, type Run, createRun } from './run.ts';

/** Everything that the demo shows follows from this. */
export interface State {
  readonly shape: Shape;
  /** Where the parts begin, one a part. */
  readonly means: readonly Place[];
  /** Half steps that have been made; with a fraction while one is under way. */
  readonly steps: number;
  readonly seed: number;
}

const DEMO = 'mixture-em';

export const BOUNDS = {
  x: { min: -4, max: 4, step: 0.1 },
  y: { min: -3, max: 3, step: 0.1 },
  steps: { min: 0, max: MOST_STEPS, step: 0 },
  parts: { min: 1, max: 4, step: 1 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  shape: 'heaps',
  means: [
    [-1, 1.5],
    [0, 0.2],
    [1.2, 0.4],
  ],
  steps: 3,
  seed: 3,
};

/** Where parts are put that are added. */
const MORE_MEANS: readonly Place[] = [
  [-1, 1.5],
  [0, 0.2],
  [1.2, 0.4],
  [-0.5, -1.8],
];

let last: { readonly state: State; readonly run: Run } | null = null;

/** The run of a state. The last one is kept: states differ most often in how far they are in the same run. */
export function runOf(state: State): Run {
  const same =
    last !== null &&
    last.state.means === state.means &&
    last.state.shape === state.shape &&
    last.state.seed === state.seed;
  if (last === null || !same)
    last = { state, run: createRun(drawPoints(state.shape, state.seed), state.means) };
  return last.run;
}

/** So many half steps later; by a whole number to the end of a half step. The same state when all is settled. */
export function advance(state: State, steps: number): State {
  const asked = steps >= 1 ? Math.floor(state.steps + steps) : state.steps + steps;
  const next = runOf(state).until(Math.min(MOST_STEPS, asked));
  return next === state.steps ? state : { ...state, steps: Number(next.toFixed(4)) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state with one mean put somewhere else, and the others where they are now: all begins anew from there. */
export function withMean(state: State, index: number, place: Place): State {
  const now = runOf(state).at(Math.floor(state.steps)).parts;
  const means = now.map(({ mean }, k): Place => (k === index ? place : rounded(mean)));
  return { ...state, means, steps: 0 };
}

function rounded([x, y]: Place): Place {
  const round = (value: number, bounds: Bounds): number => Number(clamped(value, bounds).toFixed(2));
  return [round(x, BOUNDS.x), round(y, BOUNDS.y)];
}

/** The state with so many parts, at the start. */
export function withParts(state: State, count: number): State {
  const means = Array.from({ length: count }, (_, k): Place => state.means[k] ?? MORE_MEANS[k] ?? [0, 0]);
  return { ...state, means, steps: 0 };
}

/** The state as a URL fragment. */
export function serialise({ shape, means, steps, seed }: State): string {
  return writeFragment(DEMO, {
    data: shape,
    means: means.map((mean) => mean.join('_')).join('~'),
    n: steps,
    seed,
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  return {
    shape: given.oneOf('data', SHAPES, DEFAULT_STATE.shape),
    means: readMeans(given.text('means')) ?? DEFAULT_STATE.means,
    steps: given.number('n', BOUNDS.steps, DEFAULT_STATE.steps),
    seed: given.whole('seed', SEEDS, DEFAULT_STATE.seed),
  };
}

/** Places written as x_y with ~ between them; those that are none are left out, null where none is left. */
function readMeans(text: string | null): readonly Place[] | null {
  const means = (text ?? '').split('~').flatMap((written): Place[] => {
    const [x = NaN, y = NaN] = written.split('_').map((part) => (part.trim() === '' ? NaN : Number(part)));
    return Number.isFinite(x) && Number.isFinite(y) ? [rounded([x, y])] : [];
  });
  return means.length === 0 ? null : means.slice(0, BOUNDS.parts.max);
}

/** The command that prints the numbers of this state. */
export function command({ shape, means, steps, seed }: State): string {
  const input = { data: shape, seed, means, steps: Math.floor(steps) };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
