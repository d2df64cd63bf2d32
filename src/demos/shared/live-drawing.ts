import { WIDTH } from '#figures/kit/plot.ts';
import { html, setAttributes, svg } from './dom.ts';

export interface LiveDrawing {
  readonly element: HTMLElement;
  /** Draws anew what lies behind the handles: markup of the kit. */
  draw(content: string): void;
}

/**
 * A drawing of the kit that changes. Without handles it is one picture with a text alternative, with them a group of controls
 * around a picture that is there for the eye alone.
 */
export function createLiveDrawing(
  height: number,
  description: string,
  ...handles: readonly SVGElement[]
): LiveDrawing {
  const behind = svg('g', { 'aria-hidden': handles.length > 0 ? 'true' : undefined });
  const picture = svg(
    'svg',
    { class: 'figure-drawing', viewBox: `0 0 ${WIDTH} ${height}` },
    behind,
    ...handles,
  );
  setAttributes(picture, { role: handles.length > 0 ? 'group' : 'img', 'aria-label': description });
  return {
    element: html('div', { class: 'demo-drawing' }, picture),
    draw(content) {
      behind.innerHTML = content;
    },
  };
}
