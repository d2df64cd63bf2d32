import { demoTitle } from '#i18n/demos.ts';
import { strings } from '#i18n/strings.ts';
import { pageHref, sectionHref } from '#domain/routes.ts';
import type { Locale } from '#domain/locale.ts';
import type { Topic } from '#schemas/topic.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';

/** A demo in a list, with the hub that asks its question. */
export interface DemoCard {
  id: string;
  name: string;
  href: string;
  topic: string;
}

/** All demos, in the order of the hubs that have them. */
export interface DemoListView {
  chrome: Chrome;
  cards: DemoCard[];
}

export async function demoListPages(): Promise<StaticPage<DemoListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].demos,
      description: strings[locale].demosIntro,
      path: 'demos',
      openGraph: 'website',
    }),
    cards: demoCards(index, locale),
  }));
}

export function demoCards(index: CorpusIndex, locale: Locale): DemoCard[] {
  return index.topicList.flatMap(({ name, demos }) =>
    demos.map((id) => ({
      id,
      name: demoTitle(id)[locale],
      href: pageHref(base, locale, 'demos', id),
      topic: name[locale],
    })),
  );
}

/** How many demos there are, with their list; null where there are none. */
export function demosCounted(index: CorpusIndex, locale: Locale): { text: string; href: string } | null {
  const count = index.topicList.reduce((sum, { demos }) => sum + demos.length, 0);
  return count === 0
    ? null
    : { text: strings[locale].demosCounted(count), href: sectionHref(base, locale, 'demos') };
}

/** Demos of other hubs that show entries of this one, those that show most of them first. */
export function demosElsewhere(index: CorpusIndex, topic: Topic, locale: Locale): DemoCard[] {
  const shown = new Map<string, number>();
  for (const { demo } of index.equationsOfTopic.get(topic.id) ?? [])
    if (demo !== undefined && !topic.demos.includes(demo)) shown.set(demo, (shown.get(demo) ?? 0) + 1);
  return demoCards(index, locale)
    .filter(({ id }) => shown.has(id))
    .toSorted((a, b) => (shown.get(b.id) ?? 0) - (shown.get(a.id) ?? 0));
}
