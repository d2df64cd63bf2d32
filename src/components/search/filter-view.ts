import type { SearchStrings } from '#i18n/search.ts';
import type { Counts, Filters } from './engine.ts';

/**
 * The filters as groups of check boxes with the number of hits of each value. Names of topics and sources come
 * from the page (`data-names` on the root), so that they travel once.
 */
export function filterView(
  filters: Filters,
  counts: Counts,
  text: SearchStrings,
  root: HTMLElement,
  change: (name: keyof Filters, values: string[]) => void,
): HTMLElement[] {
  const names = JSON.parse(root.dataset['names'] ?? '{}') as Record<string, Record<string, string>>;
  const label = (name: keyof Filters, value: string): string => {
    const own: Record<string, string> =
      name === 'kind' ? text.kinds : name === 'language' ? text.languages : {};
    return own[value] ?? names[name]?.[value] ?? value;
  };
  const views: HTMLElement[] = [];
  for (const name of ['kind', 'source', 'topic', 'language'] as const) {
    const chosen = filters[name] ?? [];
    // What is chosen stays to be lifted, also when it leaves no hits.
    const all = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts[name] };
    const values = Object.entries(all).filter(([value, count]) => count > 0 || chosen.includes(value));
    if (values.length === 0) continue;
    const group = document.createElement('fieldset');
    group.append(Object.assign(document.createElement('legend'), { textContent: text.filters[name] }));
    for (const [value, count] of values.sort((a, b) => b[1] - a[1])) {
      const line = document.createElement('label');
      const box = Object.assign(document.createElement('input'), {
        type: 'checkbox',
        name,
        value,
        checked: chosen.includes(value),
      });
      box.addEventListener('change', () => {
        change(name, box.checked ? [...chosen, value] : chosen.filter((other) => other !== value));
      });
      line.append(
        box,
        Object.assign(document.createElement('span'), { textContent: label(name, value) }),
        Object.assign(document.createElement('span'), { textContent: String(count) }),
      );
      group.append(line);
    }
    views.push(group);
  }
  return views;
}
