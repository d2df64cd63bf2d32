import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed, legible, scientific } from '#domain/number-text.ts';
import { seededUniform } from '#numerics/random.ts';
import { standardNormals } from '#numerics/standard-normals.ts';
import { ACTIVATION } from './activation.ts';
import { createControls } from './controls.ts';
import { createCurvePlot } from './curve-plot.ts';
import { createDepthPlot } from './depth-plot.ts';
import { type Quantity, type Sampled, exactly, sampledFrom, slopeThrough } from './model.ts';
import { createReadout } from './readout.ts';
import type { State } from './state.ts';
import { STRINGS } from './strings.ts';

const SYMBOLS = {
  z: 'z',
  value: 'a(z)',
  slope: 'a′(z)',
  input: 'm, s',
  share: 'Pr',
  square: 'E[a′²]',
  depth: 'ρ',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = ['z', 'value', 'slope', 'input', 'share', 'square', 'depth'];

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${fixed(100 * share, 1)} %`);

/** The present value of each term, as text. */
function termValues(
  state: State,
  sampled: Record<Quantity, Sampled>,
  exact: Record<Quantity, number>,
): Record<Part, string> {
  const activation = ACTIVATION[state.activation];
  const left = slopeThrough(exact.square, state.layers);
  return {
    z: fixed(state.z, 1),
    value: legible(activation.value(state.z), 4),
    slope: legible(activation.slope(state.z), 4),
    input: `${fixed(state.mean, 1)}, ${fixed(state.sd, 1)}`,
    share: `${percent(sampled.saturated.value)}, ${percent(exact.saturated)}`,
    square: legible(exact.square, 4),
    depth: left === 0 ? '< 10⁻³⁰⁰' : left < 0.001 ? scientific(left) : fixed(left, 4),
  };
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const curves = createCurvePlot(strings, (grip, value) =>
    onChange((state) => ({ ...state, [grip]: value })),
  );
  const depth = createDepthPlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const key = (name: keyof typeof strings.legend, part: string): HTMLSpanElement =>
    html('span', { class: `ac-key ac-key-${name}`, 'data-part': part }, strings.legend[name]);
  const figure = html('div', { class: 'bench-figure' }, curves.element);
  const side = html('div', { class: 'bench-figure' }, depth.element);
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
          controls.activation,
          html(
            'p',
            { class: 'bench-caption ac-legend' },
            key('curve', 'value'),
            key('slope', 'slope'),
            key('shade', 'share'),
            key('units', 'input'),
          ),
          figure,
        ),
        html(
          'div',
          {},
          row.element,
          controls.element,
          readout.element,
          html('p', { class: 'bench-caption' }, html('b', {}, strings.depth), ' · ', strings.depthNote),
          side,
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const activation = ACTIVATION[state.activation];
      const normals = standardNormals(seededUniform(state.seed), state.count);
      const exact = exactly(activation, state, state.epsilon);
      const sampled = sampledFrom(activation, state, state.epsilon, normals);
      curves.draw(state, normals, Math.max(240, figure.clientWidth));
      depth.draw(state, Math.max(240, side.clientWidth));
      readout.write(sampled, exact);
      terms.set(termValues(state, sampled, exact));
      controls.set(state);
      row.set({ playing, progress: strings.progress(state.count), seed: state.seed });
    },
  };
}
