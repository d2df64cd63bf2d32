import type { Locale } from '#domain/locale.ts';
import { LOCALES } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';

/** Addresses of equations by `source:locator`, for the language that a text is in. */
export type ReferenceHrefs = Record<Locale, ReadonlyMap<string, string>>;

/** One pass over the equations; where a source repeats a locator, such as a heading, the last one stands. */
export function referenceHrefs(
  equations: Iterable<{ id: string; source: string; locator: string }>,
  base: string,
): ReferenceHrefs {
  const all = [...equations];
  const [en, zh] = LOCALES.map(
    (locale) =>
      new Map(
        all.map(({ id, source, locator }) => [
          `${source}:${locator}`,
          pageHref(base, locale, 'equations', id),
        ]),
      ),
  );
  return { en: en ?? new Map(), zh: zh ?? new Map() };
}
