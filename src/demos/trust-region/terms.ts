import { fixed } from '#domain/number-text.ts';
import type { Vector } from '#numerics/vector.ts';
import { type Readings, policyAfter } from './readings.ts';

/** Each term as the list writes it. */
export const SYMBOLS = {
  policy: 'π',
  advantage: 'A',
  gain: 'L(Δ*)',
  gradient: 'g',
  promised: 'gᵀΔ*',
  kl: 'KL(Δ*)',
  fisher: '½ΔᵀFΔ',
  delta: 'δ',
  length: '√(2δ/gᵀF⁺g)',
  step: 'Δ*',
  search: 'βʲ',
  taken: 'θnew',
  optimum: 'π*',
} as const;

export type Term = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed. */
export const TERMS: readonly Term[] = [
  'policy',
  'advantage',
  'gradient',
  'gain',
  'promised',
  'delta',
  'kl',
  'fisher',
  'length',
  'step',
  'search',
  'taken',
  'optimum',
];

/** What has a place in the pictures besides the terms of the equations. */
type Part = Term | 'plain';

/** The value of `data-part` of an element that belongs to these. */
export function parts(...names: readonly Part[]): string {
  return names.join(' ');
}

/** The present value of each term, as text. */
export function termValues(readings: Readings): Record<Term, string> {
  const { state, policy, gradient, squared, length, promised, trials, taken, optimum } = readings;
  const list = (values: Vector, digits: number): string =>
    `(${values.map((value) => fixed(value, digits)).join(', ')})`;
  const full = trials[0];
  return {
    policy: list(policy, 3),
    advantage: list(state.advantages, 2),
    gain: full ? fixed(full.gain, 4) : '–',
    gradient: list(gradient, 3),
    promised: full ? fixed(promised.gain, 4) : '–',
    kl: full ? fixed(full.kl, 4) : '–',
    fisher: full ? fixed(promised.kl, 4) : '–',
    delta: deltaText(state.delta),
    length: full ? `√(${fixed(2 * state.delta, 3)}/${fixed(squared, 4)}) = ${fixed(length, 4)}` : '–',
    step: full ? list(promised.step, 3) : '–',
    search: taken ? shareText(taken.share) : '–',
    taken: taken ? `KL ${fixed(taken.kl, 4)}, L ${fixed(taken.gain, 4)}` : '–',
    optimum: `${list(policyAfter(readings, optimum.step), 3)}, L ${fixed(optimum.gain, 4)}`,
  };
}

/** A bound on the divergence with three significant digits, as the slider sets it. */
export function deltaText(delta: number): string {
  return String(Number(delta.toPrecision(3)));
}

/** A share of the full step: 0.343, or 1. */
export function shareText(share: number): string {
  return String(Number(share.toPrecision(3)));
}
