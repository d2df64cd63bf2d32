import { onGrid, readFragment, writeFragment } from '#demos/shared/fragment.ts';
import { type Matrix, column, fromEntries, shape } from '#numerics/matrix.ts';
import type { Vector } from '#numerics/vector.ts';
import { type Attention, attend, withWeight } from './model.ts';

/** Everything the demo shows follows from this. */
export interface State extends Attention {
  /** The token whose products are written out, from 0. */
  readonly chosen: number;
}

export const TOKENS = 3;
export const KINDS = ['keys', 'queries', 'values'] as const;
export type Kind = (typeof KINDS)[number];

/** Where a component of a vector may lie, and how far one arrow key moves it. */
export const COMPONENT = { min: -3, max: 3, step: 0.1 } as const;

const DEMO = 'attention';
const NO_HAND: readonly null[] = [null, null, null];

export const DEFAULT_STATE: State = {
  keys: [
    [1.7, 0.3, -0.9],
    [0.9, 1.8, -0.8],
  ],
  queries: [
    [1.1, -0.8, 2.1],
    [-1.3, 1.1, -0.1],
  ],
  values: [
    [-2.2, 2.2, 0.2],
    [1.2, 1.4, -2],
  ],
  root: true,
  hand: NO_HAND,
  chosen: 2,
};

/** The state with one vector moved. Keys and queries decide the weights again, whatever was set by hand. */
export function withVector(
  state: State,
  kind: Kind,
  token: number,
  [a, b]: readonly [number, number],
): State {
  const moved = state[kind].map((row, i) => row.map((old, m) => (m === token ? (i === 0 ? a : b) : old)));
  return { ...state, [kind]: moved, ...(kind === 'values' ? {} : { hand: NO_HAND }) };
}

/** The state with the attention of output n to token m set by hand. */
export function withHand(state: State, m: number, n: number, value: number): State {
  const weights = withWeight(column(attend(state).weights, n), m, value);
  return { ...state, chosen: n, hand: state.hand.map((old, i) => (i === n ? weights : old)) };
}

export function withoutHand(state: State): State {
  return { ...state, hand: NO_HAND };
}

/** The state as a URL fragment, `#attention?…`: matrices by columns, one token after the other. */
export function serialise(state: State): string {
  const columns = (a: Matrix): number[] => Array.from({ length: shape(a)[1] }, (_, m) => column(a, m)).flat();
  return writeFragment(DEMO, {
    ...Object.fromEntries(KINDS.map((kind) => [kind, columns(state[kind])])),
    root: state.root ? 1 : 0,
    token: state.chosen + 1,
    ...Object.fromEntries(
      state.hand.flatMap((weights, n) => (weights === null ? [] : [[`hand${n + 1}`, weights]])),
    ),
  });
}

/**
 * The state of a URL fragment, or null if the fragment is not this demo's. Whatever is missing or makes no sense takes its
 * default, whatever lies outside its bounds the nearest bound: never throws.
 */
export function parse(hash: string): State | null {
  const given = readFragment(DEMO, hash);
  if (given === null) return null;
  const matrix = (kind: Kind): Matrix => {
    const numbers = given.list(kind, 2 * TOKENS, COMPONENT);
    return numbers === null
      ? DEFAULT_STATE[kind]
      : fromEntries(2, TOKENS, (i, m) => onGrid(numbers[2 * m + i] ?? 0, COMPONENT));
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
  };
}

/** The command that computes the shown numbers without a browser. */
export function commandOf({ keys, queries, values, root, hand }: State): string {
  return `npm run -s demo -- attention --json '${JSON.stringify({ keys, queries, values, root, hand })}'`;
}
