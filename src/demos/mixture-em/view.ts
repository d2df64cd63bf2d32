import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed, legible } from '#domain/number-text.ts';
import { createControls } from './controls.ts';
import { TRUTHS } from './data.ts';
import { counts, logJoints, logLikelihood } from './model.ts';
import { type Moment, momentOf } from './moment.ts';
import { axesOf } from './plane-gaussian.ts';
import { createPlanePlot } from './plane-plot.ts';
import { createReadout, nats } from './readout.ts';
import type { Run } from './run.ts';
import { type SlicePoint, sliceOf } from './slice.ts';
import { createSlicePlot } from './slice-plot.ts';
import { type State, runOf, withMean } from './state.ts';
import { STRINGS } from './strings.ts';
import { createTracePlot } from './trace-plot.ts';

const SYMBOLS = {
  points: 'xₙ',
  share: 'r',
  count: 'Nₖ',
  weight: 'π',
  mean: 'μ',
  covariance: 'Σ',
  likelihood: 'ℓ',
  bound: 'L',
  gap: 'KL',
} as const;

type Part = keyof typeof SYMBOLS;

/** Terms in the order in which they are listed; names of parts of the picture. */
export const PARTS: readonly Part[] = [
  'points',
  'share',
  'count',
  'weight',
  'mean',
  'covariance',
  'likelihood',
  'bound',
  'gap',
];

/** A point counts as divided while no part has so much of it. */
const WHOLE = 0.95;

/** The present value of each term, as text. */
function termValues({ stage, before }: Moment): Record<Part, string> {
  const { parts, shares } = stage;
  const divided = shares.filter((row) => Math.max(...row) < WHOLE).length;
  const moved = parts.map(({ mean: [x, y] }, k) => {
    const [a, b] = before[k]?.mean ?? [x, y];
    return Math.hypot(x - a, y - b);
  });
  const deviations = parts.flatMap(({ covariance }) => {
    const { major, minor } = axesOf(covariance);
    return [Math.sqrt(major), Math.sqrt(minor)];
  });
  return {
    points: fixed(shares.length, 0),
    share: `${fixed(divided, 0)} / ${fixed(shares.length, 0)}`,
    count: counts(shares)
      .map((count) => fixed(count, 1))
      .join(', '),
    weight: parts.map(({ weight }) => fixed(weight, 2)).join(', '),
    mean: legible(Math.max(...moved), 3),
    covariance: `${fixed(Math.max(...deviations), 2)}, ${fixed(Math.min(...deviations), 2)}`,
    likelihood: fixed(stage.logLikelihood, 2),
    bound: fixed(stage.bound, 2),
    gap: nats(stage.divergence),
  };
}

/** What does not change from frame to frame: what it was found for, and what was found. */
interface Known {
  readonly run?: Run;
  readonly truth: number;
  readonly from?: Moment['from'];
  readonly to?: Moment['to'];
  readonly shares?: Moment['shares'];
  readonly slice: readonly SlicePoint[];
}

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const plane = createPlanePlot(strings, (index, place) =>
    onChange((state) => withMean(state, index, place)),
  );
  const slice = createSlicePlot(strings);
  const trace = createTracePlot(strings);
  const readout = createReadout(strings);
  let known: Known = { truth: NaN, slice: [] };
  const row = createCommandRow(locale, commands);
  const controls = createControls(strings, onChange);
  const terms = createTermList(
    strings.terms,
    PARTS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const figure = html('div', { class: 'bench-figure' }, plane.element);
  const side = html('div', { class: 'bench-figure' }, slice.element);
  const under = html('div', { class: 'bench-figure' }, trace.element);
  const caption = (title: string, note: string): HTMLElement =>
    html('p', { class: 'bench-caption' }, html('b', {}, title), ' ', note);
  return {
    element: html(
      'div',
      { class: 'bench' },
      terms.element,
      html(
        'div',
        { class: 'bench-grid' },
        html('div', {}, figure, html('p', { class: 'bench-caption' }, strings.hint), controls.element),
        html(
          'div',
          {},
          row.element,
          caption(strings.slice, strings.sliceNote),
          side,
          caption(strings.trace, strings.traceNote),
          under,
          readout.element,
        ),
      ),
    ),
    commands: row,
    draw(state, playing) {
      const run = runOf(state);
      const steps = run.until(state.steps);
      const moment = momentOf(run, steps);
      if (run !== known.run)
        known = { ...known, run, truth: logLikelihood(logJoints(TRUTHS[state.shape], run.points)) };
      // Neither the way of an M-step nor the shares change while it is gone.
      const { from, to, shares } = moment;
      if (from !== known.from || to !== known.to || shares !== known.shares)
        known = { ...known, from, to, shares, slice: sliceOf(moment, run.points) };
      const { truth, slice: way } = known;
      plane.draw(run, steps, moment, Math.max(240, figure.clientWidth));
      slice.draw(way, moment, Math.max(240, side.clientWidth));
      trace.draw(run, steps, truth, Math.max(240, under.clientWidth));
      readout.write(moment.stage, truth);
      terms.set(termValues(moment));
      controls.set(state);
      const { next } = strings;
      const done = run.until(steps + 1) === steps;
      row.set({
        playing,
        progress: strings.progress(
          Math.floor(steps / 2),
          done ? next.done : Math.floor(steps) % 2 === 0 ? next.e : next.m,
        ),
        seed: state.seed,
      });
    },
  };
}
