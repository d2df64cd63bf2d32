/**
 * The colours of a figure, each a custom property of the page, so that both themes and paper have their own. `accent` is
 * for the one thing that matters; `first`, `second`, `third` tell things of equal rank apart.
 */
export type Tone = 'ink' | 'soft' | 'faint' | 'line' | 'accent' | 'first' | 'second' | 'third';

/** Widths of lines in units of the drawing. */
const WEIGHTS = { hair: 0.6, thin: 1, bold: 1.7 } as const;
export type Weight = keyof typeof WEIGHTS;

const DASHES = { dashed: '5 3', dotted: '0.1 3' } as const;

/** How a line is drawn. */
export interface Stroke {
  readonly tone?: Tone;
  readonly weight?: Weight;
  readonly dash?: keyof typeof DASHES;
}

/** Attributes of a line. */
export function strokeOf({
  tone = 'ink',
  weight = 'thin',
  dash,
}: Stroke): Record<string, string | undefined> {
  return {
    class: `figure-line tone-${tone}`,
    'stroke-width': String(WEIGHTS[weight]),
    'stroke-dasharray': dash && DASHES[dash],
  };
}
