import { html } from '#demos/shared/dom.ts';
import { createLiveDrawing } from '#demos/shared/live-drawing.ts';
import { createPlaneHandle } from '#demos/shared/plane-handle.ts';
import { fixed } from '#domain/number-text.ts';
import { FRAME, FRAME_HEIGHT, matchPicture, mixPicture, pointOf } from './pictures.ts';
import type { State } from './state.ts';
import type { Strings } from './strings.ts';
import { COMPONENT, type Kind } from './vectors.ts';
import type { Walk } from './walk.ts';

/** What moves when a ring is dragged. */
export type Move = (kind: Kind, token: number, to: readonly [number, number]) => void;

const PLANES = [
  { plane: 'match', kinds: ['keys', 'queries'], picture: matchPicture },
  { plane: 'mix', kinds: ['values'], picture: mixPicture },
] as const;

export interface Planes {
  readonly element: HTMLDivElement;
  /** @param state with the chosen query where its walk has led it */
  draw(state: State, walk: Walk): void;
}

/** The two planes, with a ring at the tip of every vector that can be moved. */
export function createPlanes(strings: Strings, onMove: Move): Planes {
  const planes = PLANES.map(({ plane, kinds, picture }) => {
    const rings = kinds.flatMap((kind) =>
      strings.tokens.map((token, m) => {
        const handle = createPlaneHandle({
          first: COMPONENT,
          second: COMPONENT,
          label: strings.handle(strings.vector[kind], token),
          text: ([a, b]) => strings.pair(fixed(a, 1), fixed(b, 1)),
          valueAt: ([x, y]) => [FRAME.toX.invert(x), FRAME.toY.invert(y)],
          onInput: (to) => onMove(kind, m, to),
          className: `bench-handle att-${kind}`,
        });
        handle.element.setAttribute('data-part', kind);
        return { kind, m, handle };
      }),
    );
    const drawing = createLiveDrawing(
      FRAME_HEIGHT,
      strings.pictures[plane],
      ...rings.map(({ handle }) => handle.element),
    );
    const element = html(
      'figure',
      { class: 'att-plane' },
      html('figcaption', {}, html('b', {}, strings.planes[plane]), ' ', strings.planeHints[plane]),
      drawing.element,
    );
    return { picture, drawing, rings, element };
  });
  return {
    element: html('div', { class: 'att-planes' }, ...planes.map(({ element }) => element)),
    draw(state, walk) {
      for (const { picture, drawing, rings } of planes) {
        drawing.draw(picture(state, strings.tokens, walk));
        for (const { kind, m, handle } of rings) {
          const at = pointOf(state[kind], m);
          handle.place(FRAME.at(at), at);
        }
      }
    },
  };
}
