import { type Commands, createCommandRow } from '#demos/shared/command-row.ts';
import { html } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { createLegend } from '#demos/shared/legend.ts';
import { createLiveDrawing } from '#demos/shared/live-drawing.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { createRange } from '#demos/shared/range.ts';
import { createTermList } from '#demos/shared/term-list.ts';
import type { BenchView } from '#demos/shared/workbench.ts';
import type { Locale } from '#domain/locale.ts';
import { fixed } from '#domain/number-text.ts';
import type { Point } from '#figures/kit/path.ts';
import { softmax } from '#numerics/log-sum-exp.ts';
import type { Vector } from '#numerics/vector.ts';
import { RAIL, ROWS, actionRows, rowAt } from './action-rows.ts';
import { BOUNDS } from './bounds.ts';
import {
  PLANE,
  PLANE_HEIGHT,
  TRIANGLE,
  TRIANGLE_HEIGHT,
  planeChart,
  policyUnder,
  triangleChart,
} from './charts.ts';
import { legendItems } from './legend.ts';
import { fromPlane, toPlane, toTriangle } from './plane.ts';
import { readingsOf } from './readings.ts';
import { createReadout } from './readout.ts';
import { SEARCH_HEIGHT, searchChart } from './search-chart.ts';
import { type State, isSettled, logitsAt, withAdvantage, withPolicy } from './state.ts';
import { STRINGS } from './strings.ts';
import { SYMBOLS, TERMS, deltaText, parts, termValues } from './terms.ts';

/** The whole demo as one element. */
export function createView(
  locale: Locale,
  commands: Commands,
  onChange: (edit: (state: State) => State) => void,
): BenchView<State> {
  const strings = STRINGS[locale];
  const policyHandle = (label: string, under: (place: Point) => Vector): PlaneHandle =>
    createPlaneHandle({
      first: BOUNDS.plane,
      second: BOUNDS.plane,
      label,
      text: (at) => strings.probabilities(softmax(fromPlane(at)).map((p) => fixed(p, 3))),
      valueAt: (place) => toPlane(under(place)),
      onInput: (at) => onChange((state) => withPolicy(state, logitsAt(at))),
      className: 'bench-handle',
    });
  const policy = policyHandle(strings.policy, policyUnder.plane);
  const share = policyHandle(strings.policyInTriangle, policyUnder.triangle);
  const advantages = ['1', '2', '3'].map((name, a) =>
    createHandle({
      ...BOUNDS.advantage,
      label: strings.advantageOf(name),
      text: (value) => fixed(value, 2),
      valueAt: (x) => RAIL.toX.invert(x),
      onInput: (value) => onChange((state) => withAdvantage(state, a, value)),
      className: 'bench-handle',
    }),
  );
  for (const handle of [policy, share]) handle.element.setAttribute('data-part', parts('policy'));
  for (const handle of advantages) handle.element.setAttribute('data-part', parts('advantage'));
  const delta = createRange({
    ...BOUNDS.logDelta,
    label: strings.delta,
    className: 'bench-range',
    text: (power) => deltaText(10 ** power),
    onInput: (power) => onChange((state) => ({ ...state, delta: Number(deltaText(10 ** power)) })),
  });
  delta.element.setAttribute('data-part', parts('delta'));
  const backtrack = createRange({
    ...BOUNDS.backtrack,
    label: strings.backtrack,
    className: 'bench-range',
    text: (value) => fixed(value, 2),
    onInput: (value) => onChange((state) => ({ ...state, backtrack: value })),
  });
  backtrack.element.setAttribute('data-part', parts('search'));
  const row = createCommandRow(locale, commands, { newSeed: strings.newTask });
  const terms = createTermList(
    strings.terms,
    TERMS.map((part) => ({ part, symbol: SYMBOLS[part], name: strings.names[part] })),
  );
  const plane = createLiveDrawing(PLANE_HEIGHT, strings.planeName, policy.element);
  const triangle = createLiveDrawing(TRIANGLE_HEIGHT, strings.triangleName, share.element);
  const rows = createLiveDrawing(
    ROWS.height,
    strings.actionsName,
    ...advantages.map(({ element }) => element),
  );
  const search = createLiveDrawing(SEARCH_HEIGHT, strings.searchName);
  const readout = createReadout(strings);
  const note = html('span');
  const caption = (title: string, ...more: readonly Node[]): HTMLParagraphElement =>
    html('p', { class: 'bench-caption' }, html('b', {}, title), ' ', ...more);
  const body = html(
    'div',
    { class: 'trust-region' },
    html(
      'div',
      { class: 'trust-region-plane' },
      caption(strings.planeName),
      plane.element,
      createLegend(legendItems(strings)),
    ),
    html('div', { class: 'trust-region-hand' }, rows.element, delta.element, backtrack.element, row.element),
    html('div', { class: 'trust-region-search' }, caption(strings.search, note), search.element),
    html('div', { class: 'trust-region-triangle' }, caption(strings.triangleName), triangle.element),
    html('div', { class: 'trust-region-numbers' }, readout.element),
  );
  return {
    element: html('div', { class: 'bench' }, terms.element, body),
    commands: row,
    draw(state, playing) {
      const readings = readingsOf(state);
      const { trials } = readings;
      const trail = state.steps === 0 ? [] : [...state.trail, state.logits];
      terms.set(termValues(readings));
      plane.draw(planeChart(readings, trail, strings));
      triangle.draw(triangleChart(readings, trail, strings));
      rows.draw(actionRows(readings, strings));
      search.draw(searchChart(readings, strings));
      readout.write(readings);
      note.textContent = trials.length === 0 ? strings.even : strings.searchNote(trials.length);
      const at = toPlane(state.logits);
      policy.place(PLANE.at(at), at);
      share.place(TRIANGLE.at(toTriangle(readings.policy)), at);
      advantages.forEach((handle, a) => {
        const value = state.advantages[a] ?? 0;
        handle.place(RAIL.toX(value), rowAt(a), value);
      });
      delta.set(Math.log10(state.delta));
      backtrack.set(state.backtrack);
      row.set({
        playing,
        progress: isSettled(state) ? strings.stepsSettled(state.steps) : strings.steps(state.steps),
        seed: state.seed,
        canStep: !isSettled(state),
      });
    },
  };
}
