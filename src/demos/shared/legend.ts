import { escapeHtml } from '#domain/escape-html.ts';
import { strokeOf, type Stroke } from '#figures/kit/stroke.ts';
import { element } from '#figures/kit/svg.ts';
import { html } from './dom.ts';

/** The sample of a mark is drawn in a box of this size; its middle is where a dot of it stands. */
const [WIDTH, HEIGHT] = [20, 10];
export const MIDDLE = [WIDTH / 2, HEIGHT / 2] as const;

/** What a line or a mark of a picture means. */
export interface LegendItem {
  /** The parts of the picture that it belongs to (`data-part`). */
  readonly part: string;
  readonly text: string;
  /** How its line is drawn, or the markup of its mark. */
  readonly stroke?: Stroke;
  readonly mark?: string;
}

/** The markup of a line of a class of one's own from side to side of the sample's box. */
export function lineSample(className: string): string {
  return element('path', { d: `M1 ${HEIGHT / 2}H${WIDTH - 1}`, class: className });
}

function itemMarkup({ part, text, stroke, mark }: LegendItem): string {
  const line = stroke && element('path', { d: `M1 ${HEIGHT / 2}H${WIDTH - 1}`, ...strokeOf(stroke) });
  const sample = element(
    'svg',
    {
      width: String(WIDTH),
      height: String(HEIGHT),
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      'aria-hidden': 'true',
    },
    line ?? mark ?? '',
  );
  return element('li', { 'data-part': part }, `${sample}${element('span', {}, escapeHtml(text))}`);
}

/** What the lines and marks of a picture mean, as the text of one <ul>, for pages as built. */
export function legendMarkup(items: readonly LegendItem[]): string {
  return element('ul', { class: 'bench-legend' }, items.map(itemMarkup).join(''));
}

/** The same for a running demo. */
export function createLegend(items: readonly LegendItem[]): HTMLUListElement {
  const list = html('ul', { class: 'bench-legend' });
  list.innerHTML = items.map(itemMarkup).join('');
  return list;
}
