import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { amount } from '#demos/shared/comparison.ts';
import { html } from '#demos/shared/dom.ts';
import { pictureWidth } from '#demos/shared/picture-width.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { createFlowPlot } from './flow-plot.ts';
import { flowThrough } from './flow.ts';
import {
  baseMass,
  baseSamples,
  expectedLogDensity,
  expectedValue,
  flowMass,
  push,
  standardErrorOfShare,
  wholeMass,
} from './model.ts';
import { createReadout } from './readout.ts';
import { MOST_SAMPLES, type State, withEnd, withKnot } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, SYMBOLS, termValues } from './terms.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const plot = createFlowPlot(
    strings,
    (index, knot) => onChange((state) => withKnot(state, index, knot)),
    (end, value) => onChange((state) => withEnd(state, end, value)),
  );
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const figure = html('div', { class: 'bench-figure' }, plot.element);
  let all: readonly number[] = [];
  let seed = -1;
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid nf-grid' },
        html('div', {}, figure, html('p', { class: 'bench-caption' }, strings.hint)),
        html('div', { class: 'bench-side' }, row.element, controls.element, readout.element),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const width = pictureWidth(figure);
      if (state.seed !== seed) {
        seed = state.seed;
        all = baseSamples(seed, MOST_SAMPLES);
      }
      const { knots, from, to, count } = state;
      const flow = flowThrough(knots, state.kind);
      const samples = all.slice(0, count);
      const pushed = push(flow, samples, from, to);
      const before = baseMass(from, to);
      const after = flowMass(flow, knots, from, to);
      const logDensity = expectedLogDensity(flow, knots);
      plot.draw(state, flow, samples, pushed.points, width);
      readout.write(
        {
          after: [after, before],
          whole: [wholeMass(flow, knots), 1],
          share: [pushed.share, before],
          likelihood: [pushed.meanLogDensity, logDensity],
          mean: [pushed.mean, expectedValue(flow, knots)],
        },
        strings.caption(amount(standardErrorOfShare(before, count))),
      );
      terms.set(termValues(state, flow, { before, after, logDensity }));
      controls.set(state);
      row.set({ playing, progress: strings.progress(count), seed: state.seed });
    },
  };
}
