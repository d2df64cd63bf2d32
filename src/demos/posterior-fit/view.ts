import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createLegend } from '#demos/shared/legend.ts';
import { createLiveDrawing } from '#demos/shared/live-drawing.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { createPanels } from './panels.ts';
import { createReadout } from './readout.ts';
import { type Session, sessionOf } from './session.ts';
import type { State } from './state.ts';
import { STRINGS } from './strings.ts';
import { SYMBOLS, TERMS, termValues } from './terms.ts';
import { TRACE_HEIGHT, tracePicture } from './trace-picture.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const change = (part: Partial<State>): void => onChange((state) => ({ ...state, ...part }));
  const terms = createTermList(
    strings.terms,
    TERMS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const panels = createPanels(strings, (start) => change({ start }));
  const row = createCommandRow(locale, commands);
  const readout = createReadout(strings);
  const controls = createControls(strings, change);
  const trace = createLiveDrawing(TRACE_HEIGHT, strings.traceName);
  let session: Session | undefined;
  return {
    element: html(
      'div',
      { class: 'bench pfit' },
      terms.element,
      row.element,
      panels.element,
      html('p', { class: 'bench-caption' }, strings.startHint),
      controls.element,
      html(
        'div',
        { class: 'pfit-numbers' },
        html(
          'div',
          {},
          html('p', { class: 'bench-caption' }, html('b', {}, strings.trace)),
          trace.element,
          createLegend([
            { part: 'evidence', stroke: { weight: 'bold' }, text: strings.legend.exact },
            { part: 'bound', stroke: { tone: 'first', weight: 'bold' }, text: strings.legend.bound },
            { part: 'laplace', stroke: { tone: 'second', dash: 'dashed' }, text: strings.legend.laplace },
          ]),
        ),
        readout.element,
      ),
    ),
    commands: row,
    draw(state, playing) {
      session = sessionOf(state, session);
      terms.set(termValues(session));
      panels.draw(session);
      readout.write(session);
      trace.draw(tracePicture(session, strings));
      controls.set(state);
      row.set({ playing, progress: strings.steps(state.steps), seed: state.seed });
    },
  };
}
