import type { Locale } from '#domain/locale.ts';
import { svgOf } from '#figures/figure.ts';
import { label } from '#figures/kit/label.ts';
import { FRAME, FRAME_HEIGHT, contours } from './contours.ts';
import { fitPicture, laplacePicture, walkerPicture } from './pictures.ts';
import { sessionOf } from './session.ts';
import { DEFAULT_STATE } from './state.ts';
import { STRINGS } from './strings.ts';

const STEPS = 400;

/** The still picture as the text of one <svg>: all three methods over one posterior, after so many steps. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const { state, run, laplace } = sessionOf({ ...DEFAULT_STATE, steps: STEPS });
  const names = [
    ['fit', 'first'],
    ['laplace', 'second'],
    ['walker', 'third'],
  ] as const;
  return svgOf({
    height: FRAME_HEIGHT,
    caption: strings.still,
    description: strings.still,
    parts: [
      contours(state),
      walkerPicture(run, state),
      laplacePicture(laplace),
      fitPicture(run, null, null),
      ...names.map(([name, tone], i) =>
        label([FRAME.left + 10, FRAME.top + 34 + 16 * i], strings.panels[name], { tone }),
      ),
    ],
  });
}
