import { watchChanges } from '#demos/shared/changes.ts';
import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { pictureWidth } from '#demos/shared/picture-width.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { Reached } from '#demos/shared/training-bench.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { measure } from './measure.ts';
import { createPlot } from './plot.ts';
import { createReadout } from './readout.ts';
import type { State } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';
import { createTracePlot } from './trace-plot.ts';
import type { Snapshot } from './trainer.ts';

/**
 * The whole demo as one element.
 *
 * @param reached how far training has come towards a state; asking also sets it going
 */
export function createView(
  locale: Locale,
  reached: (state: State) => Reached<Snapshot>,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const plot = createPlot(strings, (grip, value) => onChange((state) => ({ ...state, [grip]: value })));
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
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid bench-fold' },
        html('div', { class: 'gan-main' }, html('div', { class: 'bench-lead' }, figure), readout.element),
        html(
          'div',
          { class: 'bench-side' },
          row.element,
          controls.element,
          html(
            'div',
            {},
            html('p', { class: 'bench-caption' }, html('b', {}, strings.trace), ' ', strings.traceNote),
            side,
          ),
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const [wide, beside] = [pictureWidth(figure), pictureWidth(side)];
      const { steps, snapshot } = reached(state);
      const { loss, left, right, weight, sd } = state;
      // Reports come less often than frames.
      if (changed(snapshot, loss, left, right, weight, sd, wide)) {
        const measured = measure(state, snapshot);
        plot.draw(state, snapshot, measured, wide);
        readout.write(loss, measured);
        terms.set(termValues(state, measured));
      }
      trace.draw(snapshot.trace, loss, state.steps, beside);
      controls.set(state);
      row.set({ playing, progress: strings.steps(steps, state.steps), seed: state.seed });
    },
  };
}
