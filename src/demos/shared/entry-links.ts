import { html } from './dom.ts';

/** A line of links to entries. The addresses hold on a hub's page and on a demo's own, which lie equally deep. */
export function entryLinks(
  title: string,
  entries: readonly (readonly [id: string, name: string])[],
): HTMLParagraphElement {
  const links = entries.map(([id, name]) => html('a', { href: `../../equations/${id}/` }, name));
  return html('p', { class: 'dk-links' }, html('b', {}, title), ...links.flatMap((link) => [' ', link]));
}
