import type { Locale } from '#domain/locale.ts';
import { svgOf } from '#figures/figure.ts';
import { dot } from '#figures/kit/mark.ts';
import { FRAME, FRAME_HEIGHT, mixPicture, pointOf } from './pictures.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

/** The still picture as the text of one <svg>: what the output of the third token is mixed of. */
export function still(locale: Locale): string {
  const { still: description, tokens } = STRINGS[locale];
  const corners = tokens.map((_, m) => dot(FRAME.at(pointOf(DEFAULT_STATE.values, m)), 'ink', 4));
  return svgOf({
    height: FRAME_HEIGHT,
    caption: description,
    description,
    parts: [mixPicture(DEFAULT_STATE, tokens), ...corners],
  });
}
