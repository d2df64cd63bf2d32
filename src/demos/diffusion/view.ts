import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html, svg } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import type { Learner } from './learner.ts';
import { createPlot } from './plot.ts';
import { createReadout } from './readout.ts';
import type { Snapshot } from './run.ts';
import { type State, dataOf, withHump } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';
import { createTracePlot } from './trace-plot.ts';

/** Whether a snapshot is of this state's data and seed, and of no more training than it asks for. */
function fits(snapshot: Snapshot, state: State): boolean {
  return (
    snapshot.steps <= state.steps &&
    JSON.stringify(snapshot.setup) === JSON.stringify({ data: dataOf(state), seed: state.seed })
  );
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  learner: Learner,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const plot = createPlot(
    strings,
    (index, mean, weight) => onChange((state) => withHump(state, index, mean, weight)),
    (time) => onChange((state) => ({ ...state, time })),
  );
  const trace = createTracePlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const figure = html('div', { class: 'bench-figure' }, plot.element);
  const side = html('div', { class: 'bench-figure' }, trace.element);
  const key = (part: string, className: string, text: string): HTMLSpanElement =>
    html(
      'span',
      { class: 'bench-plot', 'data-part': part },
      svg(
        'svg',
        { width: 18, height: 8, 'aria-hidden': 'true' },
        svg('path', { class: className, d: 'M0 1H18V7H0Z' }),
      ),
      text,
    );
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
          figure,
          html(
            'p',
            { class: 'bench-caption df-legend' },
            html('b', {}, strings.legendTitle),
            key('exact', 'df-key-exact', strings.legend.exact),
            key('learned', 'df-key-learned', strings.legend.learned),
            key('data noised', 'df-data', strings.legend.data),
          ),
        ),
        html(
          'div',
          { class: 'bench-side' },
          row.element,
          controls.element,
          readout.element,
          html('div', {}, html('p', { class: 'bench-caption' }, html('b', {}, strings.trace)), side),
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      learner.ask({ setup: { data: dataOf(state), seed: state.seed }, steps: state.steps });
      const { latest, fault } = learner;
      const stale = latest !== null && !fits(latest, state);
      plot.draw(state, latest, stale, Math.max(240, figure.clientWidth));
      trace.draw(latest?.trace ?? [], Math.max(240, side.clientWidth));
      readout.write(stale ? null : latest);
      terms.set(termValues(state, stale ? null : latest));
      controls.set(state);
      const done = latest === null || stale ? 0 : latest.steps;
      row.set({ playing, progress: strings.progress(done, state.steps), seed: state.seed });
      if (fault !== null) row.say(strings.failed + fault);
    },
  };
}
