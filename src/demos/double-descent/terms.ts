import { fixed, scientific } from '#domain/number-text.ts';
import { norm } from '#numerics/vector.ts';
import type { Errors } from './model.ts';
import type { SetFit } from './smoother.ts';
import type { State } from './state.ts';

export const SYMBOLS = {
  test: 'E[L]',
  bias: 'bias²',
  variance: 'Var f',
  noise: 'σ²',
  fit: 'f',
  mean: 'fμ',
  weights: 'H⁺y',
  capacity: 'D',
} as const;

export type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'test',
  'variance',
  'bias',
  'noise',
  'fit',
  'mean',
  'weights',
  'capacity',
];

/** What rounding leaves of a training error of zero is written as zero. */
const ROUNDING = 1e-14;

/** Four decimals while they say something, a power of ten otherwise. */
export function amount(value: number): string {
  const size = Math.abs(value) < ROUNDING ? 0 : Math.abs(value);
  return size > 0 && (size < 0.001 || size >= 1000) ? scientific(value) : fixed(value, 4);
}

/** The present value of each term, as text. */
export function termValues(
  state: State,
  exact: Errors,
  shown: SetFit,
  says: { readonly train: (error: string) => string; readonly middle: (value: string) => string },
  meanInMiddle: number,
): Record<Part, string> {
  return {
    test: amount(exact.test),
    variance: amount(exact.variance),
    bias: amount(exact.bias),
    noise: amount(exact.noise),
    fit: says.train(amount(shown.train)),
    mean: says.middle(fixed(meanInMiddle, 3)),
    weights: amount(norm(shown.weights)),
    capacity: `${String(state.capacity)}, n = ${String(state.inputs.length)}`,
  };
}
