import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import type { Locale } from '#domain/locale.ts';
import { label } from '#figures/kit/label.ts';
import { element } from '#figures/kit/svg.ts';
import { LAYERS_HEIGHT, layersAxes, layersPlot, measuredDots, predictedLine } from './figure.ts';
import { simulated } from './simulate.ts';
import { DEFAULT_STATE, networkOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { predictedVariances } from './theory.ts';

const WIDTH = 640;
/** Room for the name of a picture above it. */
const NAME = 18;

/** The still picture, as the text of one <svg>: the variances of signal and gradient by layer, predicted and measured. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const network = networkOf(DEFAULT_STATE);
  const [predicted, measured] = [predictedVariances(network), simulated(network)];
  const pictures = [
    { of: 'signal', name: strings.forward, tone: 'first' },
    { of: 'gradient', name: strings.backward, tone: 'second' },
  ] as const;
  const [each, stop] = [NAME + LAYERS_HEIGHT, locale === 'zh' ? '。' : '. '];
  const words = [strings.forwardPicture, strings.backwardPicture, strings.still].join(stop);
  const drawn = pictures.map(({ of, name, tone }, i) => {
    const on = layersPlot([...predicted[of], ...measured[of]], WIDTH);
    return element(
      'g',
      { transform: `translate(0 ${String(i * each + NAME)})` },
      label([0, -4], name, { tone: 'soft' }) +
        layersAxes(on, strings.layer) +
        predictedLine(on, predicted[of], tone) +
        measuredDots(on, measured[of], tone),
    );
  });
  return `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${2 * each}" width="${WIDTH}" role="img" aria-label="${escapeMarkup(words)}">${drawn.join('')}</svg>`;
}
