import { SEEDS } from '#demos/shared/command-row.ts';
import { type Bounds, clamped, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { FLOW_KINDS, type FlowKind, type Knot } from './flow.ts';

/** Everything the demo shows follows from this. */
export interface State {
  readonly kind: FlowKind;
  /** The map goes through these; both coordinates increase. */
  readonly knots: readonly Knot[];
  /** The ends of the interval whose mass is followed. */
  readonly from: number;
  readonly to: number;
  /** N: how many samples have been pushed through the map. */
  readonly count: number;
  readonly seed: number;
}

const DEMO = 'normalising-flow';

export const MOST_SAMPLES = 5000;

export const BOUNDS = {
  z: { min: -2.8, max: 2.8, step: 0.1 },
  x: { min: -3.4, max: 3.4, step: 0.1 },
  end: { min: -3, max: 3, step: 0.05 },
  count: { min: 0, max: MOST_SAMPLES, step: 1 },
} as const satisfies Record<string, Bounds>;

/** Neighbouring knots keep at least this apart, in z and in x. */
const GAP = { z: 0.2, x: 0.1 } as const;
/** The interval's least width. */
const LEAST_WIDTH = 0.1;

const STRAIGHT: readonly Knot[] = [
  [-2.4, -2.4],
  [-1.2, -1.2],
  [0, 0],
  [1.2, 1.2],
  [2.4, 2.4],
];

/** Maps worth looking at. */
export const PRESETS = {
  identity: STRAIGHT,
  humps: [
    [-2.4, -3],
    [-0.6, -1.8],
    [0, 0],
    [0.6, 1.8],
    [2.4, 3],
  ],
  squash: [
    [-2.4, -1.5],
    [-1.2, -1.2],
    [0, 0],
    [1.2, 1.2],
    [2.4, 1.5],
  ],
} as const satisfies Record<string, readonly Knot[]>;

export const DEFAULT_STATE: State = {
  kind: 'spline',
  knots: [
    [-2.2, -3],
    [-0.8, -1.9],
    [0, -0.4],
    [0.7, 1.7],
    [2.2, 2.7],
  ],
  from: -0.4,
  to: 0.6,
  count: 1000,
  seed: 3,
};

/** One more sample for each tick, up to the most that the demo draws. */
export function advance(state: State, ticks: number): State {
  if (state.count >= MOST_SAMPLES) return state;
  return { ...state, count: Math.min(MOST_SAMPLES, state.count + ticks) };
}

export function atStart(state: State): State {
  return { ...state, count: 0 };
}

function rounded(value: number): number {
  return Number(value.toFixed(2));
}

/** A knot put elsewhere, as far as its neighbours let it. */
export function withKnot(state: State, index: number, [z, x]: Knot): State {
  const [before, after] = [state.knots[index - 1], state.knots[index + 1]];
  const held = (value: number, axis: 0 | 1, { min, max }: Bounds, gap: number): number =>
    rounded(
      clamped(value, {
        min: before === undefined ? min : before[axis] + gap,
        max: after === undefined ? max : after[axis] - gap,
        step: gap,
      }),
    );
  return {
    ...state,
    knots: state.knots.with(index, [held(z, 0, BOUNDS.z, GAP.z), held(x, 1, BOUNDS.x, GAP.x)]),
  };
}

/** One end of the interval put elsewhere; it stops before the other. */
export function withEnd(state: State, end: 'from' | 'to', value: number): State {
  return end === 'from'
    ? { ...state, from: rounded(Math.min(value, state.to - LEAST_WIDTH)) }
    : { ...state, to: rounded(Math.max(value, state.from + LEAST_WIDTH)) };
}

/** The state as a URL fragment. */
export function serialise({ kind, knots, from, to, count, seed }: State): string {
  return writeFragment(DEMO, {
    map: kind,
    knots: knots.map(([z, x]) => `${Math.round(10 * z)}.${Math.round(10 * x)}`).join('_'),
    a: from,
    b: to,
    n: count,
    seed,
  });
}

/** Knots of a fragment, in tenths; null unless they make an increasing map. */
function knotsOf(text: string | null): readonly Knot[] | null {
  if (text === null) return null;
  const knots = text.split('_').map((pair): Knot => {
    const [z = NaN, x = NaN] = pair.split('.').map((part) => Number(part) / 10);
    return [clamped(z, BOUNDS.z), clamped(x, BOUNDS.x)];
  });
  const sound =
    knots.length === STRAIGHT.length &&
    knots.every(([z, x], i) => {
      const [z0, x0] = knots[i - 1] ?? [-Infinity, -Infinity];
      return z - z0 > GAP.z - 1e-9 && x - x0 > GAP.x - 1e-9;
    });
  return sound ? knots : null;
}

/** The state of a URL fragment, or null if the fragment is not this demo's. Never throws. */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const standard = DEFAULT_STATE;
  const ends = [given.number('a', BOUNDS.end, standard.from), given.number('b', BOUNDS.end, standard.to)];
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const wide = to - from > LEAST_WIDTH - 1e-9;
  return {
    kind: given.oneOf('map', FLOW_KINDS, standard.kind),
    knots: knotsOf(given.text('knots')) ?? standard.knots,
    from: wide ? from : standard.from,
    to: wide ? to : standard.to,
    count: given.whole('n', BOUNDS.count, standard.count),
    seed: given.whole('seed', SEEDS, standard.seed),
  };
}

/** The command that prints the numbers of this state. */
export function command({ kind, knots, from, to, count, seed }: State): string {
  const input = { kind, knots, from, to, samples: count, seed };
  return `npm run -s demo -- ${DEMO} --json '${JSON.stringify(input)}'`;
}
