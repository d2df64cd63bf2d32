import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { MOST_UNITS } from './layer.ts';

/** Everything the demo shows follows from this. */
export interface State {
  /** xᵢ, in hundredths of the unit interval, no two alike. */
  readonly inputs: readonly number[];
  /** By how much the outputs of the data set on show have been moved by hand. */
  readonly lifts: readonly number[];
  /** σ. */
  readonly noise: number;
  /** D. */
  readonly capacity: number;
  /** N: how many data sets have been drawn; the last one is on show. */
  readonly count: number;
  /** Of the hidden layer and of the noise. */
  readonly seed: number;
}

const DEMO = 'double-descent';

export const MOST_SETS = 400;

export const BOUNDS = {
  points: { min: 5, max: 16, step: 1 },
  input: { min: 0, max: 1, step: 0.01 },
  output: { min: -2.4, max: 2.4, step: 0.05 },
  lift: { min: -5, max: 5, step: 0.01 },
  noise: { min: 0.02, max: 0.6, step: 0.02 },
  capacity: { min: 1, max: MOST_UNITS, step: 1 },
  count: { min: 1, max: MOST_SETS, step: 1 },
} as const satisfies Record<string, Bounds>;

/** n inputs evenly over the unit interval. */
export function evenInputs(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => Math.round((100 * (i + 0.5)) / n) / 100);
}

const POINTS = 12;

export const DEFAULT_STATE: State = {
  inputs: evenInputs(POINTS),
  lifts: evenInputs(POINTS).map(() => 0),
  noise: 0.1,
  capacity: POINTS,
  count: 100,
  seed: 86,
};

/** One more data set for each tick; what was moved by hand belonged to the last one. */
export function advance(state: State, ticks: number): State {
  if (state.count >= MOST_SETS) return state;
  return { ...withoutLifts(state), count: Math.min(MOST_SETS, state.count + ticks) };
}

export function atStart(state: State): State {
  return { ...withoutLifts(state), count: 1 };
}

export function withoutLifts(state: State): State {
  return { ...state, lifts: state.inputs.map(() => 0) };
}

export function withPoints(state: State, n: number): State {
  return withoutLifts({ ...state, inputs: evenInputs(n) });
}

/** A point put elsewhere; along x only where no other is. */
export function withPoint(state: State, index: number, input: number, lift: number): State {
  const taken = state.inputs.some((x, i) => i !== index && Math.abs(x - input) < 0.005);
  return {
    ...state,
    inputs: taken ? state.inputs : state.inputs.with(index, input),
    lifts: state.lifts.with(index, Number(clamped(lift, BOUNDS.lift).toFixed(2))),
  };
}

function hundredths(values: readonly number[]): string {
  return values.map((value) => Math.round(100 * value)).join('.');
}

/** The state as a URL fragment. */
export function serialise({ inputs, lifts, noise, capacity, count, seed }: State): string {
  return writeFragment(DEMO, {
    x: hundredths(inputs),
    ...(lifts.some((lift) => lift !== 0) ? { lift: hundredths(lifts) } : {}),
    sd: noise,
    d: capacity,
    n: count,
    seed,
  });
}

function listed(text: string | null): readonly number[] {
  const values = (text ?? '').split('.').map(Number);
  return text !== null && values.every(Number.isInteger) ? values.map((value) => value / 100) : [];
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const asked = [...new Set(listed(given.text('x')).map((x) => clamped(x, BOUNDS.input)))];
  const { min, max } = BOUNDS.points;
  const inputs = asked.length >= min && asked.length <= max ? asked : standard.inputs;
  const lifts = listed(given.text('lift'));
  return {
    inputs,
    lifts: inputs.map((_, i) => clamped(lifts[i] ?? 0, BOUNDS.lift)),
    noise: given.number('sd', BOUNDS.noise, standard.noise),
    capacity: given.whole('d', BOUNDS.capacity, standard.capacity),
    count: given.whole('n', BOUNDS.count, standard.count),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command({ inputs, lifts, noise, capacity, count, seed }: State): string {
  const lifted = lifts.some((lift) => lift !== 0) ? { lifts } : {};
  const input = { inputs, ...lifted, noise, capacity, dataSets: count, seed };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
