import { hash } from 'node:crypto';
import { LOCALES, type Locale } from '#domain/locale.ts';

/** A page to be made: its address, all that it shows, and the key under which its output is kept. */
export interface StaticPage<View> {
  params: Record<string, string>;
  props: { view: View };
  cacheKey: string;
}

/**
 * Pages of a route in both languages. A page sees nothing but its view, so the view's hash is a complete cache
 * key: whatever changes on a page changes its key, be it the entry itself or a neighbour's title.
 */
export function pagesOf<Item, View>(
  items: Iterable<Item>,
  idOf: (item: Item) => string,
  viewOf: (item: Item, locale: Locale) => View,
): StaticPage<View>[] {
  const pages: StaticPage<View>[] = [];
  for (const item of items)
    for (const locale of LOCALES) pages.push(page({ locale, id: idOf(item) }, viewOf(item, locale)));
  return pages;
}

/** One page in each language, for routes without an id. */
export function pagesInEachLanguage<View>(viewOf: (locale: Locale) => View): StaticPage<View>[] {
  return LOCALES.map((locale) => page({ locale }, viewOf(locale)));
}

export function page<View>(params: Record<string, string>, view: View): StaticPage<View> {
  return { params, props: { view }, cacheKey: hash('sha256', JSON.stringify(view)) };
}
