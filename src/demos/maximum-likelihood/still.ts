import type { Locale } from '#domain/locale.ts';
import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { element } from '#figures/kit/svg.ts';
import { LIKELIHOOD_HEIGHT, likelihoodLayers } from './likelihood-figure.ts';
import { DEFAULT_STATE, ascentOf, observationsOf } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/** The still picture, as the text of one <svg>: a log-likelihood with its tangent and its two parabolas at a parameter. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const layers = likelihoodLayers(state, ascentOf(state), observationsOf(state), WIDTH, strings.height);
  const label = escapeMarkup(`${strings.picture}${locale === 'zh' ? '。' : '. '}${strings.still}`);
  return `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${LIKELIHOOD_HEIGHT}" width="${WIDTH}" role="img" aria-label="${label}">${layers
    .map(([, markup]) => element('g', {}, markup))
    .join('')}</svg>`;
}
