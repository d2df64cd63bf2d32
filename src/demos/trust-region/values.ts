import { fixed } from '#domain/number-text.ts';
import type { TermValue } from '#demos/shared/term-values.ts';
import type { Vector } from '#numerics/vector.ts';
import { EQUATIONS, type GoverningEquation } from './equations.ts';
import { type Readings, policyAfter } from './readings.ts';
import { shareText } from './readout.ts';
import { type Term, terms } from './terms.ts';

/** The present numbers of the terms of each equation. */
export function termValues(readings: Readings): TermValue[][] {
  const { state, policy, gradient, squared, length, promised, trials, taken, optimum } = readings;
  const list = (values: Vector, digits: number): string =>
    `(${values.map((value) => fixed(value, digits)).join(', ')})`;
  const value = (term: Term, symbol: string, text: string): TermValue => ({
    terms: terms(term),
    symbol,
    value: text,
  });
  const full = trials[0];
  const delta = value('delta', 'δ', deltaText(state.delta));
  const of: Record<GoverningEquation['id'], TermValue[]> = {
    gain: [
      value('policy', 'π', list(policy, 3)),
      value('advantage', 'A', list(state.advantages, 2)),
      value('gradient', 'gᵀΔ*', fixed(promised.gain, 4)),
      value('gain', 'L(Δ*)', fixed(full?.gain ?? 0, 4)),
    ],
    divergence: [
      value('kl', 'KL(Δ*)', fixed(full?.kl ?? 0, 4)),
      value('fisher', '½Δ*ᵀFΔ*', fixed(promised.kl, 4)),
      delta,
    ],
    step: [
      value('gradient', 'g', list(gradient, 3)),
      value('fisher', 'gᵀF⁺g', fixed(squared, 4)),
      value('step', 'Δ*', list(promised.step, 3)),
      value('delta', '√(2δ/gᵀF⁺g)', fixed(length, 4)),
    ],
    search: [
      value('search', 'βʲ', taken ? shareText(taken.share) : '–'),
      value('kl', 'KL', fixed(taken?.kl ?? 0, 4)),
      value('gain', 'L', fixed(taken?.gain ?? 0, 4)),
    ],
    optimum: [
      value('optimum', 'π*', list(policyAfter(readings, optimum.step), 3)),
      value('optimum', 'L(π*)', fixed(optimum.gain, 4)),
    ],
  };
  return EQUATIONS.map(({ id }) => of[id]);
}

/** A bound on the divergence with three significant digits, as the slider sets it. */
export function deltaText(delta: number): string {
  return String(Number(delta.toPrecision(3)));
}
