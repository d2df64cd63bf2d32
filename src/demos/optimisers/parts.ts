import type { Method } from './methods.ts';

/*
 * What equations, controls and the picture share (see linked-parts.ts). A part of the picture carries the names of all terms
 * that it depends on, a control and a term the one that they are.
 */

export const LANDSCAPE_PARTS = 'condition bend angle';

/** Path, line and row of a method. */
export const METHOD_PARTS: Readonly<Record<Method, string>> = {
  gradient: 'gradient gradient-step gradient-factor',
  momentum: 'momentum momentum-step momentum-beta momentum-factor',
  adam: 'adam adam-step',
  conjugate: 'conjugate conjugate-step conjugate-beta',
  natural: 'natural natural-step natural-factor',
};

/** All methods leave from the start. */
export const START_PARTS = 'gradient momentum adam conjugate natural';

/** The factor of a method: in its equation and in the table; of one without a factor its path. */
export const FACTORS: Readonly<Record<Method, string>> = {
  gradient: 'gradient-factor',
  momentum: 'momentum-factor',
  adam: 'adam',
  conjugate: 'conjugate',
  natural: 'natural-factor',
};
