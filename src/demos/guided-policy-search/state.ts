import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { MOST_STEPS, PHASES, type Run, createRun } from './run.ts';
import { type Pair, REACH, VIEWS, type View, drawnStarts } from './task.ts';

/** What each control may be set to; the penalty by its power of ten. */
export const BOUNDS = {
  logRho: { min: -1, max: 1, step: 0.05 },
  wind: { min: 0, max: 3, step: 0.1 },
  start: { min: -REACH, max: REACH, step: 0.1 },
  steps: { min: 0, max: MOST_STEPS, step: 1 },
  one: { min: 0, max: 3, step: 1 },
} as const satisfies Record<string, Bounds>;

/** Everything the demo shows follows from this. */
export interface State {
  readonly view: View;
  readonly wind: number;
  readonly rho: number;
  readonly seed: number;
  /** Starts that were moved by hand, and the seed that they were drawn from; another seed draws all of them anew. */
  readonly moved: { readonly seed: number; readonly starts: readonly Pair[] } | null;
  /** The start whose controls are shown. */
  readonly one: number;
  /** Steps of ADMM, three a round. */
  readonly steps: number;
}

const DEMO = 'guided-policy-search';

export const DEFAULT_STATE: State = {
  view: 'velocity',
  wind: 2,
  rho: 0.5,
  seed: 4,
  moved: null,
  one: 0,
  steps: 4,
};

/** A penalty of three digits for a power of ten. */
export function rhoOf(power: number): number {
  return Number((10 ** power).toPrecision(3));
}

export function startsOf({ seed, moved }: State): readonly Pair[] {
  return moved?.seed === seed ? moved.starts : drawnStarts(seed);
}

export function withStart(state: State, index: number, at: Pair): State {
  const starts = startsOf(state).map((start, i) => (i === index ? at : start));
  return { ...state, one: index, moved: { seed: state.seed, starts } };
}

let last: { readonly key: string; readonly run: Run } | undefined;

/** The run of a state; the last one is kept. */
export function runOf(state: State): Run {
  const { view, wind, rho } = state;
  const settings = { view, wind, rho, starts: startsOf(state) };
  const key = JSON.stringify(settings);
  if (last?.key !== key) last = { key, run: createRun(settings) };
  return last.run;
}

/** So many steps on, up to the round after which the stopping rule holds. */
export function advance(state: State, steps: number): State {
  const { stopsAt } = runOf(state);
  const end = stopsAt === undefined ? MOST_STEPS : PHASES.length * stopsAt;
  return state.steps >= end ? state : { ...state, steps: Math.min(end, state.steps + steps) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state as a URL fragment. */
export function serialise({ view, wind, rho, seed, moved, one, steps }: State): string {
  const byHand = moved?.seed === seed ? { x: moved.starts.map((start) => start.join(',')).join(';') } : {};
  return writeFragment(DEMO, { view, wind, rho, one, n: steps, seed, ...byHand });
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const seed = given.whole('seed', SEEDS, standard.seed);
  const starts = parseStarts(given.text('x') ?? '', drawnStarts(seed).length);
  return {
    view: given.oneOf('view', VIEWS, standard.view),
    wind: given.number('wind', BOUNDS.wind, standard.wind),
    rho: given.number('rho', { min: 0.1, max: 10, step: 0.1 }, standard.rho),
    seed,
    moved: starts === null ? null : { seed, starts },
    one: given.whole('one', BOUNDS.one, standard.one),
    steps: given.whole('n', BOUNDS.steps, standard.steps),
  };
}

/** So many pairs of numbers, held to their bounds; null for anything else. */
function parseStarts(text: string, count: number): Pair[] | null {
  const pairs = text.split(';').flatMap((pair): Pair[] => {
    const [p = NaN, v = NaN, ...more] = pair
      .split(',')
      .map((part) => (part.trim() === '' ? NaN : Number(part)));
    if (!Number.isFinite(p) || !Number.isFinite(v) || more.length > 0) return [];
    return [[clamped(p, BOUNDS.start), clamped(v, BOUNDS.start)]];
  });
  return pairs.length === count ? pairs : null;
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const { view, wind, rho, steps } = state;
  const input = { starts: startsOf(state), policySees: view, wind, rho, steps };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
