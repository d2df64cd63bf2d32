import type { Locale } from '#domain/locale.ts';
import { WIDTH } from './kit/plot.ts';
import { element } from './kit/svg.ts';

/** What a figure shows in one language. */
export interface Drawing {
  /** Height in units; the width is always `WIDTH`. */
  readonly height: number;
  /** SVG elements in the order in which they lie on each other. */
  readonly parts: readonly string[];
  /** A sentence or two below the figure; maths in `$...$`. */
  readonly caption: string;
  /** What there is to see, for those who cannot see it. Plain text. */
  readonly description: string;
}

/** A figure: the same language, the same drawing. */
export type Figure = (locale: Locale) => Drawing;

/** A drawing as one <svg> without ids or script, coloured by the page's custom properties (styles/figures.css). */
export function svgOf({ height, parts, description }: Drawing): string {
  return element(
    'svg',
    {
      class: 'figure-drawing',
      viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
      role: 'img',
      // Not <title>: that would also pop up under every reader's pointer.
      'aria-label': description,
    },
    parts.join(''),
  );
}
