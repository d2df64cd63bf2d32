import type { Locale } from '#domain/locale.ts';
import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { LAYERS_HEIGHT, layersAxes, layersPlot, measuredDots, predictedLine } from './figure.ts';
import { simulated } from './simulate.ts';
import { DEFAULT_STATE, networkOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { predictedVariances } from './theory.ts';

const WIDTH = 640;

/** The still picture, as the text of one <svg>: the variance of the signal by layer, predicted and measured. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const network = networkOf(DEFAULT_STATE);
  const [predicted, measured] = [predictedVariances(network), simulated(network)];
  const on = layersPlot([...predicted.signal, ...measured.signal], WIDTH);
  const label = escapeMarkup(`${strings.forwardPicture}${locale === 'zh' ? '。' : '. '}${strings.still}`);
  return `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${LAYERS_HEIGHT}" width="${WIDTH}" role="img" aria-label="${label}">${
    layersAxes(on, strings.layer) +
    predictedLine(on, predicted.signal, 'first') +
    measuredDots(on, measured.signal, 'first')
  }</svg>`;
}
