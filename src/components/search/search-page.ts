import type { Locale } from '#domain/locale.ts';
import { searchStrings } from '#i18n/search.ts';
import type { Counts, Filters, SearchEngine } from './engine.ts';
import { filterView } from './filter-view.ts';
import { nearestConcepts } from './nearest-names.ts';
import { FormulaPart, mergedCounts, withoutFormulas } from './formula-part.ts';
import { failureView, groupViews, statusText } from './results-view.ts';

const DEBOUNCE_MS = 40;
const FIRST_LOADED = 30;
const FILTERS = ['kind', 'source', 'topic', 'language'] as const;

/** The search page: results live below the masthead's box, filters beside them, all of it in the address. */
export function searchPage(
  root: HTMLElement,
  form: HTMLFormElement,
  engine: SearchEngine,
  base: string,
  locale: Locale,
): void {
  const input = form.querySelector('input');
  if (!input) return;
  const text = searchStrings[locale];
  root.className = 'search-page';
  const aside = document.createElement('div');
  const fold = foldedOnPhones(aside, text.narrow);
  const results = document.createElement('div');
  const status = Object.assign(document.createElement('p'), { className: 'search-status' });
  status.setAttribute('role', 'status');
  const groups = document.createElement('div');
  const more = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'search-retry',
    textContent: text.more,
    hidden: true,
  });
  const formulas = new FormulaPart(base, locale);
  const summary = Object.assign(document.createElement('p'), { className: 'search-summary' });
  results.append(formulas.element, status, summary, groups, more);
  root.replaceChildren(fold, results);

  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get('q') ?? '';
  const filters: Filters = Object.fromEntries(FILTERS.map((name) => [name, parameters.getAll(name)]));
  let loaded = FIRST_LOADED;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const writeAddress = (query: string): void => {
    const next = new URLSearchParams();
    if (query !== '') next.set('q', query);
    for (const name of FILTERS) for (const value of filters[name] ?? []) next.append(name, value);
    history.replaceState(null, '', next.size > 0 ? `?${next.toString()}` : location.pathname);
    const language = document.querySelector<HTMLAnchorElement>('a.language');
    if (language) language.search = next.toString();
  };
  const drawFilters = (counts: Counts): void => {
    const held = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    aside.replaceChildren(
      ...filterView(filters, counts, text, root, (name, values) => {
        filters[name] = values;
        void run();
      }),
    );
    // Who filters by keyboard stays at the box just changed.
    if (!held || held === input) return;
    const boxes = [...aside.querySelectorAll('input')];
    const again =
      boxes.find(({ name, value }) => name === held.name && value === held.value) ?? boxes[0] ?? input;
    again.focus();
  };
  const run = async (): Promise<void> => {
    const query = input.value.trim();
    const ticket = ++asked;
    writeAddress(query);
    document.title = document.title.replace(/^(?:.*: )?/, query === '' ? '' : `${query}: `);
    if (query === '') {
      status.textContent = text.start;
      groups.replaceChildren();
      aside.replaceChildren();
      more.hidden = true;
      return;
    }
    if (groups.childElementCount === 0) status.textContent = text.loading;
    try {
      await engine.withFilters();
      const place = { role: 'list', idPrefix: 'page' } as const;
      const [{ hits, counts, total }, formula] = await Promise.all([
        engine.search(query, filters, loaded, true),
        formulas.find(query, filters, loaded, place),
      ]);
      const found = (hits.length > 0 ? total : 0) + (formula?.total ?? 0);
      const nearby = found === 0 ? await nearestConcepts(query, base, locale) : [];
      if (ticket !== asked) return;
      status.textContent = statusText(query, found, nearby.length, text);
      summary.replaceChildren(...(formula?.summary ?? []));
      const words = found > 0 ? withoutFormulas(hits, formula) : nearby;
      groups.replaceChildren(
        ...(formula?.group ? [formula.group] : []),
        ...groupViews(words, query, base, text, { ...place, perGroup: Infinity }),
      );
      more.hidden = Math.max(total, formula?.total ?? 0) <= loaded;
      drawFilters(mergedCounts(counts, formula?.counts ?? {}));
    } catch (error) {
      if (ticket !== asked) return;
      console.warn(error);
      summary.textContent = '';
      groups.replaceChildren();
      const retry = (): void => {
        input.focus();
        void run();
      };
      status.replaceChildren(failureView(text, retry));
    }
  };
  more.addEventListener('click', () => {
    loaded += FIRST_LOADED;
    void run();
  });
  input.addEventListener('input', () => {
    loaded = FIRST_LOADED;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), DEBOUNCE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  void run();
}

/** The filters stand beside the hits where there is room, and fold away above them where there is none. */
function foldedOnPhones(filters: HTMLElement, name: string): HTMLDetailsElement {
  const fold = Object.assign(document.createElement('details'), { className: 'search-filters' });
  fold.append(Object.assign(document.createElement('summary'), { textContent: name }), filters);
  const wide = matchMedia('(min-width: 52.01rem)');
  fold.open = wide.matches;
  wide.addEventListener('change', ({ matches }) => {
    fold.open = matches;
  });
  return fold;
}
