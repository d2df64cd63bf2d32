import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { type LegendItem, createLegend, lineSample } from '#demos/shared/legend.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { createErrorPlot } from './error-plot.ts';
import { createFitPlot } from './fit-plot.ts';
import { createReadout } from './readout.ts';
import { createSession } from './session.ts';
import { type State, withPoint } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';

/** Capacities fitted in one frame; what is missing follows in the next ones. */
const CAPACITIES_A_FRAME = 6;

/** A line of the pictures, drawn as the style sheet says of its class. */
function line(part: string, className: string, text: string): LegendItem {
  return { part, mark: lineSample(`bench-line ${className}`), text };
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const session = createSession();
  const fits = createFitPlot(strings, (index, input, output) =>
    onChange((state) => withPoint(state, index, input, output - session.drawnOutput(state, index, input))),
  );
  const errors = createErrorPlot(strings, (capacity) => onChange((state) => ({ ...state, capacity })));
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const upper = html('div', { class: 'bench-figure' }, fits.element);
  const lower = html('div', { class: 'bench-figure' }, errors.element);
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
          upper,
          html('p', { class: 'bench-caption' }, html('b', {}, strings.fitTitle)),
          createLegend([
            line('fit', 'dd-fit', strings.fitNote.fit),
            line('mean', 'dd-ink-bias', strings.fitNote.mean),
            line('variance', 'dd-others', strings.fitNote.others),
            line('bias', 'dd-truth', strings.fitNote.truth),
          ]),
          lower,
          html(
            'p',
            { class: 'bench-caption' },
            html('b', {}, strings.errorTitle),
            ' ',
            strings.errorNote.dots,
          ),
          createLegend([
            line('test', 'dd-ink-test', strings.errorNote.test),
            line('variance', 'dd-ink-variance', strings.errorNote.variance),
            line('bias', 'dd-ink-bias', strings.errorNote.bias),
            line('noise', 'dd-noise', strings.names.noise),
            line('fit', 'dd-ink-train', strings.errorNote.train),
            line('test', 'dd-other-layers', strings.errorNote.others),
          ]),
        ),
        html('div', { class: 'dd-side' }, row.element, controls.element, readout.element),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const shown = session.at(state);
      fits.draw(shown.fitPicture, Math.max(240, upper.clientWidth));
      errors.draw(shown.errorPicture, Math.max(240, lower.clientWidth));
      const { present } = shown.errorPicture;
      readout.write(present.measured, present.exact, state.count);
      terms.set(
        termValues(
          state,
          present.exact,
          shown.set,
          strings.termNotes,
          shown.fitPicture.mean[Math.floor(shown.fitPicture.mean.length / 2)] ?? 0,
        ),
      );
      controls.set(state);
      row.set({ playing, progress: strings.progress(state.count), seed: state.seed });
      if (session.work(CAPACITIES_A_FRAME)) onChange((same) => same);
    },
  };
}
