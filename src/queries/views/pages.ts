import { demoTitle } from '#i18n/demos.ts';
import { strings } from '#i18n/strings.ts';
import { pageHref, sectionHref } from '#domain/routes.ts';
import { allChecks } from '../checks.ts';
import { atlas } from '../corpus.ts';
import { checksCounted } from './check.ts';
import { page, pagesInEachLanguage, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { cardsOf, type EquationCard } from './card.ts';
import { type ShownDemo, shownDemo } from './demo.ts';
import { demosCounted } from './demo-list.ts';
import { linkItems, type LinkItem } from './places.ts';
import { resourceCard, type ResourceCard } from './resource.ts';
import { topicShelves, type TopicCard } from './topic.ts';

/** The home page: search, the hubs, the shelf, what stands corrected. */
export interface HomeView {
  chrome: Chrome;
  counts: { equations: number; concepts: number; links: number };
  subjects: TopicCard[];
  chapters: TopicCard[];
  resources: ResourceCard[];
  /** How many demos there are; null where there are none. */
  demos: { text: string; href: string } | null;
  /** How much is checked by numbers; null where there are no checks. */
  checked: { text: string; href: string } | null;
  corrected: EquationCard[];
}

export async function homePages(): Promise<StaticPage<HomeView>[]> {
  const [index, checks] = await Promise.all([atlas(), allChecks()]);
  const { corpus } = index;
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].siteName,
      description: strings[locale].siteDescription,
      path: '',
      openGraph: 'website',
    }),
    counts: { equations: corpus.equations.size, concepts: corpus.concepts.size, links: corpus.links.size },
    ...topicShelves(index, locale),
    resources: [...corpus.resources.values()].map((resource) => resourceCard(index, resource, locale)),
    demos: demosCounted(index, locale),
    checked:
      checks.checks.size === 0
        ? null
        : { text: checksCounted(checks, locale), href: sectionHref(base, locale, 'checks') },
    corrected: cardsOf(
      index,
      [...corpus.equations.values()].filter(({ correction }) => correction).map(({ id }) => id),
      locale,
    ),
  }));
}

/** The curated links, by hub. */
export interface LinkListView {
  chrome: Chrome;
  groups: { name: string; href: string; links: LinkItem[] }[];
}

export async function linkListPages(): Promise<StaticPage<LinkListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].links,
      description: strings[locale].curatedIntro,
      path: 'links',
      openGraph: 'website',
    }),
    groups: index.topicList.flatMap((topic) => {
      const links = linkItems(index.linksOfTopic.get(topic.id) ?? []);
      return links.length > 0
        ? [{ name: topic.name[locale], href: pageHref(base, locale, 'topics', topic.id), links }]
        : [];
    }),
  }));
}

/** The search page, with the names that its filters show. */
export interface SearchView {
  chrome: Chrome;
  names: { topic: Record<string, string>; source: Record<string, string> };
}

export async function searchPages(): Promise<StaticPage<SearchView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].search,
      description: strings[locale].siteDescription,
      path: 'search',
      openGraph: 'website',
    }),
    names: {
      topic: Object.fromEntries(index.topicList.map((topic) => [topic.id, topic.name[locale]])),
      source: Object.fromEntries(
        [...index.corpus.sources.values()].map((source) => [source.id, source.name[locale]]),
      ),
    },
  }));
}

/** The page for an unknown address, in both languages at once. */
export async function notFoundView(): Promise<{ chrome: Chrome }> {
  const index = await atlas();
  return {
    chrome: chrome(index, 'en', {
      title: strings.en.notFoundTitle,
      description: strings.en.notFoundText,
      path: '',
      openGraph: 'website',
    }),
  };
}

/** The page of a demo on its own. */
export interface DemoView {
  chrome: Chrome;
  demo: ShownDemo;
  topic: { name: string; href: string };
}

export async function demoPages(): Promise<StaticPage<DemoView>[]> {
  const index = await atlas();
  return index.topicList.flatMap((topic) => {
    return topic.demos.flatMap((demo) =>
      pagesInEachLanguage((locale) => ({
        chrome: chrome(index, locale, {
          title: strings[locale].demoOf(demoTitle(demo)[locale]),
          description: topic[locale],
          path: `demos/${demo}`,
          currentTopic: topic.id,
        }),
        demo: shownDemo(index, demo, locale),
        topic: { name: topic.name[locale], href: pageHref(base, locale, 'topics', topic.id) },
      })).map(({ params, props }) => page({ ...params, id: demo }, props.view)),
    );
  });
}
