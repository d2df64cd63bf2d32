import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { createDensityPlot } from './density-plot.ts';
import { integrandOf } from './integrand.ts';
import { importanceSample } from './model.ts';
import { createReadout } from './readout.ts';
import { drawnNormals } from './samples.ts';
import { createShareStrip } from './share-strip.ts';
import { MOST_SAMPLES, type State } from './state.ts';
import { STRINGS } from './strings.ts';
import { targetVariance } from './target.ts';
import { PARTS, SYMBOLS, percent, termValues } from './terms.ts';
import { theory } from './theory.ts';
import { createTracePlot } from './trace-plot.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const densities = createDensityPlot(strings, (grip, value) =>
    onChange((state) => ({ ...state, [grip]: value })),
  );
  const strip = createShareStrip();
  const trace = createTracePlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({
      part,
      symbol: SYMBOLS[part],
      name: strings.names[part],
    })),
  );
  const figure = html('div', { class: 'bench-figure' }, densities.element);
  const largest = html('span');
  const side = html('div', { class: 'bench-figure' }, trace.element);
  const traceNote = html('span');
  let normals: readonly number[] = [];
  let seed = -1;
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
          html('p', { class: 'bench-caption' }, html('b', {}, strings.shares), ' ', largest),
          strip.element,
          controls.element,
        ),
        html(
          'div',
          {},
          row.element,
          readout.element,
          html('p', { class: 'bench-caption' }, html('b', {}, strings.trace), ' ', traceNote),
          side,
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      if (state.seed !== seed) {
        seed = state.seed;
        normals = drawnNormals(seed, MOST_SAMPLES);
      }
      const f = integrandOf(state.integrand, state.threshold);
      const samples = importanceSample(f, state.distance, state, normals.slice(0, state.count));
      const exact = theory(f, state.distance, state);
      const wide = Math.max(240, figure.clientWidth);
      densities.draw(state, samples, wide);
      strip.draw(samples.weights, wide);
      trace.draw(samples.running, exact, Math.max(240, side.clientWidth));
      readout.write(samples, exact, targetVariance(f, state.distance));
      terms.set(termValues(state, samples, exact, strings));
      const share = Math.max(0, ...samples.weights) / (samples.meanWeight * state.count);
      largest.textContent = state.count === 0 ? '' : strings.sharesOf(percent(share));
      traceNote.textContent = exact.variance === Infinity ? strings.noBand : strings.traceNote;
      controls.set(state);
      row.set({ playing, progress: strings.progress(state.count), seed: state.seed });
    },
  };
}
