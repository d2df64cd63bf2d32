import { watchChanges } from '#demos/shared/changes.ts';
import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html, svg } from '#demos/shared/dom.ts';
import { pictureWidth } from '#demos/shared/picture-width.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { Reached } from '#demos/shared/training-bench.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { createPlot } from './plot.ts';
import { createReadout } from './readout.ts';
import type { Snapshot } from './run.ts';
import { type State, withHump } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';
import { createTracePlot } from './trace-plot.ts';

/**
 * The whole demo as one element.
 *
 * @param reached how far training has come towards a state; asking also sets it going
 */
export function createView(
  locale: Locale,
  reached: (state: State) => Reached<Snapshot | null>,
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
  const changed = watchChanges();
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
      const [wide, beside] = [pictureWidth(figure), pictureWidth(side)];
      const { steps, snapshot } = reached(state);
      // Until the first report on new data, what is drawn of the network is of the old ones.
      const stale = snapshot !== null && steps === null;
      const fresh = stale ? null : snapshot;
      // Reports come less often than frames.
      const { means, weights, sd, time } = state;
      if (changed(means, weights, sd, time, snapshot, stale, wide, beside)) {
        plot.draw(state, snapshot, stale, wide);
        trace.draw(snapshot?.trace ?? [], beside);
        readout.write(fresh);
        terms.set(termValues(state, fresh));
      }
      controls.set(state);
      row.set({ playing, progress: strings.progress(steps ?? 0, state.steps), seed: state.seed });
    },
  };
}
