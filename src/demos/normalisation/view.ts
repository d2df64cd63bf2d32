import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { createControls } from './controls.ts';
import type { Variances } from './network.ts';
import { createGainPicture, createLayersPicture } from './pictures.ts';
import { createReadout, variance } from './readout.ts';
import { createRuns } from './runs.ts';
import { DEPTH, type State, networkOf, passedOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { factorsOf, normalisedBy, predictedVariances } from './theory.ts';

const SYMBOLS = {
  scale: 'σ²',
  width: 'D',
  batch: 'B',
  norm: 's²',
  forward: 'q₅₀',
  backward: 'p₁',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = ['scale', 'forward', 'backward', 'norm', 'width', 'batch'];

/** Milliseconds of one frame that networks may be simulated for; one layer more may be begun just before they are over. */
const FRAME = 4;

/** What the signal has reached by now; NaN where it has not yet been. */
function reached({ signal, gradient }: Variances, state: State): Variances {
  const { forward, backward } = passedOf(state);
  return {
    signal: signal.map((value, l) => (l < forward ? value : NaN)),
    gradient: gradient.map((value, l) => (l >= DEPTH - backward ? value : NaN)),
  };
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const forward = createLayersPicture('forward', strings.forwardPicture, strings.layer);
  const backward = createLayersPicture('backward', strings.backwardPicture, strings.layer);
  const gain = createGainPicture(strings, (scale) => onChange((state) => ({ ...state, scale })));
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const runs = createRuns();
  const caption = (name: string, note: string): HTMLElement =>
    html('p', { class: 'bench-caption' }, html('b', {}, name), ' ', note);
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
          caption(strings.forward, strings.forwardNote),
          forward.element,
          caption(strings.backward, strings.backwardNote),
          backward.element,
        ),
        html('div', {}, row.element, caption(strings.gain, strings.gainNote), gain.element, readout.element),
      ),
      controls.element,
    ),
    commands: row,
    draw(state, playing) {
      const { measured, done } = runs.follow(networkOf(state), FRAME);
      if (!done) onChange((same) => same);
      const predicted = predictedVariances(networkOf(state));
      const seen = measured === null ? null : reached(measured, state);
      forward.draw(predicted.signal, seen?.signal ?? [], !done);
      backward.draw(predicted.gradient, seen?.gradient ?? [], !done);
      gain.draw(
        state,
        measured === null ? null : { scale: measured.network.scale, factors: factorsOf(measured) },
      );
      readout.write(predicted, seen, !done);
      terms.set({
        scale: fixed(state.scale, 2),
        width: String(state.width),
        batch: String(state.batch),
        norm: variance(normalisedBy(state)),
        forward: variance(seen?.signal.at(-1) ?? NaN),
        backward: variance(seen?.gradient[0] ?? NaN),
      });
      controls.set(state);
      const passed = passedOf(state);
      row.set({ playing, progress: strings.progress(passed.forward, passed.backward), seed: state.seed });
    },
  };
}
