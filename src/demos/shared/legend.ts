import { strokeOf, type Stroke } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { html } from './dom.ts';

/** A line of a chart and what it means; `part` is the part of the picture that it belongs to. */
export interface LegendItem {
  readonly part: string;
  readonly stroke: Stroke;
  readonly text: string;
}

/** What the lines of a chart mean. */
export function createLegend(items: readonly LegendItem[]): HTMLUListElement {
  return html(
    'ul',
    { class: 'bench-legend' },
    ...items.map(({ part, stroke, text }) => {
      const item = html('li', { 'data-part': part });
      item.innerHTML = element(
        'svg',
        { width: '20', height: '8', viewBox: '0 0 20 8', 'aria-hidden': 'true' },
        element('path', { d: 'M1 4h18', ...strokeOf(stroke) }),
      );
      item.append(html('span', {}, text));
      return item;
    }),
  );
}
