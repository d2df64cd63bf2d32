import type { Locale } from '#domain/locale.ts';
import { svgOf } from '#figures/figure.ts';
import { dot } from '#figures/kit/mark.ts';
import { element } from '#figures/kit/svg.ts';
import { FRAME, FRAME_HEIGHT, matchPicture, mixPicture, pointOf } from './pictures.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';
import type { Kind } from './vectors.ts';
import { walkOf } from './walk.ts';

/** The still picture as the text of one <svg>: both planes as the demo begins, keys and queries above the values. */
export function still(locale: Locale): string {
  const { still: description, tokens } = STRINGS[locale];
  const tips = (kind: Kind, tone: 'first' | 'second' | 'ink'): string =>
    tokens.map((_, m) => dot(FRAME.at(pointOf(DEFAULT_STATE[kind], m)), tone, 4)).join('');
  return svgOf({
    height: 2 * FRAME_HEIGHT,
    caption: description,
    description,
    parts: [
      matchPicture(DEFAULT_STATE, tokens, walkOf(DEFAULT_STATE)),
      tips('keys', 'first'),
      tips('queries', 'second'),
      element(
        'g',
        { transform: `translate(0 ${String(FRAME_HEIGHT)})` },
        mixPicture(DEFAULT_STATE, tokens) + tips('values', 'ink'),
      ),
    ],
  });
}
