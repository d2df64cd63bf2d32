import { fixed } from '#domain/number-text.ts';
import type { Measured } from './measure.ts';
import type { State } from './state.ts';

export const SYMBOLS = {
  real: 'p',
  generated: 'q',
  score: 'D, f',
  best: 'D*, f*',
  value: 'V',
  loss: 'L',
  divergence: 'JS',
  distance: 'W₁',
} as const;

export type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'real',
  'generated',
  'score',
  'best',
  'value',
  'loss',
  'divergence',
  'distance',
];

/** The present value of each term, as text. */
export function termValues(state: State, measured: Measured): Record<Part, string> {
  const percent = (share: number): string => `${fixed(100 * share, 0)} %`;
  const both = (means: readonly number[]): string => means.map((mean) => fixed(mean, 2)).join(', ');
  return {
    real: `${fixed(state.left, 1)}, ${fixed(state.right, 1)}`,
    generated: `${percent(measured.leftShare)}, ${percent(1 - measured.leftShare)}`,
    score: both(measured.learnedMeans),
    best: both(measured.bestMeans),
    value: fixed(measured.value, 3),
    loss: fixed(measured.generatorLoss, 3),
    divergence: fixed(measured.jensenShannon, 3),
    distance: fixed(measured.wasserstein, 3),
  };
}
