import { fixed, legible } from '#domain/number-text.ts';
import type { Shown } from './data-plot.ts';
import { type Line, argumentOf, predict, pullOf, totalLoss } from './fit.ts';
import { type Kind, type Loss, massOfLabels } from './loss.ts';

const SYMBOLS = {
  loss: 'L',
  point: 'ℓᵢ',
  argument: { numbers: 'r', labels: 'm' },
  pull: '∂ℓᵢ',
  descent: 'φ',
  exact: 'φ̂',
  mass: 'Z',
  rate: 'α',
  delta: 'δ',
} as const;

export type Part = keyof typeof SYMBOLS;

export function symbolOf(part: Part, kind: Kind): string {
  const symbol = SYMBOLS[part];
  return typeof symbol === 'string' ? symbol : symbol[kind];
}

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'loss',
  'point',
  'argument',
  'pull',
  'descent',
  'exact',
  'mass',
  'rate',
  'delta',
];

const pair = (line: Line | null): string =>
  line === null ? '–' : `${legible(line[0], 3)}, ${legible(line[1], 3)}`;

/** The present value of each term, as text. */
export function termValues({ state, points, descent, exact }: Shown, loss: Loss): Record<Part, string> {
  const point = points[state.chosen] ?? [0, 0];
  const m = argumentOf(loss, descent, point);
  const mass =
    loss.kind === 'numbers' ? Math.exp(loss.logNormaliser) : massOfLabels(loss, predict(descent, point[0]));
  return {
    loss: legible(totalLoss(loss, descent, points), 4),
    point: legible(loss.value(m), 4),
    argument: legible(m, 3),
    pull: legible(pullOf(loss, descent, point), 3),
    descent: pair(descent),
    exact: pair(exact),
    mass: legible(mass, 4),
    rate: fixed(state.rate, 2),
    delta: loss.kind === 'numbers' ? fixed(state.delta, 2) : '–',
  };
}
