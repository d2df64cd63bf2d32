import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed, legible } from '#domain/number-text.ts';
import { kernelAt } from '#numerics/gaussian-process/line-kernels.ts';
import { createControls } from './controls.ts';
import { type Findings, createFinder, findingsOf } from './findings.ts';
import { createFunctionPlot } from './function-plot.ts';
import { learnt } from './model.ts';
import { amount } from './numbers.ts';
import { createProfilePlot } from './profile-plot.ts';
import { createReadout } from './readout.ts';
import { type State, advance, withNewPoint, withPoint, withPrior, withoutPoint } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';

const SYMBOLS = {
  mean: 'μ*',
  variance: 'σ*²',
  query: 'x*',
  data: 'y',
  kernel: 'k',
  'length-scale': 'ℓ',
  signal: 's',
  noise: 'σ',
  period: 'p',
  evidence: 'log p',
  fit: 'F',
  complexity: 'D',
  gradient: 'g',
  draws: 'f',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'query',
  'mean',
  'variance',
  'data',
  'kernel',
  'length-scale',
  'signal',
  'noise',
  'period',
  'fit',
  'complexity',
  'evidence',
  'gradient',
  'draws',
];

/** The present value of each term, as text. */
function termValues(
  state: State,
  { fitted, answer, gradient }: Findings,
  strings: Strings,
): Record<Part, string> {
  const { evidence } = fitted;
  return {
    query: fixed(state.query, 1),
    mean: fixed(answer.mean, 3),
    variance: legible(answer.variance, 3),
    data: strings.points(state.points.length),
    kernel: legible(kernelAt(state.kernel, state, 1).value, 3),
    'length-scale': amount(state.lengthScale),
    signal: amount(state.signalSd),
    noise: amount(state.noiseSd),
    period: state.kernel === 'periodic' ? amount(state.period) : '–',
    evidence: fixed(evidence.total, 2),
    fit: fixed(evidence.fit, 2),
    complexity: fixed(evidence.complexity, 2),
    gradient: learnt(state)
      .map((name) => fixed(gradient[name], 1))
      .join(', '),
    draws: fixed(state.draws, 0),
  };
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const functions = createFunctionPlot(strings, {
    movePoint: (index, to) => onChange((state) => withPoint(state, index, to)),
    addPoint: (at) => onChange((state) => withNewPoint(state, at)),
    removePoint: (index) => onChange((state) => withoutPoint(state, index)),
    ask: (query) => onChange((state) => ({ ...state, query })),
  });
  const profile = createProfilePlot(strings, (lengthScale) =>
    onChange((state) => withPrior(state, { lengthScale })),
  );
  const find = createFinder();
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const button = (label: string, edit: (state: State) => State): HTMLButtonElement => {
    const element = html('button', { type: 'button', class: 'bench-button' }, label);
    element.addEventListener('click', () => onChange(edit));
    return element;
  };
  const wide = html('div', { class: 'bench-figure bench-lead' }, functions.element);
  const side = html('div', { class: 'bench-figure' }, profile.element);
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      controls.element,
      html(
        'div',
        { class: 'bench-grid bench-fold' },
        html(
          'div',
          {},
          wide,
          html(
            'div',
            { class: 'bench-row bench-lead' },
            button(strings.add, (state) => withNewPoint(state, [state.query, findingsOf(state).answer.mean])),
            button(strings.remove, (state) => withoutPoint(state, functions.held(state.points.length))),
          ),
          html('p', { class: 'bench-caption bench-lead' }, strings.hint),
          readout.answer,
        ),
        html(
          'div',
          {},
          row.element,
          html('p', { class: 'bench-caption' }, html('b', {}, strings.profile), ' ', strings.profileNote),
          side,
          readout.evidence,
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const findings = find(state);
      functions.draw(state, findings, Math.max(240, wide.clientWidth));
      profile.draw(state, findings, Math.max(240, side.clientWidth));
      readout.write(findings);
      terms.set(termValues(state, findings, strings));
      controls.set(state);
      row.set({ playing, progress: strings.progress(state.steps), seed: state.seed });
      if (playing) row.say('');
      else if (state.steps > 0 && advance(state, 1) === state) row.say(strings.top);
    },
  };
}
