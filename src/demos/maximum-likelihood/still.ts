import type { Locale } from '#domain/locale.ts';
import { escapeMarkup } from '#demos/shared/escape-markup.ts';
import { element } from '#figures/kit/svg.ts';
import { ring } from '#figures/kit/mark.ts';
import { FAMILY } from './family.ts';
import { LIKELIHOOD_HEIGHT, likelihoodLayers, likelihoodPlot, topOf } from './likelihood-figure.ts';
import { logLikelihood } from './model.ts';
import { DEFAULT_STATE, ascentOf, observationsOf } from './state.ts';
import { STRINGS } from './strings.ts';

const WIDTH = 640;

/** The still picture, as the text of one <svg>: a log-likelihood with its tangent and its two parabolas at a parameter. */
export function still(locale: Locale): string {
  const strings = STRINGS[locale];
  const state = DEFAULT_STATE;
  const observations = observationsOf(state);
  const layers = likelihoodLayers(state, ascentOf(state), observations, WIDTH, strings.height);
  const on = likelihoodPlot(state, observations, WIDTH);
  const level = logLikelihood(FAMILY[state.family], observations, state.start) - topOf(state, observations);
  const here = ring(on.at([state.start, level]), { weight: 'bold' }, 5);
  const label = escapeMarkup(`${strings.picture}${locale === 'zh' ? '。' : '. '}${strings.still}`);
  return `<svg class="bench-still" viewBox="0 0 ${WIDTH} ${LIKELIHOOD_HEIGHT}" width="${WIDTH}" role="img" aria-label="${label}">${layers
    .map(([, markup]) => element('g', {}, markup))
    .join('')}${here}</svg>`;
}
