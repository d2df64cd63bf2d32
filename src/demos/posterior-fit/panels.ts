import { html, svg } from '#demos/shared/dom.ts';
import { createLiveDrawing } from '#demos/shared/live-drawing.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { FRAME, FRAME_HEIGHT, contours } from './contours.ts';
import { fitPicture, laplacePicture, walkerPicture } from './pictures.ts';
import { STEPS_AHEAD } from './run.ts';
import { type Session, sameTarget } from './session.ts';
import { START, type State } from './state.ts';
import type { Strings } from './strings.ts';

const METHODS = ['fit', 'laplace', 'walker'] as const;
type Method = (typeof METHODS)[number];

function picture(method: Method, { state, run, laplace, best, ahead }: Session): string {
  if (method === 'fit') return fitPicture(run, best, ahead);
  return method === 'laplace' ? laplacePicture(laplace) : walkerPicture(run, state);
}

/** What there is to say of a picture beyond the numbers of its method. */
function note(method: Method, { run, laplace, best, ahead }: Session, strings: Strings): string {
  if (method === 'laplace') return laplace === null ? strings.laplaceNone : '';
  if (method === 'walker')
    return run.lastWalk === null
      ? strings.walkerRests
      : strings.walkerNow(`${fixed((100 * run.accepted) / run.places.length, 0)} %`);
  return [best === null ? '' : strings.bestNow, ahead === null ? '' : strings.aheadNow(STEPS_AHEAD)]
    .filter((text) => text !== '')
    .join(strings.separator);
}

export interface Panels {
  readonly element: HTMLDivElement;
  draw(session: Session): void;
}

/** The posterior three times, with one method each; the start of all three can be moved in each of them. */
export function createPanels(strings: Strings, onStart: (start: State['start']) => void): Panels {
  const panels = METHODS.map((method) => {
    const figure = svg('g', { 'aria-hidden': 'true' });
    const words = html('span', { class: 'pfit-note' });
    const handle: PlaneHandle = createPlaneHandle({
      ...START,
      label: strings.start(strings.panels[method]),
      text: ([a, b]) => strings.pair(fixed(a, 1), fixed(b, 1)),
      valueAt: ([x, y]) => [FRAME.toX.invert(x), FRAME.toY.invert(y)],
      onInput: onStart,
      className: 'bench-handle',
    });
    const names = method === 'fit' ? 'q' : method;
    handle.element.setAttribute('data-part', names);
    const drawing = createLiveDrawing(FRAME_HEIGHT, strings.pictures[method], figure, handle.element);
    const element = html(
      'figure',
      { class: 'pfit-panel' },
      html(
        'figcaption',
        {},
        html(
          'b',
          {
            class: `pfit-ink-${method}`,
            'data-part': names,
          },
          strings.panels[method],
        ),
        ' ',
        words,
      ),
      drawing.element,
    );
    return { method, drawing, figure, words, handle, element };
  });
  let drawn: State | undefined;
  return {
    element: html('div', { class: 'pfit-panels' }, ...panels.map(({ element }) => element)),
    draw(session) {
      const { state } = session;
      if (drawn === undefined || !sameTarget(drawn, state)) {
        const markup = contours(state);
        for (const { drawing } of panels) drawing.draw(markup);
      }
      drawn = state;
      for (const { method, figure, words, handle } of panels) {
        figure.innerHTML = picture(method, session);
        words.textContent = note(method, session, strings);
        handle.place(FRAME.at(state.start), state.start);
      }
    },
  };
}
