import type { Locale } from '#domain/locale.ts';
import { sectionHref } from '#domain/routes.ts';
import { searchStrings } from '#i18n/search.ts';
import type { SearchEngine } from './engine.ts';
import { nearestConcepts } from './nearest-names.ts';
import { FormulaPart, withoutFormulas } from './formula-part.ts';
import { failureView, groupViews, statusText } from './results-view.ts';

const DEBOUNCE_MS = 25;
const HITS_PER_GROUP = 4;

/** Turns the search form of the masthead into a combobox with live results. */
export function searchBox(form: HTMLFormElement, engine: SearchEngine, base: string, locale: Locale): void {
  const input = form.querySelector('input');
  if (!input) return;
  const text = searchStrings[locale];
  const panel = document.createElement('div');
  panel.className = 'search-panel';
  panel.hidden = true;
  const status = Object.assign(document.createElement('p'), { className: 'search-status' });
  status.setAttribute('role', 'status');
  const list = document.createElement('div');
  list.id = 'search-hits';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.getAttribute('aria-label') ?? '');
  const more = Object.assign(document.createElement('a'), {
    className: 'search-more',
    textContent: text.all,
  });
  const formulas = new FormulaPart(base, locale);
  const summary = Object.assign(document.createElement('p'), { className: 'search-summary' });
  panel.append(formulas.element, status, summary, list, more);
  form.append(panel);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');

  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const show = (open: boolean): void => {
    panel.hidden = !open;
    input.setAttribute('aria-expanded', String(open && options().length > 0));
    if (!open) select(undefined);
  };
  const select = (option: HTMLElement | undefined): void => {
    for (const other of options()) other.setAttribute('aria-selected', String(other === option));
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const run = async (): Promise<void> => {
    const query = input.value.trim();
    const ticket = ++asked;
    if (query === '') {
      list.replaceChildren();
      show(false);
      return;
    }
    more.href = `${sectionHref(base, locale, 'search')}?q=${encodeURIComponent(query)}`;
    if (panel.hidden) {
      status.textContent = text.loading;
      show(true);
    }
    try {
      const place = { role: 'listbox', idPrefix: 'box' } as const;
      const [{ hits, total }, formula] = await Promise.all([
        engine.search(query),
        formulas.find(query, {}, HITS_PER_GROUP, place),
      ]);
      const found = (hits.length > 0 ? total : 0) + (formula?.total ?? 0);
      const nearby = found === 0 ? await nearestConcepts(query, base, locale) : [];
      if (ticket !== asked) return;
      status.textContent = statusText(query, found, nearby.length, text);
      summary.replaceChildren(...(formula?.summary ?? []));
      const words = found > 0 ? withoutFormulas(hits, formula) : nearby;
      list.replaceChildren(
        ...(formula?.group ? [formula.group] : []),
        ...groupViews(words, query, base, text, { ...place, perGroup: HITS_PER_GROUP }),
      );
      show(true);
    } catch (error) {
      if (ticket !== asked) return;
      console.warn(error);
      summary.textContent = '';
      list.replaceChildren();
      // The button goes away with the failure: back to the box, which asks again when it gets the focus.
      const retry = (): void => {
        input.focus();
      };
      status.replaceChildren(failureView(text, retry));
      show(true);
    }
  };
  input.addEventListener('focus', () => {
    // A failure here is shown by the search itself, once there is something to search for.
    engine.load().catch(() => undefined);
    if (input.value.trim() !== '') void run();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), DEBOUNCE_MS);
  });
  input.addEventListener('keydown', (event) => {
    const all = options();
    const at = all.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (all.length === 0) return;
      event.preventDefault();
      if (panel.hidden) {
        show(true);
        return;
      }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const to = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
      select(all[to]);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      all[at]?.click();
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      show(false);
    }
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !form.contains(event.target)) show(false);
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !form.contains(event.relatedTarget)) show(false);
  });
}
