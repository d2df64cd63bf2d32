import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { createDistances } from './distances.ts';
import { METHODS } from './methods.ts';
import { createPicture } from './picture.ts';
import { createReadout } from './readout.ts';
import { type State, stepsOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { termValues, termsOf } from './terms.ts';
import type { Walks } from './walks.ts';

/** So many steps of each method in one frame, a few milliseconds; what is missing follows in the next ones. */
const STEPS_A_FRAME = 800;

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  walks: Walks,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const picture = createPicture(strings, (start) =>
    onChange((state) => ({ ...state, hand: { seed: state.seed, start } })),
  );
  const distances = createDistances(strings);
  const readout = createReadout(strings, (method, shown) =>
    onChange((state) => ({
      ...state,
      shown: METHODS.filter((one) => (one === method ? shown : state.shown.includes(one))),
    })),
  );
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(strings.terms, termsOf(strings));
  const figure = html('div', { class: 'bench-figure opt-plane' }, picture.element);
  const side = html('div', { class: 'bench-figure' }, distances.element);
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid opt-grid' },
        html('div', {}, figure, html('p', { class: 'bench-caption' }, strings.hint)),
        html(
          'div',
          {},
          row.element,
          readout.element,
          html(
            'p',
            { class: 'bench-caption' },
            html('b', {}, strings.distances),
            ` ${strings.distancesNote}`,
          ),
          side,
        ),
      ),
      controls.element,
    ),
    commands: row,
    draw(state, playing) {
      const { tracks, done } = walks.follow(state, STEPS_A_FRAME);
      if (done < stepsOf(state)) onChange((same) => same);
      // Both read before anything is written, so that the browser lays the page out once.
      const [wide, narrow] = [figure, side].map(({ clientWidth }) => Math.max(200, clientWidth));
      picture.draw(state, tracks, wide ?? 200);
      distances.draw(state, tracks, narrow ?? 200);
      readout.write(state, tracks);
      terms.set(termValues(state, tracks));
      controls.set(state);
      row.set({ playing, progress: strings.steps(done), seed: state.seed });
    },
  };
}
