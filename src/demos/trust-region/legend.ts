import { escapeHtml } from '#domain/escape-html.ts';
import type { Strings } from './strings.ts';
import { parts } from './terms.ts';

/** What the marks of the charts mean, as the text of one <ul>: for the page as built and for the running demo. */
export function legend({ legend: says }: Strings): string {
  const items = [
    [parts('kl'), 'kl', says.kl],
    [parts('fisher'), 'fisher', says.fisher],
    [parts('step'), 'step', says.step],
    [parts('search'), 'refused', says.refused],
    [parts('taken'), 'taken', says.taken],
    [parts('plain'), 'plain', says.plain],
    [parts('optimum'), 'optimum', says.optimum],
    [parts('gain'), 'gain', says.gain],
  ] as const;
  return `<ul class="trust-region-legend">${items
    .map(
      ([names, key, text]) =>
        `<li class="trust-region-key-${key}" data-part="${names}">${escapeHtml(text)}</li>`,
    )
    .join('')}</ul>`;
}
