import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed, legible } from '#domain/number-text.ts';
import { TICK } from '#worked/pilco/pendulum.ts';
import type { Forecast } from './assemble.ts';
import { createBeamPlot } from './beam-plot.ts';
import { createControls } from './controls.ts';
import type { Engine } from './engine.ts';
import { createPlanePlot } from './plane-plot.ts';
import { createPolePicture } from './pole-picture.ts';
import { createEpisodeTable, createMomentTable } from './readout.ts';
import type { State } from './state.ts';
import { STRINGS, type Strings } from './strings.ts';

const SYMBOLS = {
  total: 'J',
  gradient: '∂J',
  cost: 'E[c]',
  policy: 'θ',
  start: 'ϑ₀',
  goal: 'z',
  matched: 'μ, Σ',
  cloud: 'x⁽ⁱ⁾',
  ignorance: 'E[s²]',
  real: 'C',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'total',
  'gradient',
  'cost',
  'policy',
  'start',
  'goal',
  'matched',
  'cloud',
  'ignorance',
  'real',
];

const triple = (values: readonly number[]): string => values.map((value) => fixed(value, 2)).join(', ');

/** Slopes: near the minimum what is left of them shows in the third decimal; beyond lie the errors of the differences. */
const slopes = (values: readonly number[]): string =>
  values.map((value) => fixed(value, Math.abs(value) < 0.1 ? 3 : 2)).join(', ');

/** The present value of each term, as text. */
function termValues({
  question,
  plan,
  whole,
  ignorance,
  gradient,
  realTotal,
}: Forecast): Record<Part, string> {
  const { angleMean, angleVariance } = whole;
  const spread = (mean: number, variance: number): string =>
    `${fixed(mean, 3)} ± ${fixed(Math.sqrt(variance), 3)}`;
  return {
    total: fixed(plan.total, 3),
    gradient: gradient === null ? '…' : slopes(gradient),
    cost: legible(plan.costs[question.time] ?? NaN, 3),
    policy: triple(question.parameters),
    start: fixed(question.task.start, 2),
    goal: fixed(question.task.goal, 2),
    matched: spread(angleMean.matched, angleVariance.matched),
    cloud: spread(angleMean.sampled, angleVariance.sampled),
    ignorance: `${fixed(100 * ignorance, 1)} %`,
    real: `${fixed(realTotal.mean, 2)} ± ${legible(realTotal.meanError, 2)}`,
  };
}

function legend(strings: Strings): HTMLParagraphElement {
  const item = (name: keyof Strings['legend'], part: string): HTMLSpanElement =>
    html('span', { class: `pi-key pi-key-${name}`, 'data-part': part }, strings.legend[name]);
  return html(
    'p',
    { class: 'bench-caption pi-legend' },
    item('matched', 'matched'),
    item('cloud', 'cloud'),
    item('real', 'real'),
    item('data', 'ignorance'),
  );
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  engine: Engine,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const beam = createBeamPlot(strings, (time) => onChange((state) => ({ ...state, time })));
  const poles = createPolePicture(strings, (grip, angle) =>
    onChange((state) => ({ ...state, [grip]: angle })),
  );
  const plane = createPlanePlot(strings);
  const episodes = createEpisodeTable(strings);
  const moments = createMomentTable(strings);
  const controls = createControls(strings, onChange);
  const row = createCommandRow(locale, commands);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const searching = html('span');
  const stop = html('button', { type: 'button', class: 'bench-button' }, strings.stop);
  const search = html('div', { class: 'bench-row pi-search' }, searching, stop);
  let playing = false;
  stop.addEventListener('click', () => {
    if (playing) commands.togglePlay();
    engine.stop();
    const learned = engine.records.length;
    onChange((state) => ({ ...state, tasks: state.tasks.slice(0, learned) }));
  });
  const wide = html('div', { class: 'bench-figure' }, beam.element);
  const left = html('div', { class: 'bench-figure' }, poles.element);
  const right = html('div', { class: 'bench-figure' }, plane.element);
  const titles = { poles: html('b'), plane: html('b') };
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      controls.element,
      html(
        'div',
        { class: 'bench-grid' },
        html(
          'div',
          {},
          html('p', { class: 'bench-caption' }, html('b', {}, strings.beam), ' · ', strings.beamNote),
          wide,
          legend(strings),
        ),
        html('div', {}, row.element, search, episodes.element),
        html(
          'div',
          { class: 'pi-pair' },
          html(
            'div',
            {},
            html('p', { class: 'bench-caption' }, titles.poles, ' · ', strings.polesNote),
            left,
          ),
          html('div', {}, html('p', { class: 'bench-caption' }, titles.plane), right),
        ),
        moments.element,
      ),
    ),
    commands: row,
    draw(state, plays) {
      playing = plays;
      engine.want(state);
      const { forecast, search: running, records } = engine;
      const seconds = fixed(state.time * TICK, 1);
      titles.poles.textContent = strings.poles(seconds);
      titles.plane.textContent = strings.plane(seconds);
      beam.draw(state, forecast, Math.max(240, wide.clientWidth));
      poles.draw(state, forecast, Math.max(220, left.clientWidth));
      plane.draw(state, forecast, Math.max(220, right.clientWidth), 290);
      search.toggleAttribute('data-running', running !== null);
      // Before the first episode there is nothing to fall back to.
      stop.disabled = running === null || running.episode === 1;
      if (running !== null)
        searching.textContent =
          running.plans === 0
            ? strings.fitting(running.episode)
            : strings.search(running.episode, running.plans, fixed(running.least, 2));
      episodes.write(records);
      if (forecast !== null) {
        moments.write(forecast);
        terms.set(termValues(forecast));
        controls.set(state, state.hand ?? forecast.question.parameters);
      }
      row.set({ playing, progress: strings.progress(records.length), seed: state.seed });
    },
  };
}
