import type { Pair } from '#numerics/newton-2d.ts';
import { type Uniform, seededUniform } from '#numerics/random.ts';
import { type AscentStep, type MeanField, ascend, lowerBound } from './mean-field.ts';
import type { State } from './state.ts';
import { type WalkerStep, walk } from './walker.ts';

/** What a run depends on, apart from how long it is. */
export type Settings = Omit<State, 'steps'>;

/** The two stochastic methods, one step of each at a time, with all that they passed. */
export interface Run {
  /** q at the start and after each step, and the exact bound of each. */
  readonly fits: readonly MeanField[];
  readonly bounds: readonly number[];
  readonly places: readonly Pair[];
  readonly accepted: number;
  readonly lastAscent: AscentStep | null;
  readonly lastWalk: WalkerStep | null;
  step(): void;
}

const DECIMALS = 6;

/**
 * q to so many decimals. Engines differ in the last digits of log and cos; at large steps a run would carry such a difference
 * into all digits, and no command would print what a page shows.
 */
export function kept({ mean, sd }: MeanField): MeanField {
  const short = ([a, b]: Pair): Pair => [Number(a.toFixed(DECIMALS)), Number(b.toFixed(DECIMALS))];
  return { mean: short(mean), sd: short(sd) };
}

/** Both widths of q at the start. */
export const START_SD = 0.6;

/** A run that has not taken a step. One seed gives two streams of random numbers, so that neither method disturbs the other. */
export function beginRun(settings: Settings): Run {
  const forAscent: Uniform = seededUniform(2 * settings.seed);
  const forWalk: Uniform = seededUniform(2 * settings.seed + 1);
  let q: MeanField = { mean: settings.start, sd: [START_SD, START_SD] };
  let place: Pair = settings.start;
  const fits = [q];
  const bounds = [lowerBound(settings, q)];
  const places: Pair[] = [];
  let accepted = 0;
  let lastAscent: AscentStep | null = null;
  let lastWalk: WalkerStep | null = null;
  return {
    fits,
    bounds,
    places,
    get accepted() {
      return accepted;
    },
    get lastAscent() {
      return lastAscent;
    },
    get lastWalk() {
      return lastWalk;
    },
    step() {
      const ascent = ascend(settings, q, settings.rate, settings.draws, forAscent);
      q = kept(ascent.q);
      lastAscent = { ...ascent, q };
      fits.push(q);
      bounds.push(lowerBound(settings, q));
      lastWalk = walk(settings, place, settings.width, forWalk);
      place = lastWalk.place;
      accepted += lastWalk.accepted ? 1 : 0;
      places.push(place);
    },
  };
}

/** What the ascent will do: the draws of its first step, and the means of q on the way. */
export interface Ahead {
  readonly draws: readonly Pair[];
  readonly means: readonly Pair[];
}

/** So many steps are looked ahead. */
export const STEPS_AHEAD = 20;

/** The beginning of a run that has not begun: its settings show by it. */
export function aheadOf(settings: Settings): Ahead {
  const run = beginRun(settings);
  run.step();
  const draws = run.lastAscent?.draws ?? [];
  while (run.fits.length <= STEPS_AHEAD) run.step();
  return { draws, means: run.fits.map(({ mean }) => mean) };
}

/** The run of a state, brought to its number of steps. */
export function runOf(state: State): Run {
  const run = beginRun(state);
  for (let i = 0; i < state.steps; i += 1) run.step();
  return run;
}
