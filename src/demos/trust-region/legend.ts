import { escapeHtml } from '#domain/escape-html.ts';
import type { Strings } from './strings.ts';
import { terms } from './terms.ts';

/** What the marks of the charts mean, as the text of one <ul>: for the page as built and for the running demo. */
export function legend({ legend: says }: Strings): string {
  const items = [
    [terms('kl'), 'kl', says.kl],
    [terms('fisher'), 'fisher', says.fisher],
    [terms('step'), 'step', says.step],
    [terms('search'), 'refused', says.refused],
    [terms('taken'), 'taken', says.taken],
    [terms('plain'), 'plain', says.plain],
    [terms('optimum'), 'optimum', says.optimum],
    [terms('gain'), 'gain', says.gain],
  ] as const;
  return `<ul class="trust-region-legend">${items
    .map(
      ([term, key, text]) =>
        `<li class="trust-region-key-${key}" data-term="${term}">${escapeHtml(text)}</li>`,
    )
    .join('')}</ul>`;
}
