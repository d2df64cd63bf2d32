import { createCanvas } from '#demos/shared/canvas.ts';
import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { createControls } from './controls.ts';
import { createDataPicture } from './data-picture.ts';
import { FAMILIES, FAMILY } from './family.ts';
import { createLikelihoodPicture } from './likelihood-picture.ts';
import { foretoldSpread, likelihood } from './model.ts';
import { amount, createReadout } from './readout.ts';
import { createRepeatsOfState } from './repeats-of-state.ts';
import { momentsOf } from './repeats.ts';
import { SPREAD_HEIGHT, boundOf, spreadLayers } from './spread.ts';
import { type State, ascentOf, moved, observationsOf, withStart } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS } from './terms.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const pictures = FAMILIES.map((family) => ({
    family,
    data: createDataPicture(
      strings,
      family,
      (index, value) => onChange((state) => moved(state, index, value)),
      (index) => onChange((state) => ({ ...state, chosen: index })),
    ),
    curves: createLikelihoodPicture(strings, family, (grip, value) =>
      onChange((state) => (grip === 'theta' ? withStart(state, value) : { ...state, truth: value })),
    ),
  }));
  const spread = createCanvas(strings.spread);
  const side = html('div', { class: 'bench-figure' }, spread.element);
  const spreadNote = html('span');
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const [above, below] = [html('div'), html('div')];
  const repeatsOf = createRepeatsOfState();
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid' },
        html(
          'div',
          {},
          above,
          html('p', { class: 'bench-caption' }, strings.hint),
          below,
          html('p', { class: 'bench-caption' }, html('b', {}, strings.curves), ' ', strings.curvesNote),
          controls.element,
        ),
        html(
          'div',
          {},
          row.element,
          readout.element,
          html('p', { class: 'bench-caption' }, html('b', {}, strings.spread), ' ', spreadNote),
          side,
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const family = FAMILY[state.family];
      const shown = pictures.find((one) => one.family === state.family);
      if (shown !== undefined && shown.data.element.parentElement !== above) {
        above.replaceChildren(shown.data.element);
        below.replaceChildren(shown.curves.element);
      }
      const observations = observationsOf(state);
      const ascent = ascentOf(state);
      const theta = ascent.thetas.at(-1) ?? state.start;
      const here = likelihood(family, observations, theta);
      const estimate = family.estimate(observations);
      const { estimates } = repeatsOf(state);
      if (estimates.length < state.sets) onChange((same) => same);
      const measured = momentsOf(estimates);
      const foretold = foretoldSpread(family, observations);
      const bound = boundOf(state);
      const wide = Math.max(240, side.clientWidth);
      shown?.data.draw(state, theta, observations);
      shown?.curves.draw(state, ascent, observations);
      spread.draw(wide, SPREAD_HEIGHT, spreadLayers(state, estimates, { estimate, foretold }, wide));
      readout.write(state.family, {
        theta,
        estimate,
        here,
        meanScore: state.count * family.meanScore(theta, state.truth),
        measured,
        exact: family.moments(state.count, state.truth),
        bound,
        foretold,
      });
      terms.set({
        truth: fixed(state.truth, 2),
        count: String(state.count),
        theta: amount(theta),
        estimate: amount(estimate),
        likelihood: amount(here.height),
        one: amount(family.score(observations[state.chosen] ?? NaN, theta)),
        score: amount(here.score),
        observed: amount(here.observed),
        expected: amount(here.expected),
        spread: amount(measured.sd),
        bound: amount(bound),
      });
      spreadNote.textContent = `${strings.sets(estimates.length)}${strings.spreadNote}`;
      controls.set(state);
      const end = ascent.end === null ? '' : strings[ascent.end];
      row.set({
        playing,
        progress: strings.progress(ascent.thetas.length - 1) + end,
        seed: state.seed,
      });
    },
  };
}
