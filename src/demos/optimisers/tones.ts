import type { Tone } from '#figures/kit/stroke.ts';
import type { Method } from './methods.ts';

/** The colour of each method. */
export const METHOD_TONES: Readonly<Record<Method, Tone>> = {
  gradient: 'faint',
  momentum: 'first',
  adam: 'second',
  conjugate: 'third',
  natural: 'ink',
};
