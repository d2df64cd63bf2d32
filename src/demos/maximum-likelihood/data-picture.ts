import { createCanvas } from '#demos/shared/canvas.ts';
import { type Handle, createHandle } from '#demos/shared/handle.ts';
import { html } from '#demos/shared/dom.ts';
import { fixed } from '#domain/number-text.ts';
import type { FamilyName } from './family.ts';
import { dataHeight, dataLayers, dataPlot, observationPlaces } from './data-figure.ts';
import { STAGES } from './stage.ts';
import { BOUNDS, type State } from './state.ts';
import type { Strings } from './strings.ts';

export interface DataPicture {
  readonly element: HTMLElement;
  draw(state: State, theta: number, observations: readonly number[]): void;
}

/** The observations of a family, each of which can be dragged; the one chosen is in the way of the tab key. */
export function createDataPicture(
  strings: Strings,
  family: FamilyName,
  onMove: (index: number, value: number) => void,
  onChoose: (index: number) => void,
): DataPicture {
  let invert = (x: number): number => x;
  const handles = Array.from({ length: BOUNDS.count.max }, (_, index): Handle => {
    const handle = createHandle({
      ...STAGES[family].observation,
      label: strings.handle.observation(index + 1),
      text: (value) => fixed(value, family === 'bernoulli' ? 0 : 2),
      valueAt: (x) => invert(x),
      onInput: (value) => onMove(index, value),
      className: 'bench-handle ml-observation',
    });
    handle.element.setAttribute('data-part', 'one');
    handle.element.addEventListener('focus', () => onChoose(index));
    return handle;
  });
  const plot = createCanvas(strings.data, ...handles.map(({ element }) => element));
  const element = html('div', { class: 'bench-figure' }, plot.element);
  return {
    element,
    draw(state, theta, observations) {
      const width = Math.max(240, element.clientWidth);
      const on = dataPlot(state, width);
      invert = (x) => on.toX.invert(x);
      plot.draw(width, dataHeight(family), dataLayers(state, theta, observations, width));
      const places = observationPlaces(on, family, observations);
      // The one that is looked at can be taken hold of where several lie on each other; what has the focus would lose it.
      const front = handles[state.chosen]?.element;
      if (front?.nextElementSibling && document.activeElement !== front) front.parentElement?.append(front);
      handles.forEach((handle, i) => {
        const [place, value] = [places[i], observations[i]];
        handle.element.toggleAttribute('hidden', place === undefined);
        handle.element.setAttribute('tabindex', i === state.chosen ? '0' : '-1');
        handle.element.toggleAttribute('data-chosen', i === state.chosen);
        if (place !== undefined && value !== undefined) handle.place(...place, value);
      });
    },
  };
}
