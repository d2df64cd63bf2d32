import { WIDTH } from '#figures/kit/plot.ts';
import { html, svg } from './dom.ts';

export interface LiveDrawing {
  readonly element: HTMLDivElement;
  /** Draws anew what lies behind the handles: markup of the figures' kit. */
  draw(content: string): void;
}

/**
 * A drawing of the figures' kit that changes, `height` units high. Without handles it is one picture with a text alternative,
 * with them a group of controls around a picture that is there for the eye alone.
 */
export function createLiveDrawing(
  height: number,
  description: string,
  ...handles: readonly SVGElement[]
): LiveDrawing {
  const alone = handles.length === 0;
  const behind = svg('g', { 'aria-hidden': alone ? undefined : 'true' });
  const picture = svg(
    'svg',
    {
      class: 'figure-drawing',
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: alone ? 'img' : 'group',
      'aria-label': description,
    },
    behind,
    ...handles,
  );
  return {
    element: html('div', { class: 'bench-drawing' }, picture),
    draw(content) {
      behind.innerHTML = content;
    },
  };
}
