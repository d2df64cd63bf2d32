import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { createControls } from './controls.ts';
import { type Shown, createDataPlot } from './data-plot.ts';
import { withoutFit } from './exact.ts';
import { descentOf } from './descent.ts';
import { totalLoss } from './fit.ts';
import { createFits } from './fits.ts';
import { createLikelihoodPlot } from './likelihood-plot.ts';
import { createLossPlot } from './loss-plot.ts';
import { type Kind, lossOf } from './loss.ts';
import { createReadout } from './readout.ts';
import { type State, pointsOf, withLabel, withPoint } from './state.ts';
import { STRINGS } from './strings.ts';
import { PARTS, symbolOf, termValues } from './terms.ts';
import { createTracePlot } from './trace-plot.ts';

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
  const fitsOf = createFits();
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
      const fits = fitsOf(state, points);
      const exact = fits.get(state.loss) ?? null;
      const shown: Shown = { state, points, descent: line, exact, fits };
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
