import { amount } from '#demos/shared/comparison.ts';
import { fixed } from '#domain/number-text.ts';
import { atStep } from './at-step.ts';
import { meanOf } from './mixture.ts';
import type { Snapshot } from './run.ts';
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

/** The present value of each term, as text; some only once a network has come. */
export function termValues(state: State, snapshot: Snapshot | null): Record<Part, string> {
  const data = dataOf(state);
  const here = atStep(data, state.time, snapshot?.parameters ?? null);
  return {
    data: `E ${fixed(meanOf(data), 2)}`,
    noised: `E ${fixed(here.mean, 2)}, s ${fixed(here.sd, 2)}`,
    alpha: `${amount(here.alpha)}, t = ${String(state.time)}`,
    exact: fixed(here.exactRms, 4),
    learned: snapshot === null ? '–' : fixed(here.errorRms, 4),
    gap: snapshot === null ? '–' : amount(snapshot.errors.gap),
    floor: snapshot === null ? '–' : amount(snapshot.errors.floor),
    loss: snapshot === null ? '–' : amount(snapshot.errors.gap + snapshot.errors.floor),
    paths: snapshot === null ? '–' : amount(snapshot.learned.distance),
  };
}
