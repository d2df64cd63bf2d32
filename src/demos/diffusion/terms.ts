import { fixed, scientific } from '#domain/number-text.ts';
import { stepErrors } from './errors.ts';
import { noised } from './mixture.ts';
import { type Snapshot, networkDenoiser } from './run.ts';
import { alphaAt } from './schedule.ts';
import { type State, dataOf } from './state.ts';

export const SYMBOLS = {
  data: 'x',
  noised: 'zₜ',
  alpha: 'αₜ',
  exact: 'E[ε]',
  learned: 'g',
  gap: 'gap',
  floor: 'Var',
  loss: 'L',
  paths: 'W₁',
} as const;

export type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'data',
  'noised',
  'alpha',
  'exact',
  'learned',
  'gap',
  'floor',
  'loss',
  'paths',
];

/** Four decimals while they say something, a power of ten otherwise; a dash for what is not yet known. */
export function amount(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return size > 0 && (size < 0.001 || size >= 1000) ? scientific(value) : fixed(value, 4);
}

/** The present value of each term, as text; some only once a network has come. */
export function termValues(state: State, snapshot: Snapshot | null): Record<Part, string> {
  const data = dataOf(state);
  const total = state.weights.reduce((sum, weight) => sum + weight, 0);
  const mean = state.means.reduce((sum, at, i) => sum + (at * (state.weights[i] ?? 0)) / total, 0);
  const alpha = alphaAt(state.time);
  const here = stepErrors(
    data,
    state.time,
    snapshot === null ? () => 0 : networkDenoiser(snapshot.parameters),
  );
  return {
    data: `E ${fixed(mean, 2)}`,
    noised: `E ${fixed(Math.sqrt(alpha) * mean, 2)}, s ${fixed(noised(data, state.time).sd, 2)}`,
    alpha: `${fixed(alpha, 4)}, t = ${String(state.time)}`,
    exact: fixed(Math.sqrt(Math.max(0, 1 - here.floor)), 4),
    learned: snapshot === null ? '–' : fixed(Math.sqrt(here.gap), 4),
    gap: snapshot === null ? '–' : amount(snapshot.errors.gap),
    floor: snapshot === null ? '–' : amount(snapshot.errors.floor),
    loss: snapshot === null ? '–' : amount(snapshot.errors.gap + snapshot.errors.floor),
    paths: snapshot === null ? '–' : amount(snapshot.learned.distance),
  };
}
