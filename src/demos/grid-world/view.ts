import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { pictureWidth } from '#demos/shared/picture-width.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import { createControls } from './controls.ts';
import { createGridPlot } from './grid-plot.ts';
import type { Method, Update } from './learner.ts';
import { createReadout } from './readout.ts';
import { type Run, createRun } from './run.ts';
import { START, type State, toggled, worldOf } from './state.ts';
import { STRINGS } from './strings.ts';
import { createTracePlot } from './trace-plot.ts';

/** So many updates in one frame; what is missing follows in the next ones. */
const UPDATES_A_FRAME = 1500;

const SYMBOLS = {
  iteration: 'v',
  q: 'Q',
  sarsa: 'S',
  cell: 'q',
  reward: 'r',
  next: 'γ·',
  rate: 'α',
  discount: 'γ',
  epsilon: 'ε',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'iteration',
  'q',
  'sarsa',
  'cell',
  'reward',
  'next',
  'rate',
  'discount',
  'epsilon',
];

/** The present value of each term, as text. */
function termValues(state: State, run: Run): Record<Part, string> {
  const last: Update | null = run.learners[state.method].last;
  const start = (method: Method): string => fixed(run.value(method, START), 3);
  return {
    iteration: start('iteration'),
    q: start('q'),
    sarsa: start('sarsa'),
    cell: last === null ? '–' : `${fixed(last.before, 3)} → ${fixed(last.after, 3)}`,
    reward: last === null ? '–' : fixed(last.reward, 0),
    next: last === null ? '–' : fixed(last.target - last.reward, 3),
    rate: state.method === 'iteration' ? '–' : fixed(state.rate, 2),
    discount: fixed(state.discount, 2),
    epsilon: state.method === 'iteration' ? '–' : fixed(state.epsilon, 2),
  };
}

/** Whether two states make the same run, apart from its length. */
function sameRun(a: State, b: State): boolean {
  return (
    a.cliffs === b.cliffs &&
    a.fall === b.fall &&
    a.discount === b.discount &&
    a.rate === b.rate &&
    a.epsilon === b.epsilon &&
    a.seed === b.seed &&
    b.updates >= a.updates
  );
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const grid = createGridPlot(strings, (cell) => onChange((state) => toggled(state, cell)));
  const trace = createTracePlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const figure = html('div', { class: 'bench-figure' }, grid.element);
  const under = html('div', { class: 'bench-figure' }, trace.element);
  let drawn: { readonly state: State; readonly run: Run } | null = null;
  const runOf = (state: State): Run => {
    const run = drawn !== null && sameRun(drawn.state, state) ? drawn.run : createRun(worldOf(state), state);
    drawn = { state, run };
    return run;
  };
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid bench-fold' },
        html(
          'div',
          {},
          html('div', { class: 'bench-lead' }, figure, html('p', { class: 'bench-caption' }, strings.hint)),
          html('div', {}, html('p', { class: 'bench-caption' }, html('b', {}, strings.trace)), under),
        ),
        html('div', { class: 'bench-side' }, row.element, controls.element, readout.element),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const [wide, below] = [pictureWidth(figure), pictureWidth(under)];
      const run = runOf(state);
      const done = run.learners.q.updates;
      run.advanceTo(Math.min(state.updates, done + UPDATES_A_FRAME));
      if (run.learners.q.updates < state.updates) onChange((same) => same);
      grid.draw(state, run, wide);
      trace.draw(run.trace, below);
      readout.write(run);
      terms.set(termValues(state, run));
      controls.set(state);
      row.set({ playing, progress: strings.progress(run.learners.q.updates), seed: state.seed });
    },
  };
}
