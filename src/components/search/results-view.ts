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
  let count = 0;
  return groupHits(hits).map(({ kind, hits: members }) => {
    const group = document.createElement(options.role === 'listbox' ? 'div' : 'section');
    const heading = document.createElement(options.role === 'listbox' ? 'p' : 'h2');
    heading.className = 'search-group-title';
    heading.id = `${options.idPrefix}-${kind}`;
    heading.textContent = text.kinds[kind];
    group.setAttribute('aria-labelledby', heading.id);
    if (options.role === 'listbox') {
      group.setAttribute('role', 'group');
      heading.setAttribute('role', 'presentation');
    }
    group.append(heading);
    for (const hit of members.slice(0, options.perGroup)) {
      const view = hitView(hit, query, base);
      if (options.role === 'listbox') {
        view.setAttribute('role', 'option');
        view.setAttribute('aria-selected', 'false');
        view.tabIndex = -1;
        view.id = `${options.idPrefix}-hit-${String(count++)}`;
      }
      group.append(view);
    }
    return group;
  });
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
