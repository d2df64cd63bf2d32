import { QUANTITIES, type Quantity } from '#numerics/kl-projection/comparison.ts';
import type { Direction } from '#numerics/kl-projection/mixture.ts';

/** What an element can belong to: a density, a quantity, the optima or the step length. */
export type Part = 'p' | 'q' | `fit-${Direction}` | Quantity | 'optimum' | 'rate';

export const PARTS: readonly Part[] = [
  'p',
  'q',
  'fit-forward',
  'fit-reverse',
  ...QUANTITIES,
  'optimum',
  'rate',
];

/** The value of `data-part` of an element that belongs to these. */
export function parts(...names: readonly Part[]): string {
  return names.join(' ');
}

/** What can be shown of what is integrated: for each q the divergence by which it is fitted, or one quantity for both. */
export const SHOWN = ['own', ...QUANTITIES] as const;
export type Shown = (typeof SHOWN)[number];

/** The quantity that a choice shows for a q. */
export function quantityOf(shown: Shown, direction: Direction): Quantity {
  return shown === 'own' ? direction : shown;
}
