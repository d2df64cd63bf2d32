import { SEEDS } from '#demos/shared/command-row.ts';
import { readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { type Matrix, column, fromEntries, shape } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';
import { type Attention, attend, withWeight } from './model.ts';
import { COMPONENT, KINDS, type Kind, TOKENS, drawnVectors } from './vectors.ts';

/** Everything the demo shows follows from this. */
export interface State extends Attention {
  /** The token whose products are written out, from 0. */
  readonly chosen: number;
  /** Steps that the query of the chosen token has made from where it stands here (see `walked`). */
  readonly steps: number;
  readonly seed: number;
}

const DEMO = 'attention';
export const NO_HAND: readonly null[] = [null, null, null];
/** More than the longest way across the plane. */
const STEPS = { min: 0, max: 100, step: 1 } as const;

/** A draw in which “it” looks at the trophy, and the case comes second. */
const SEED = 9600;

export const DEFAULT_STATE: State = {
  ...drawnVectors(SEED),
  root: true,
  hand: NO_HAND,
  chosen: 2,
  steps: 0,
  seed: SEED,
};

/** Whether the vectors are those of the seed, or have been moved by hand. */
export function isDrawn(state: State): boolean {
  const drawn = drawnVectors(state.seed);
  return KINDS.every((kind) => state[kind].flat().every((x, i) => x === drawn[kind].flat()[i]));
}

/** The state with the vectors of a seed. */
export function withSeed(state: State, seed: number): State {
  return { ...state, ...drawnVectors(seed), hand: NO_HAND, steps: 0, seed };
}

/** The state before the chosen query moved. */
export function atStart(state: State): State {
  return { ...state, steps: 0 };
}

/** The state with another token chosen. */
export function withChosen(state: State, chosen: number): State {
  return { ...state, chosen, steps: 0 };
}

/** The state with one vector moved. Keys and queries decide the weights again, whatever was set by hand. */
export function withVector(
  state: State,
  kind: Kind,
  token: number,
  [a, b]: readonly [number, number],
): State {
  const moved = state[kind].map((row, i) => row.map((old, m) => (m === token ? (i === 0 ? a : b) : old)));
  return { ...state, [kind]: moved, ...(kind === 'values' ? {} : { hand: NO_HAND, steps: 0 }) };
}

/** The state with the attention of output n to token m set by hand. */
export function withHand(state: State, m: number, n: number, value: number): State {
  const weights = withWeight(column(attend(state).weights, n), m, value);
  return { ...state, chosen: n, steps: 0, hand: state.hand.map((old, i) => (i === n ? weights : old)) };
}

export function withoutHand(state: State): State {
  return { ...state, hand: NO_HAND };
}

/** The state as a URL fragment, `#attention?…`: matrices by columns, one token after the other. */
export function serialise(state: State): string {
  const columns = (a: Matrix): number[] => Array.from({ length: shape(a)[1] }, (_, m) => column(a, m)).flat();
  return writeFragment(DEMO, {
    ...(isDrawn(state) ? {} : Object.fromEntries(KINDS.map((kind) => [kind, columns(state[kind])]))),
    root: state.root ? 1 : 0,
    token: state.chosen + 1,
    n: state.steps,
    ...Object.fromEntries(
      state.hand.flatMap((weights, n) => (weights === null ? [] : [[`hand${n + 1}`, weights]])),
    ),
    seed: state.seed,
  });
}

/**
 * The state of a URL fragment, or null if the fragment is not this demo's. Whatever is missing or makes no sense takes its
 * default, whatever lies outside its bounds the nearest bound: never throws.
 */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const seed = given.whole('seed', SEEDS, DEFAULT_STATE.seed);
  const drawn = drawnVectors(seed);
  const matrix = (kind: Kind): Matrix => {
    const numbers = given.list(kind, 2 * TOKENS, COMPONENT);
    return numbers === null ? drawn[kind] : fromEntries(2, TOKENS, (i, m) => numbers[2 * m + i] ?? 0);
  };
  // Weights of one query, brought to the sum one.
  const hand = (n: number): Vector | null => {
    const weights = given.list(`hand${n + 1}`, TOKENS, { min: -Infinity, max: Infinity, step: 0 });
    const sum = weights?.reduce((total, x) => total + x, 0) ?? 0;
    return weights?.every((x) => x >= 0) && sum > 0 ? weights.map((x) => x / sum) : null;
  };
  const token = given.text('token');
  return {
    keys: matrix('keys'),
    queries: matrix('queries'),
    values: matrix('values'),
    root: given.text('root') !== '0',
    hand: NO_HAND.map((_, n) => hand(n)),
    chosen: ['1', '2', '3'].includes(token ?? '') ? Number(token) - 1 : DEFAULT_STATE.chosen,
    steps: given.whole('n', STEPS, 0),
    seed,
  };
}

/** The command that computes the shown numbers without a browser. */
export function commandOf({ keys, queries, values, root, hand }: State): string {
  return `npm run -s demo -- attention --json '${JSON.stringify({ keys, queries, values, root, hand })}'`;
}
