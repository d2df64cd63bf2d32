import { setAttributes, svg } from './dom.ts';

/** One layer of a drawing: the parts that it belongs to (`data-part`, '' for none), and its markup. */
export type Layer = readonly [parts: string, content: string];

export interface Canvas {
  readonly element: SVGSVGElement;
  /** Draws all layers anew, the first at the bottom, always as many of them; sizes in pixels. */
  draw(width: number, height: number, layers: readonly Layer[]): void;
  /** Draws anew what moves over the layers. */
  drawOver(layers: readonly Layer[]): void;
}

/**
 * A drawing in the pixels of the page whose layers outlive their content, so that a layer that is lit stays lit while it is
 * drawn anew. Without handles it is one picture with a text alternative, with them a group of controls.
 */
export function createCanvas(description: string, ...handles: readonly SVGElement[]): Canvas {
  const behind = svg('g', { 'aria-hidden': handles.length > 0 ? 'true' : undefined });
  const over = svg('g', { 'aria-hidden': 'true', class: 'canvas-over' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: handles.length > 0 ? 'group' : 'img', 'aria-label': description },
    behind,
    over,
    ...handles,
  );
  return {
    element,
    draw(width, height, layers) {
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      fill(behind, layers);
    },
    drawOver: (layers) => fill(over, layers),
  };
}

function fill(group: SVGGElement, layers: readonly Layer[]): void {
  while (group.childElementCount < layers.length) group.append(svg('g'));
  [...group.children].forEach((child, i) => {
    const [parts = '', content = ''] = layers[i] ?? [];
    const part = parts === '' ? null : parts;
    if (child.getAttribute('data-part') !== part) setAttributes(child, { 'data-part': part ?? undefined });
    child.innerHTML = content;
  });
}
