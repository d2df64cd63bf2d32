import { legendMarkup } from '#demos/shared/legend.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { svgOf } from '#figures/figure.ts';
import { dot } from '#figures/kit/mark.ts';
import { PLANE, PLANE_HEIGHT, planeChart } from './charts.ts';
import { legendItems } from './legend.ts';
import { toPlane } from './plane.ts';
import { readingsOf } from './readings.ts';
import { defaultState } from './state.ts';
import { STRINGS } from './strings.ts';
import { deltaText, shareText } from './terms.ts';

/** The still picture: the plane of logits at the start, with the legend. For the page as built, before the demo runs. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const readings = readingsOf(defaultState());
  const { state, trials, taken } = readings;
  const fact = strings.still(
    fixed(trials[0]?.kl ?? 0, 3),
    deltaText(state.delta),
    shareText(taken?.share ?? 0),
  );
  const description = `${strings.plane}. ${fact}`;
  const drawing = svgOf({
    height: PLANE_HEIGHT,
    caption: description,
    description,
    parts: [planeChart(readings, [], strings), dot(PLANE.at(toPlane(state.logits)), 'ink', 5)],
  });
  return `<div class="trust-region-still"><div class="bench-drawing">${drawing}</div>${legendMarkup(legendItems(strings))}</div>`;
}
