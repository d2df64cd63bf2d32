import type { SearchStrings } from '#i18n/search.ts';
import { groupHits } from '#search/rank.ts';
import type { Hit } from './engine.ts';
import { hitView } from './hit-view.ts';

/** The hits under the headings of their kinds, as elements to insert. */
export function groupViews(
  hits: readonly Hit[],
  query: string,
  base: string,
  text: SearchStrings,
  options: { role: 'listbox' | 'list'; perGroup: number; idPrefix: string },
): HTMLElement[] {
  return groupHits(hits).map(({ kind, hits: members }) =>
    groupView(
      text.kinds[kind],
      members.slice(0, options.perGroup).map((hit) => hitView(hit, query, base)),
      { role: options.role, id: `${options.idPrefix}-${kind}` },
    ),
  );
}

/** Hits under a heading: a group of options in a listbox, or a section of links. */
export function groupView(
  title: string,
  hits: readonly HTMLElement[],
  { role, id }: { role: 'listbox' | 'list'; id: string },
): HTMLElement {
  const inListbox = role === 'listbox';
  const group = document.createElement(inListbox ? 'div' : 'section');
  const heading = document.createElement(inListbox ? 'p' : 'h2');
  heading.className = 'search-group-title';
  heading.id = id;
  heading.textContent = title;
  group.setAttribute('aria-labelledby', id);
  if (inListbox) {
    group.setAttribute('role', 'group');
    heading.setAttribute('role', 'presentation');
    hits.forEach((hit, at) => {
      hit.setAttribute('role', 'option');
      hit.setAttribute('aria-selected', 'false');
      hit.tabIndex = -1;
      hit.id = `${id}-hit-${String(at)}`;
    });
  }
  group.append(heading, ...hits);
  return group;
}

/** A line of status with a button to try again. */
export function failureView(text: SearchStrings, retry: () => void): HTMLElement {
  const line = document.createElement('p');
  line.className = 'search-status';
  line.textContent = text.failed;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'search-retry';
  button.textContent = text.retry;
  button.addEventListener('click', retry);
  line.append(button);
  return line;
}

/** What the status line says of an answer: how many hits, or that there are none and whether something is near. */
export function statusText(query: string, total: number, nearby: number, text: SearchStrings): string {
  if (total > 0) return text.found(total);
  return `${text.nothing(query)}${nearby > 0 ? ` ${text.nearest}` : ''}`;
}
