import type { Locale } from '#domain/locale.ts';
import { isFormulaQuery } from '#search/formula-query.ts';
import type { Counts, Filters, Hit } from './engine.ts';
import type { FormulaFound, FormulaSide } from './formula/formula-side.ts';

/**
 * The formulas' part in the search box and on the search page: what of it is loaded before a reader types a formula.
 */
export class FormulaPart {
  /** Holds the preview. */
  readonly element = document.createElement('div');
  readonly #base: string;
  readonly #locale: Locale;
  #side: Promise<FormulaSide> | undefined;

  constructor(base: string, locale: Locale) {
    this.#base = base;
    this.#locale = locale;
  }

  /** The formulas that a query finds; null for a query that is no formula, or where the code cannot be loaded. */
  async find(
    query: string,
    filters: Filters,
    top: number,
    place: { role: 'listbox' | 'list'; idPrefix: string },
  ): Promise<FormulaFound | null> {
    if (!isFormulaQuery(query)) {
      if (this.#side) (await this.#side).preview.hide();
      return null;
    }
    try {
      const side = await this.#load();
      side.preview.show(query);
      return await side.find(query, filters, top, place);
    } catch (error) {
      // The words are searched all the same; the next query asks for the code again.
      console.warn(error);
      this.#side = undefined;
      return null;
    }
  }

  #load(): Promise<FormulaSide> {
    this.#side ??= Promise.all([import('./formula/formula-side.ts'), import('./formula/typeset.ts')]).then(
      ([{ FormulaSide: Side }, { typesetHere }]) => {
        const side = new Side(this.#base, this.#locale, typesetHere);
        this.element.replaceChildren(side.preview.element);
        return side;
      },
    );
    return this.#side;
  }
}

/** The hits of the words that are not among those of the formulas. */
export function withoutFormulas(hits: readonly Hit[], found: FormulaFound | null): Hit[] {
  return found === null ? [...hits] : hits.filter(({ url }) => !found.hrefs.has(url));
}

/** How many hits each value of each filter has, of either half of the search the more. */
export function mergedCounts(a: Counts, b: Counts): Counts {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [left, right] = [a[name] ?? {}, b[name] ?? {}];
      const values = new Set([...Object.keys(left), ...Object.keys(right)]);
      return [
        name,
        Object.fromEntries(
          [...values].map((value) => [value, Math.max(left[value] ?? 0, right[value] ?? 0)]),
        ),
      ];
    }),
  );
}
