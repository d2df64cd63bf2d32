import { html, svg } from '#demos/shared/dom.ts';
import { type PlaneHandle, createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { WIDTH } from '#figures/kit/plot.ts';
import { FRAME, FRAME_HEIGHT, contours, fitPicture, laplacePicture, walkerPicture } from './pictures.ts';
import { type Session, sameTarget } from './session.ts';
import { START, type State } from './state.ts';
import type { Strings } from './strings.ts';

const METHODS = ['fit', 'laplace', 'walker'] as const;
type Method = (typeof METHODS)[number];

const pair = ([a, b]: readonly [number, number]): string => `${fixed(a, 2)}, ${fixed(b, 2)}`;

function picture(method: Method, { run, laplace, best }: Session): string {
  if (method === 'fit') return fitPicture(run, best);
  return method === 'laplace' ? laplacePicture(laplace) : walkerPicture(run);
}

/** The line under a picture: the numbers that its method holds now. */
function caption(method: Method, { run, laplace, best }: Session, strings: Strings): string {
  if (method === 'laplace')
    return laplace === null ? strings.laplaceNone : strings.laplaceNow(pair(laplace.mode));
  if (method === 'walker')
    return run.lastWalk === null
      ? strings.walkerRests
      : strings.walkerNow(
          `${fixed((100 * run.accepted) / run.places.length, 0)} %`,
          fixed(run.lastWalk.chance, 2),
        );
  const q = run.fits.at(-1);
  return q === undefined
    ? ''
    : strings.fitNow(pair(q.mean), pair(q.sd)) + (best === null ? '' : `; ${strings.bestNow}`);
}

export interface Panels {
  readonly element: HTMLDivElement;
  draw(session: Session): void;
}

/** The posterior three times, with one method each; the start of all three can be moved in each of them. */
export function createPanels(strings: Strings, onStart: (start: State['start']) => void): Panels {
  const panels = METHODS.map((method) => {
    const ground = svg('g', { 'aria-hidden': 'true' });
    const figure = svg('g', { 'aria-hidden': 'true' });
    const numbers = html('span', { class: 'dk-quiet' });
    const handle: PlaneHandle = createPlaneHandle({
      ...START,
      label: strings.start(strings.panels[method]),
      text: ([a, b]) => strings.pair(fixed(a, 1), fixed(b, 1)),
      valueAt: ([x, y]) => [FRAME.toX.invert(x), FRAME.toY.invert(y)],
      onInput: onStart,
      className: 'dk-handle',
    });
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
            'data-term': method === 'fit' ? 'q' : method,
          },
          strings.panels[method],
        ),
        ' ',
        numbers,
      ),
      svg(
        'svg',
        {
          class: 'dk-picture',
          viewBox: `0 0 ${WIDTH} ${FRAME_HEIGHT}`,
          role: 'group',
          'aria-label': strings.pictures[method],
        },
        ground,
        figure,
        handle.element,
      ),
    );
    return { method, ground, figure, numbers, handle, element };
  });
  let drawn: State | undefined;
  return {
    element: html('div', { class: 'pfit-panels' }, ...panels.map(({ element }) => element)),
    draw(session) {
      const { state } = session;
      if (drawn === undefined || !sameTarget(drawn, state)) {
        const markup = contours(state);
        for (const { ground } of panels) ground.innerHTML = markup;
      }
      drawn = state;
      for (const { method, figure, numbers, handle } of panels) {
        figure.innerHTML = picture(method, session);
        numbers.textContent = caption(method, session, strings);
        handle.place(FRAME.at(state.start), state.start);
      }
    },
  };
}
