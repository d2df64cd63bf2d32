import { setAttributes, svg } from '#demos/shared/dom.ts';
import type { Layer } from './layer.ts';

export interface LayeredPlot {
  readonly element: SVGSVGElement;
  draw(layers: readonly Layer[], width: number, height: number): void;
}

/** A picture made of layers, each linked to its parts of the equations, below its handles; without handles it is one image. */
export function createLayeredPlot(name: string, ...handles: readonly SVGElement[]): LayeredPlot {
  const below = svg('g', { 'aria-hidden': 'true' });
  const element = svg(
    'svg',
    { class: 'bench-plot', role: handles.length > 0 ? 'group' : 'img', 'aria-label': name },
    below,
    ...handles,
  );
  let groups: SVGGElement[] = [];
  return {
    element,
    draw(layers, width, height) {
      setAttributes(element, { viewBox: `0 0 ${width} ${height}`, width, height });
      if (groups.length !== layers.length) {
        groups = layers.map(([part]) => svg('g', { 'data-part': part === '' ? undefined : part }));
        below.replaceChildren(...groups);
      }
      layers.forEach(([, markup], i) => {
        const group = groups[i];
        if (group !== undefined) group.innerHTML = markup;
      });
    },
  };
}
