import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed, legible } from '#domain/number-text.ts';
import { createControls } from './controls.ts';
import { type Shown, createDataPlot } from './data-plot.ts';
import { exactFit, withoutFit } from './exact.ts';
import { descentOf } from './descent.ts';
import { type Line, argumentOf, predict, pullOf, totalLoss } from './fit.ts';
import { createLikelihoodPlot } from './likelihood-plot.ts';
import { createLossPlot } from './loss-plot.ts';
import { type Kind, type Loss, lossOf, massOfLabels } from './loss.ts';
import { createReadout } from './readout.ts';
import { type State, pointsOf, withLabel, withPoint } from './state.ts';
import { STRINGS } from './strings.ts';
import { createTracePlot } from './trace-plot.ts';

const SYMBOLS = {
  loss: 'L',
  point: 'ℓᵢ',
  argument: { numbers: 'r', labels: 'm' },
  pull: '∂ℓᵢ',
  descent: 'φ',
  exact: 'φ̂',
  mass: 'Z',
  rate: 'α',
  delta: 'δ',
} as const;

type Part = keyof typeof SYMBOLS;

function symbolOf(part: Part, kind: Kind): string {
  const symbol = SYMBOLS[part];
  return typeof symbol === 'string' ? symbol : symbol[kind];
}

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'loss',
  'point',
  'argument',
  'pull',
  'descent',
  'exact',
  'mass',
  'rate',
  'delta',
];

const pair = (line: Line | null): string =>
  line === null ? '–' : `${legible(line[0], 3)}, ${legible(line[1], 3)}`;

/** The present value of each term, as text. */
function termValues({ state, points, descent, exact }: Shown, loss: Loss): Record<Part, string> {
  const point = points[state.chosen] ?? [0, 0];
  const m = argumentOf(loss, descent, point);
  const mass =
    loss.kind === 'numbers' ? Math.exp(loss.logNormaliser) : massOfLabels(loss, predict(descent, point[0]));
  return {
    loss: legible(totalLoss(loss, descent, points), 4),
    point: legible(loss.value(m), 4),
    argument: legible(m, 3),
    pull: legible(pullOf(loss, descent, point), 3),
    descent: pair(descent),
    exact: pair(exact),
    mass: legible(mass, 4),
    rate: fixed(state.rate, 2),
    delta: loss.kind === 'numbers' ? fixed(state.delta, 2) : '–',
  };
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const data = createDataPlot(strings, {
    number: (i, point) => onChange((state) => withPoint(state, i, point)),
    label: (i, x, label) => onChange((state) => withLabel(state, i, x, label)),
    choose: (i) => onChange((state) => ({ ...state, chosen: i })),
  });
  const losses = createLossPlot(strings);
  const likelihood = createLikelihoodPlot(strings);
  const trace = createTracePlot(strings);
  const readout = createReadout(strings);
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const lists = (['numbers', 'labels'] as const).map((kind: Kind) => ({
    kind,
    list: createTermList(
      strings.terms,
      PARTS.map((part) => ({ part, symbol: symbolOf(part, kind), name: strings.names[part][kind] })),
    ),
  }));
  const figure = html('div', { class: 'bench-figure' }, data.element);
  const [left, right] = [losses, likelihood].map((plot) =>
    html('div', { class: 'bench-figure' }, plot.element),
  );
  const under = html('div', { class: 'bench-figure' }, trace.element);
  const titles = { loss: html('b'), likelihood: html('b'), sums: html('span'), trace: html('span') };
  const key = (name: keyof typeof strings.legend, part: string): HTMLSpanElement =>
    html('span', { class: `lo-key lo-key-${name}`, 'data-part': part }, strings.legend[name]);
  const caption = (...content: (Node | string)[]): HTMLParagraphElement =>
    html('p', { class: 'bench-caption' }, ...content);
  return {
    element: html(
      'div',
      { class: 'bench' },
      ...lists.map(({ list }) => list.element),
      html(
        'div',
        { class: 'bench-grid lo-grid' },
        html(
          'div',
          {},
          controls.loss,
          html(
            'p',
            { class: 'bench-caption lo-legend' },
            html('b', {}, strings.data),
            key('exact', 'exact'),
            key('descent', 'descent'),
            key('rivals', 'exact'),
          ),
          figure,
        ),
        html(
          'div',
          { class: 'lo-side' },
          row.element,
          controls.element,
          readout.element,
          caption(html('b', {}, strings.traceTitle), ' · ', titles.trace),
          under,
        ),
        html(
          'div',
          { class: 'lo-pair' },
          html('div', {}, caption(titles.loss, ' · ', strings.lossNote), left ?? ''),
          html('div', {}, caption(titles.likelihood, titles.sums), right ?? ''),
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const loss = lossOf(state.loss, state.delta);
      const points = pointsOf(state);
      const { lines, line, diverged } = descentOf(state);
      const exact = exactFit(state.loss, points, state.shape, state.delta);
      const shown: Shown = { state, points, descent: line, exact };
      data.draw(shown, Math.max(240, figure.clientWidth));
      losses.draw(shown, Math.max(220, left?.clientWidth ?? 0));
      likelihood.draw(shown, Math.max(220, right?.clientWidth ?? 0));
      trace.draw(
        lines.map((one) => totalLoss(loss, one, points)),
        exact === null ? null : totalLoss(loss, exact, points),
        Math.max(240, under.clientWidth),
      );
      readout.write(shown, lines.length - 1);
      const values = termValues(shown, loss);
      for (const { kind, list } of lists) {
        list.element.hidden = kind !== loss.kind;
        list.set(values);
      }
      titles.loss.textContent = strings.lossTitle[loss.kind];
      titles.likelihood.textContent = strings.likelihoodTitle[loss.kind];
      titles.sums.textContent =
        loss.kind === 'numbers' ? '' : ` · ${state.loss === 'hinge' ? strings.sums.no : strings.sums.yes}`;
      titles.trace.textContent = diverged
        ? strings.diverged
        : strings.traceNotes[exact === null ? withoutFit(state.loss, points) : 'exact'];
      controls.set(state);
      row.set({ playing, progress: strings.progress(lines.length - 1), seed: state.seed });
    },
  };
}
