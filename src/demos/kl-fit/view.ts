import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { DIRECTIONS, type Mixture } from '#numerics/kl-projection/mixture.ts';
import { type Optima, findOptima } from '#numerics/kl-projection/optimum.ts';
import { createControls } from './controls.ts';
import { type Grip, createDensityPlot } from './density-plot.ts';
import type { Evaluations } from './evaluations.ts';
import { createIntegrandPlot } from './integrand-plot.ts';
import { createQuantityTable } from './quantities.ts';
import { createReadout } from './readout.ts';
import { type State, withFit, withHump } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';
import { type Part, parts } from './terms.ts';
import { createTracePlot } from './trace-plot.ts';

function legend(strings: Strings): HTMLUListElement {
  const item = (part: Part, text: string): HTMLLIElement =>
    html('li', { class: `klfit-key klfit-key-${part}`, 'data-part': parts(part) }, text);
  return html(
    'ul',
    { class: 'klfit-legend' },
    item('p', strings.target),
    item('fit-forward', strings.fit.forward),
    item('fit-reverse', strings.fit.reverse),
    item('optimum', strings.optimum),
  );
}

function moved(state: State, grip: Grip, value: number): State {
  if (grip === 'a' || grip === 'b') return withHump(state, grip, { mean: value });
  const direction = DIRECTIONS.find((one) => grip.startsWith(one)) ?? 'forward';
  return withFit(state, direction, grip.endsWith('-sd') ? { sd: value } : { mean: value });
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  evaluations: Evaluations,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const densities = createDensityPlot(strings, (grip, value) =>
    onChange((state) => moved(state, grip, value)),
  );
  const integrands = createIntegrandPlot(strings);
  const quantities = createQuantityTable(strings, (shown) => onChange((state) => ({ ...state, shown })));
  const traces = createTracePlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands, { newSeed: strings.newStart });
  const controls = createControls(strings, onChange);
  const figure = html('div', { class: 'bench-figure' }, densities.element);
  const under = html('div', { class: 'bench-figure' }, integrands.element);
  const history = html('div', { class: 'bench-figure' }, traces.element);
  let best: { readonly of: Mixture; readonly optima: Optima } | undefined;
  return {
    element: html(
      'div',
      { class: 'bench' },
      html(
        'div',
        { class: 'bench-grid klfit' },
        html('div', { class: 'klfit-main' }, legend(strings), figure),
        row.element,
        html(
          'div',
          { class: 'klfit-under' },
          html(
            'p',
            { class: 'bench-caption' },
            html('b', {}, strings.integrands),
            ` ${strings.integrandsNote}`,
          ),
          under,
        ),
        html('div', { class: 'klfit-quantities-place' }, quantities.element),
        html('div', { class: 'klfit-readout' }, readout.element),
        html(
          'div',
          { class: 'klfit-trace' },
          html('p', { class: 'bench-caption' }, html('b', {}, strings.trace)),
          history,
        ),
      ),
      controls.element,
    ),
    commands: row,
    draw(state, playing) {
      if (best?.of !== state.p) best = { of: state.p, optima: findOptima(state.p) };
      const { optima } = best;
      const found = evaluations.of(state);
      const now = found && { forward: found.forward.value, reverse: found.reverse.value };
      const [wide, side] = [Math.max(200, figure.clientWidth), Math.max(200, history.clientWidth)];
      densities.draw(state, optima, wide);
      integrands.draw(state, wide);
      quantities.write(state);
      traces.draw(state.trace, now, state.steps, optima, side);
      readout.write(state, optima, now);
      controls.set(state);
      row.set({
        playing,
        progress: strings.steps(state.steps),
        seed: state.seed,
        canStep: found !== null,
      });
    },
  };
}
