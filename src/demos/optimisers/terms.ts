import type { Term } from '#demos/shared/term-list.ts';
import { fixed, legible, significant } from '#domain/number-text.ts';
import type { Method } from './methods.ts';
import { type State, settingsOf } from './state.ts';
import type { Strings } from './strings.ts';
import type { Track } from './track.ts';

/** Where there is no number. */
export const NONE = '–';

/** A number of a method: its part, and how it is written. */
const OF_METHODS = [
  ['gradient-step', 'α', 'gradient'],
  ['momentum-step', 'α', 'momentum'],
  ['momentum-beta', 'β', 'momentum'],
  ['adam-step', 'η', 'adam'],
  ['conjugate-step', 'αₖ', 'conjugate'],
  ['conjugate-beta', 'βₖ', 'conjugate'],
  ['natural-step', 'α', 'natural'],
] as const satisfies readonly (readonly [string, string, Method])[];

/** The terms in the order in which they are listed. */
export function termsOf(strings: Strings): Term[] {
  return [
    { part: 'condition', symbol: 'κ', name: strings.landscapeTerm.condition },
    { part: 'bend', symbol: 'c', name: strings.landscapeTerm.bend },
    { part: 'angle', symbol: 'ϑ', name: strings.landscapeTerm.angle },
    ...OF_METHODS.map(([part, symbol, method]) => ({ part, symbol, name: strings.method[method] })),
  ];
}

/** The present number of each term. */
export function termValues(state: State, tracks: readonly Track[]): Record<string, string> {
  const { land } = state;
  const settings = settingsOf(state);
  const last = tracks.find(({ method }) => method === 'conjugate')?.last;
  return {
    condition: String(land.condition),
    bend: fixed(land.bend, 2),
    angle: `${land.angle}°`,
    'gradient-step': significant(settings.gradientStep, 3),
    'momentum-step': significant(settings.momentumStep, 3),
    'momentum-beta': fixed(settings.momentum, 3),
    'adam-step': fixed(settings.adamStep, 3),
    'conjugate-step': last ? significant(last.step, 3) : NONE,
    'conjugate-beta': last ? significant(last.kept, 3) : NONE,
    'natural-step': fixed(settings.naturalStep, 2),
  };
}

/** A factor per step: four decimals, or a power of ten where they would all be zero, or too many stand before them. */
export function factorText(factor: number): string {
  if (!Number.isFinite(factor)) return NONE;
  return factor !== 0 && Math.abs(factor) < 1e-3 ? significant(factor, 2) : legible(factor, 4);
}
