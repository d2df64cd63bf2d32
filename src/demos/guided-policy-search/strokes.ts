import type { Stroke } from '#figures/kit/stroke.ts';

/** How each kind of line is drawn, in all charts and legends. */
export const STROKES = {
  trajectory: { tone: 'first', weight: 'bold' },
  policy: { tone: 'second', weight: 'bold', dash: 'dashed' },
  exact: { tone: 'faint', weight: 'thin' },
  multiplier: { tone: 'third', weight: 'bold' },
  primal: { weight: 'bold' },
  dual: { tone: 'accent', weight: 'bold' },
  threshold: { tone: 'soft', weight: 'thin', dash: 'dotted' },
  way: { tone: 'second', weight: 'thin' },
} as const satisfies Record<string, Stroke>;
