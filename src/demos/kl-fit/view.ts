import { html } from '#demos/shared/dom.ts';
import { type ActionBar, type Commands, createActionBar } from './actions.ts';
import { createControls } from './controls.ts';
import { type Grip, createDensityPlot } from './density-plot.ts';
import type { Term } from './equations.ts';
import { createIntegrandPlot } from './integrand-plot.ts';
import { createReadout } from './readout.ts';
import type { Session } from './session.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import { createTracePlot } from './trace-plot.ts';

export interface View {
  readonly element: HTMLDivElement;
  readonly actions: ActionBar;
  /** Draws everything from the session, at the width that the page gives. */
  draw(session: Session, playing: boolean): void;
}

function legend(strings: Strings): HTMLUListElement {
  const item = (term: Term, text: string): HTMLLIElement =>
    html('li', { class: `klfit-key klfit-key-${term}`, 'data-klfit-term': term }, text);
  return html(
    'ul',
    { class: 'klfit-legend' },
    item('p', strings.target),
    item('forward', strings.fit.forward),
    item('reverse', strings.fit.reverse),
    item('optimum', strings.optimum),
  );
}

function moved(state: State, grip: Grip, mean: number): State {
  if (grip === 'a' || grip === 'b')
    return { ...state, p: { ...state.p, [grip]: { ...state.p[grip], mean } } };
  return { ...state, [grip]: { ...state[grip], mean } };
}

/** The whole demo as one element; `onChange` gets whatever a reader changes as a function from state to state. */
export function createView(
  strings: Strings,
  commands: Commands,
  onChange: (change: (state: State) => State) => void,
): View {
  const densities = createDensityPlot(strings, (grip, mean) => onChange((state) => moved(state, grip, mean)));
  const integrands = createIntegrandPlot();
  const traces = createTracePlot(strings);
  const readout = createReadout(strings);
  const actions = createActionBar(strings, commands);
  const controls = createControls(strings, onChange);
  const figure = html('div', { class: 'klfit-figure' }, densities.element);
  const under = html('div', { class: 'klfit-figure' }, integrands.element);
  const history = html('div', { class: 'klfit-figure' }, traces.element);
  const element = html(
    'div',
    { class: 'klfit' },
    html(
      'div',
      { class: 'klfit-grid' },
      html('div', { class: 'klfit-main' }, legend(strings), figure),
      actions.element,
      html(
        'div',
        { class: 'klfit-under' },
        html(
          'p',
          { class: 'klfit-caption' },
          html('b', {}, strings.integrands),
          ` ${strings.integrandsNote}`,
        ),
        under,
      ),
      html(
        'div',
        { class: 'klfit-side' },
        readout.element,
        html('p', { class: 'klfit-caption' }, html('b', {}, strings.trace)),
        history,
      ),
    ),
    controls.element,
  );
  return {
    element,
    actions,
    draw(session, playing) {
      const { state, optima, trace, evaluations } = session;
      const [wide, side] = [Math.max(200, figure.clientWidth), Math.max(200, history.clientWidth)];
      densities.draw(state, optima, wide);
      integrands.draw(state, wide);
      traces.draw(trace, optima, side);
      readout.write(
        state,
        optima,
        evaluations && { forward: evaluations.forward.value, reverse: evaluations.reverse.value },
      );
      controls.set(state);
      actions.set({ playing, steps: state.steps, seed: state.seed, ready: evaluations !== null });
    },
  };
}
