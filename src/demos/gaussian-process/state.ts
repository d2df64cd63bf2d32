import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { type Hyperparameters, KERNELS, type KernelName } from '#numerics/gaussian-process/line-kernels.ts';
import type { Prior } from '#numerics/gaussian-process/line-regression.ts';
import type { Pair } from '#numerics/newton-2d.ts';
import { RANGES, ascend } from './model.ts';

/** Everything that the demo shows follows from this. */
export interface State extends Prior {
  /** The data. */
  readonly points: readonly Pair[];
  /** x*, where the reader asks. */
  readonly query: number;
  /** Curves drawn from the posterior, and their seed. */
  readonly draws: number;
  readonly seed: number;
  /** Hyper-parameters before the ascent, and its steps since. */
  readonly start: Hyperparameters;
  readonly steps: number;
}

const DEMO = 'gaussian-process';

function between([min, max]: readonly [number, number]): Bounds {
  return { min, max, step: 0 };
}

export const BOUNDS = {
  x: { min: -5.5, max: 5.5, step: 0.1 },
  y: { min: -2.8, max: 2.8, step: 0.1 },
  query: { min: -6, max: 6, step: 0.1 },
  lengthScale: between(RANGES.lengthScale),
  signalSd: between(RANGES.signalSd),
  noiseSd: between(RANGES.noiseSd),
  period: between(RANGES.period),
  draws: { min: 0, max: 40, step: 1 },
  steps: { min: 0, max: 2000, step: 1 },
} as const satisfies Record<string, Bounds>;

export const MOST_POINTS = 16;

const START: Hyperparameters = { lengthScale: 2.5, signalSd: 1, noiseSd: 0.3, period: 4 };

export const DEFAULT_STATE: State = {
  kernel: 'rbf',
  ...START,
  points: [
    [-4.6, 0.3],
    [-4.1, 0.8],
    [-3.3, 1.5],
    [-2.6, 0.5],
    [-2.1, -1.1],
    [-1.4, -1.1],
    [-0.9, -0.7],
    [-0.2, 0.5],
    [0.5, 0.9],
    [1.1, 0.9],
    [3.3, -0.7],
    [4.2, 0.7],
  ],
  query: 2.2,
  draws: 8,
  seed: 7,
  start: START,
  steps: 0,
};

/** Keys of the address. */
const KEYS = { lengthScale: 'l', signalSd: 's', noiseSd: 'n', period: 'p' } as const;
const NAMES = ['lengthScale', 'signalSd', 'noiseSd', 'period'] as const satisfies (keyof Hyperparameters)[];

/** The hyper-parameters of a state alone. */
function hyperparameters({ lengthScale, signalSd, noiseSd, period }: Hyperparameters): Hyperparameters {
  return { lengthScale, signalSd, noiseSd, period };
}

/** The state with hyper-parameters or the kernel set by hand: ascent begins there. */
export function withPrior(state: State, prior: Partial<Prior>): State {
  const next = { ...state, ...prior };
  return { ...next, start: hyperparameters(next), steps: 0 };
}

/** The state so many steps of ascent later; the same state where there is nothing left to gain. */
export function advance(state: State, steps: number): State {
  let now = state;
  for (let i = 0; i < steps && now.steps < BOUNDS.steps.max; i += 1) {
    const next = ascend(now, now.points);
    if (next === null) break;
    now = { ...now, ...hyperparameters(next), steps: now.steps + 1 };
  }
  return now;
}

/** The hyper-parameters back where ascent began. */
export function atStart(state: State): State {
  return { ...state, ...state.start, steps: 0 };
}

/** The data with one point moved. */
export function withPoint(state: State, index: number, point: Pair): State {
  return { ...state, points: state.points.map((old, i) => (i === index ? point : old)) };
}

/** The data with one point more, if there is room. */
export function withNewPoint(state: State, [x, y]: Pair): State {
  if (state.points.length >= MOST_POINTS) return state;
  const rounded = (value: number, bounds: Bounds): number =>
    Number(clamped(Math.round(value / bounds.step) * bounds.step, bounds).toFixed(6));
  return { ...state, points: [...state.points, [rounded(x, BOUNDS.x), rounded(y, BOUNDS.y)]] };
}

/** The data without one point; the last one stays. */
export function withoutPoint(state: State, index: number): State {
  if (state.points.length <= 1) return state;
  return { ...state, points: state.points.filter((_, i) => i !== index) };
}

/** The state as a URL fragment; where ascent began only if it has left there. */
export function serialise({ kernel, points, query, draws, seed, start, steps, ...now }: State): string {
  const named = (values: Hyperparameters, suffix = ''): Record<string, number> =>
    Object.fromEntries(NAMES.map((name) => [KEYS[name] + suffix, values[name]]));
  return writeFragment(DEMO, {
    kernel,
    ...named(now),
    data: points.map((point) => point.join('_')).join('~'),
    at: query,
    draws,
    seed,
    ...(steps === 0 ? {} : { steps, ...named(start, '0') }),
  });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const named = (suffix = ''): Hyperparameters => {
    const read = (name: keyof Hyperparameters): number =>
      given.number(KEYS[name] + suffix, BOUNDS[name], START[name]);
    return {
      lengthScale: read('lengthScale'),
      signalSd: read('signalSd'),
      noiseSd: read('noiseSd'),
      period: read('period'),
    };
  };
  const steps = given.whole('steps', BOUNDS.steps, 0);
  return {
    kernel: given.oneOf<KernelName>('kernel', KERNELS, DEFAULT_STATE.kernel),
    ...named(),
    points: readPoints(given.text('data')) ?? DEFAULT_STATE.points,
    query: given.number('at', BOUNDS.query, DEFAULT_STATE.query),
    draws: given.whole('draws', BOUNDS.draws, DEFAULT_STATE.draws),
    seed: given.whole('seed', SEEDS, DEFAULT_STATE.seed),
    start: named(steps === 0 ? '' : '0'),
    steps,
  };
}

/** Points written as x_y with ~ between them; those that are none are left out, null where none is left. */
function readPoints(text: string | null): readonly Pair[] | null {
  const points = (text ?? '').split('~').flatMap((written): Pair[] => {
    const [x = NaN, y = NaN] = written.split('_').map((part) => (part.trim() === '' ? NaN : Number(part)));
    return Number.isFinite(x) && Number.isFinite(y) ? [[clamped(x, BOUNDS.x), clamped(y, BOUNDS.y)]] : [];
  });
  return points.length === 0 ? null : points.slice(0, MOST_POINTS);
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const { kernel, lengthScale, signalSd, noiseSd, period, points, query, draws, seed } = state;
  const input = {
    kernel,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    lengthScale,
    signalSd,
    noiseSd,
    ...(kernel === 'periodic' ? { period } : {}),
    at: query,
    draws,
    seed,
  };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
