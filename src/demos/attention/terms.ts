import { fixed } from '#domain/number-text.ts';
import { column } from '#numerics/matrix.ts';
import { attend } from './model.ts';
import { pointOf } from './pictures.ts';
import type { State } from './state.ts';
import { type Kind, TOKENS, isOnGrid } from './vectors.ts';

/** Each term as the list writes it; the names are those of controls and of parts of the pictures. */
export const SYMBOLS = {
  queries: 'q',
  keys: 'k',
  scores: 's',
  root: '√D',
  weights: 'a',
  values: 'v',
  outputs: 'sa',
} as const;

export type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed. */
export const PARTS: readonly Part[] = ['queries', 'keys', 'scores', 'root', 'weights', 'values', 'outputs'];

/** The present value of each term, as text, for the chosen token. */
export function termValues(state: State): Record<Part, string> {
  const n = state.chosen;
  const query = pointOf(state.queries, n);
  const { scores, weights, outputs } = attend(state);
  const list = (values: readonly number[]): string => values.map((value) => fixed(value, 3)).join(', ');
  const point = ([a, b]: readonly [number, number], digits: number): string =>
    `(${fixed(a, digits)}, ${fixed(b, digits)})`;
  const points = (kind: Kind): string =>
    Array.from({ length: TOKENS }, (_, m) => point(pointOf(state[kind], m), 1)).join(' ');
  return {
    queries: point(query, isOnGrid(query) ? 1 : 3),
    keys: points('keys'),
    scores: state.hand[n] === null ? list(column(scores, n)) : '–',
    root: state.root ? fixed(Math.SQRT2, 3) : '–',
    weights: list(column(weights, n)),
    values: points('values'),
    outputs: point(pointOf(outputs, n), 3),
  };
}
