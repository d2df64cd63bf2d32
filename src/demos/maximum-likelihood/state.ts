import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { FAMILIES, FAMILY, type FamilyName } from './family.ts';
import { STAGES } from './stage.ts';
import { type Ascent, RULES, type Rule, ascend } from './model.ts';
import { drawnNoise } from './repeats.ts';

/** An observation set by hand: which one, and where it is now. */
export type Moved = readonly [index: number, value: number];

/** Everything the demo shows follows from this. */
export interface State {
  readonly family: FamilyName;
  /** θ₀: where the data come from. */
  readonly truth: number;
  /** N. */
  readonly count: number;
  /** θ before the first step. */
  readonly start: number;
  readonly rule: Rule;
  /** Steps done since; while playing, a part of the next one too. */
  readonly steps: number;
  /** Data sets from which the spread of the estimate is measured. */
  readonly sets: number;
  /** Observations moved by hand, of this family and seed; others draw anew. */
  readonly hand: { readonly seed: number; readonly family: FamilyName; readonly moved: readonly Moved[] };
  /** The observation that is looked at, from zero. */
  readonly chosen: number;
  readonly seed: number;
}

const DEMO = 'maximum-likelihood';

export const MOST_STEPS = 60;

export const BOUNDS = {
  count: { min: 3, max: 40, step: 1 },
  steps: { min: 0, max: MOST_STEPS, step: 1 },
  sets: { min: 100, max: 4000, step: 100 },
} as const satisfies Record<string, Bounds>;

export const DEFAULT_STATE: State = {
  family: 'cauchy',
  ...STAGES.cauchy.standard,
  count: 12,
  rule: 'newton',
  steps: 0,
  sets: 1000,
  hand: { seed: 5, family: 'cauchy', moved: [] },
  chosen: 0,
  seed: 5,
};

/** Those observations that a hand has moved, of this family and seed. */
export function movedOf({ hand, seed, family, count }: State): readonly Moved[] {
  if (hand.seed !== seed || hand.family !== family) return [];
  return hand.moved.filter(([index]) => index < count);
}

export function observationsOf(state: State): number[] {
  const { family, truth, count, seed } = state;
  const observations = drawnNoise(family, seed, count).map((noise) => FAMILY[family].observe(noise, truth));
  for (const [index, value] of movedOf(state)) observations[index] = value;
  return observations;
}

/** The state with an observation moved by hand. */
export function moved(state: State, index: number, value: number): State {
  const others = movedOf(state).filter(([other]) => other !== index);
  const { seed, family } = state;
  return {
    ...state,
    chosen: index,
    hand: {
      seed,
      family,
      moved: [...others, [index, value] as const].sort(([a], [b]) => a - b),
    },
  };
}

/** Another family with its own truth and start. */
export function withFamily(state: State, family: FamilyName): State {
  return { ...state, family, ...STAGES[family].standard, steps: 0 };
}

/** Another θ, from which steps begin anew. */
export function withStart(state: State, start: number): State {
  return { ...state, start, steps: 0 };
}

export function stepsOf({ steps }: State): number {
  return Math.floor(steps + 1e-9);
}

/** The steps of a state. */
export function ascentOf(state: State): Ascent {
  return ascend(FAMILY[state.family], observationsOf(state), state.start, state.rule, stepsOf(state));
}

/** Three steps a second at sixty frames. */
export const PACE = 1 / 20;

/** Further steps, unless there is none. */
export function advance(state: State, ticks: number): State {
  if (state.steps >= MOST_STEPS) return state;
  const { thetas, end } = ascentOf(state);
  if (end !== null && thetas.length - 1 <= stepsOf(state)) return state;
  return { ...state, steps: Math.min(MOST_STEPS, state.steps + ticks) };
}

export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state as a URL fragment. */
export function serialise(state: State): string {
  const hand = movedOf(state);
  return writeFragment(DEMO, {
    family: state.family,
    truth: state.truth,
    n: state.count,
    theta: state.start,
    by: state.rule,
    k: stepsOf(state),
    sets: state.sets,
    ...(hand.length === 0 ? {} : { moved: hand.map((pair) => pair.join('_')).join('~') }),
    i: state.chosen + 1,
    seed: state.seed,
  });
}

function readMoved(text: string, bounds: Bounds): Moved[] {
  const found = new Map<number, number>();
  for (const pair of text.split('~')) {
    const [index = NaN, value = NaN] = pair.split('_').map(Number);
    if (Number.isInteger(index) && index >= 0 && index < BOUNDS.count.max && Number.isFinite(value))
      found.set(index, Math.round(clamped(value, bounds) / bounds.step) * bounds.step);
  }
  return [...found].map(([index, value]) => [index, Number(value.toFixed(6))] as const);
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const family = given.oneOf('family', FAMILIES, standard.family);
  const stage = STAGES[family];
  const seed = given.whole('seed', SEEDS, standard.seed);
  const count = given.whole('n', BOUNDS.count, standard.count);
  return {
    family,
    truth: given.number('truth', stage.truth, stage.standard.truth),
    count,
    start: given.number('theta', stage.theta, stage.standard.start),
    rule: given.oneOf('by', RULES, standard.rule),
    steps: given.whole('k', BOUNDS.steps, standard.steps),
    sets: given.whole('sets', BOUNDS.sets, standard.sets),
    hand: { seed, family, moved: readMoved(given.text('moved') ?? '', stage.observation) },
    chosen: given.whole('i', { min: 1, max: count, step: 1 }, 1) - 1,
    seed,
  };
}

/** The command that prints the numbers of this state. */
export function command(state: State): string {
  const hand = movedOf(state);
  const input = {
    family: state.family,
    truth: state.truth,
    count: state.count,
    seed: state.seed,
    ...(hand.length === 0 ? {} : { moved: hand }),
    start: state.start,
    rule: state.rule,
    steps: ascentOf(state).thetas.length - 1,
    sets: state.sets,
  };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
