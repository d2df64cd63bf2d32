import { fixed } from '#domain/number-text.ts';
import { MIDDLES } from './exact.ts';
import type { Measured } from './measure.ts';
import { scoreCurves } from './score-curves.ts';
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

/** How much of q lies left of the middle between the modes. */
export function leftShare({ left, right }: Pick<State, 'left' | 'right'>, q: readonly number[]): number {
  return q.reduce((sum, mass, i) => sum + ((MIDDLES[i] ?? 0) < (left + right) / 2 ? mass : 0), 0);
}

/** The means of a function of the bins under p and under q. */
function means(values: readonly number[], p: readonly number[], q: readonly number[]): string {
  const mean = (masses: readonly number[]): number =>
    masses.reduce((sum, mass, i) => sum + mass * (values[i] ?? 0), 0);
  return `${fixed(mean(p), 2)}, ${fixed(mean(q), 2)}`;
}

/** The present value of each term, as text. */
export function termValues(state: State, p: readonly number[], measured: Measured): Record<Part, string> {
  const { q } = measured;
  const { learned, best } = scoreCurves(state.loss, p, measured);
  const left = leftShare(state, q);
  const percent = (share: number): string => `${fixed(100 * share, 0)} %`;
  return {
    real: `${fixed(state.left, 1)}, ${fixed(state.right, 1)}`,
    generated: `${percent(left)}, ${percent(1 - left)}`,
    score: means(learned, p, q),
    best: means(best, p, q),
    value: fixed(measured.value, 3),
    loss: fixed(measured.generatorLoss, 3),
    divergence: fixed(measured.jensenShannon, 3),
    distance: fixed(measured.wasserstein, 3),
  };
}
