import { html } from '#demos/shared/dom.ts';
import { createHandle } from '#demos/shared/handle.ts';
import { createLiveDrawing } from '#demos/shared/live-drawing.ts';
import { createPointHandle } from '#demos/shared/point-handle.ts';
import { createRange } from '#demos/shared/range.ts';
import { createSeedField } from '#demos/shared/seed-field.ts';
import { type Transport, type TransportCommands, createTransport } from '#demos/shared/transport.ts';
import { fixed } from '#domain/number-text.ts';
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
import { legend } from './legend.ts';
import { toPlane, toTriangle } from './plane.ts';
import type { Readings } from './readings.ts';
import { createReadout } from './readout.ts';
import { SEARCH_HEIGHT, searchChart } from './search-chart.ts';
import { type State, logitsAt, withAdvantage, withPolicy, withSeed } from './state.ts';
import type { Strings } from './strings.ts';
import { terms } from './terms.ts';
import { deltaText } from './values.ts';

export interface View {
  readonly element: HTMLDivElement;
  readonly transport: Transport;
  draw(readings: Readings, trail: readonly Vector[], shown: { playing: boolean; settled: boolean }): void;
}

/** The whole demo as one element; `onChange` gets whatever a reader changes as a function from state to state. */
export function createView(
  strings: Strings,
  commands: TransportCommands,
  onChange: (change: (state: State) => State) => void,
): View {
  const policy = createPointHandle({
    ...BOUNDS.plane,
    label: strings.policy,
    className: 'demo-handle',
    valueAt: (place) => toPlane(policyUnder.plane(place)),
    onInput: (at) => onChange((state) => withPolicy(state, logitsAt(at))),
  });
  const share = createPointHandle({
    ...BOUNDS.plane,
    label: strings.policyInTriangle,
    className: 'demo-handle',
    valueAt: (place) => toPlane(policyUnder.triangle(place)),
    onInput: (at) => onChange((state) => withPolicy(state, logitsAt(at))),
  });
  const advantages = ['1', '2', '3'].map((name, a) =>
    createHandle({
      ...BOUNDS.advantage,
      label: strings.advantageOf(name),
      text: (value) => fixed(value, 2),
      valueAt: (x) => RAIL.toX.invert(x),
      onInput: (value) => onChange((state) => withAdvantage(state, a, value)),
      className: 'demo-handle demo-handle-along',
    }),
  );
  for (const handle of [policy, share]) handle.element.setAttribute('data-term', terms('policy'));
  for (const handle of advantages) handle.element.setAttribute('data-term', terms('advantage'));
  const delta = createRange({
    ...BOUNDS.logDelta,
    label: strings.delta,
    className: 'demo-range',
    text: (power) => deltaText(10 ** power),
    onInput: (power) => onChange((state) => ({ ...state, delta: Number(deltaText(10 ** power)) })),
  });
  delta.element.setAttribute('data-term', terms('delta'));
  const backtrack = createRange({
    ...BOUNDS.backtrack,
    label: strings.backtrack,
    className: 'demo-range',
    text: (value) => fixed(value, 2),
    onInput: (value) => onChange((state) => ({ ...state, backtrack: value })),
  });
  backtrack.element.setAttribute('data-term', terms('search'));
  const seed = createSeedField(
    { another: strings.newTask, seed: strings.seed, byHand: strings.byHand },
    (value) => onChange((state) => withSeed(state, value)),
  );
  const transport = createTransport(strings, commands, seed.element);
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
  const keys = html('div');
  keys.innerHTML = legend(strings);
  const caption = (title: string, ...more: readonly Node[]): HTMLParagraphElement =>
    html('p', { class: 'demo-caption' }, html('b', {}, title), ' ', ...more);
  const element = html(
    'div',
    { class: 'demo-live trust-region' },
    html('div', { class: 'trust-region-plane' }, caption(strings.planeName), plane.element, keys),
    html(
      'div',
      { class: 'trust-region-hand' },
      rows.element,
      delta.element,
      backtrack.element,
      transport.element,
    ),
    html('div', { class: 'trust-region-search' }, caption(strings.search, note), search.element),
    html('div', { class: 'trust-region-triangle' }, caption(strings.triangleName), triangle.element),
    html('div', { class: 'trust-region-numbers' }, readout.element),
  );
  return {
    element,
    transport,
    draw(readings, trail, { playing, settled }) {
      const { state, trials } = readings;
      plane.draw(planeChart(readings, trail, strings));
      triangle.draw(triangleChart(readings, trail, strings));
      rows.draw(actionRows(readings, strings));
      search.draw(searchChart(readings, strings));
      readout.write(readings);
      note.textContent = trials.length === 0 ? strings.even : strings.searchNote(trials.length);
      const at = toPlane(state.logits);
      const probabilities = strings.probabilities(readings.policy.map((p) => fixed(p, 3)));
      policy.place(PLANE.at(at), at, probabilities);
      share.place(TRIANGLE.at(toTriangle(readings.policy)), at, probabilities);
      advantages.forEach((handle, a) => {
        const value = state.advantages[a] ?? 0;
        handle.place(RAIL.toX(value), rowAt(a), value);
      });
      delta.set(Math.log10(state.delta));
      backtrack.set(state.backtrack);
      seed.set(state.seed);
      transport.set({ playing, count: strings.steps(state.steps), canStep: !settled });
    },
  };
}
