import { pageHref } from '#domain/routes.ts';
import { LOCALES, type Bilingual, type Locale } from '#domain/locale.ts';
import { demoTitle } from '#i18n/demos.ts';
import type { Corpus } from '#schemas/corpus.ts';
import type { SearchRecord } from './record.ts';

/** Demos, found by their own names, that of their hub, and the titles of the entries that they show. */
export function demoRecords(corpus: Corpus, base: string): SearchRecord[] {
  const shown = Map.groupBy(corpus.equations.values(), ({ demo }) => demo);
  return [...corpus.topics.values()].flatMap((topic) =>
    topic.demos.map((id): SearchRecord => {
      const bilingual = (of: (locale: Locale) => string): Bilingual => ({ en: of('en'), zh: of('zh') });
      return {
        kind: 'demo',
        href: bilingual((locale) => pageHref(base, locale, 'demos', id)),
        title: demoTitle(id),
        aliases: [],
        about: [topic.name.en, topic.name.zh],
        facts: topic.name,
        // Pagefind drops a record without any text.
        text: bilingual(
          (locale) =>
            (shown.get(id) ?? []).map(({ title }) => title[locale]).join('; ') || topic.name[locale],
        ),
        languages: [...LOCALES],
        topics: [topic.id],
        source: null,
        heads: [],
        entries: 0,
        statement: null,
        plate: null,
      };
    }),
  );
}
