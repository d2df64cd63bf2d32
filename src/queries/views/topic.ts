import type { Locale } from '#domain/locale.ts';
import { otherLocale } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';
import type { ShownFigure } from '#domain/shown-figure.ts';
import { strings } from '#i18n/strings.ts';
import { shownFigures } from '#loaders/computed.ts';
import type { Topic } from '#schemas/topic.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { cardsOf, equationCard, type EquationCard } from './card.ts';
import { type ShownDemo, shownDemo } from './demo.ts';
import { type DemoCard, demosElsewhere } from './demo-list.ts';
import { chapterLabel, namedHrefs } from './equation.ts';
import { linkItems, type LinkItem } from './places.ts';
import { resourceCard, type ResourceCard } from './resource.ts';

/** A hub in a few words: for the home page, neighbours, lists. */
export interface TopicCard {
  id: string;
  name: string;
  otherName: string;
  href: string;
  emblem: string;
  equations: number;
  concepts: number;
  links: number;
}

/** An entry as the map of derivations shows it. */
export interface MapEntryView {
  id: string;
  href: string;
  title: string;
  label: string;
  /** The number printed in the source; null for an entry under a heading. */
  number: string | null;
  uses: readonly string[];
}

/** Everything that a hub shows, not yet typeset. */
export interface TopicView {
  chrome: Chrome;
  card: TopicCard;
  chapter: string | null;
  emblem: { tex: string; equation: EquationCard | null };
  markdown: string;
  references: { own: string | null; hrefs: [string, string][] };
  /** The path through the subject. */
  sections: { title: string; cards: EquationCard[] }[];
  /** Entries that belong here as well and stand in no section. */
  further: EquationCard[];
  /** The entries of the path with their premises, for the map of derivations. */
  map: MapEntryView[];
  concepts: { name: string; otherName: string; href: string }[];
  resources: ResourceCard[];
  links: LinkItem[];
  demos: ShownDemo[];
  /** Demos of other hubs that show its entries. */
  demosElsewhere: DemoCard[];
  /** The idea in a picture. */
  figure: ShownFigure | null;
  neighbours: TopicCard[];
}

export async function topicPages(): Promise<StaticPage<TopicView>[]> {
  const index = await atlas();
  return pagesOf(
    index.topicList,
    ({ id }) => id,
    (topic, locale) => topicView(index, topic, locale),
  );
}

export function topicCard(index: CorpusIndex, topic: Topic, locale: Locale): TopicCard {
  return {
    id: topic.id,
    name: topic.name[locale],
    otherName: topic.name[otherLocale(locale)],
    href: pageHref(base, locale, 'topics', topic.id),
    emblem: topic.emblem.tex,
    equations: equationIds(index, topic).length,
    concepts: index.conceptsOfTopic.get(topic.id)?.length ?? 0,
    links: index.linksOfTopic.get(topic.id)?.length ?? 0,
  };
}

function topicView(index: CorpusIndex, topic: Topic, locale: Locale): TopicView {
  const { corpus } = index;
  const own = topic.chapter?.source ?? null;
  const placed = new Set(topic.sections.flatMap(({ equations }) => equations));
  const rest = equationIds(index, topic).filter((id) => !placed.has(id));
  const sections = topic.sections.map((section) => ({
    title: section.title[locale],
    cards: cardsOf(index, section.equations, locale),
  }));
  return {
    chrome: chrome(index, locale, {
      title: topic.name[locale],
      description: topic[locale],
      path: `topics/${topic.id}`,
      currentTopic: topic.id,
    }),
    card: topicCard(index, topic, locale),
    chapter: chapterOf(index, topic, locale),
    emblem: {
      tex: topic.emblem.tex,
      equation: cardsOf(index, [topic.emblem.equation ?? ''], locale)[0] ?? null,
    },
    markdown: topic[locale],
    references: { own, hrefs: namedHrefs(index, topic[locale], own, locale) },
    sections,
    further: cardsOf(index, rest, locale),
    map: [...placed].flatMap((id) => mapEntry(index, id, locale)),
    concepts: (index.conceptsOfTopic.get(topic.id) ?? []).map(({ id, name }) => ({
      name: name[locale],
      otherName: name[otherLocale(locale)],
      href: pageHref(base, locale, 'concepts', id),
    })),
    resources: (index.resourcesOfTopic.get(topic.id) ?? []).map((resource) =>
      resourceCard(index, resource, locale),
    ),
    links: linkItems(index.linksOfTopic.get(topic.id) ?? []),
    demos: topic.demos.map((demo) => shownDemo(index, demo, locale)),
    demosElsewhere: demosElsewhere(index, topic, locale),
    figure: shownFigures([topic.figure ?? ''], locale).get(topic.figure ?? '') ?? null,
    neighbours: topic.neighbours.flatMap((id) => {
      const neighbour = corpus.topics.get(id);
      return neighbour ? [topicCard(index, neighbour, locale)] : [];
    }),
  };
}

function mapEntry(index: CorpusIndex, id: string, locale: Locale): MapEntryView[] {
  const equation = index.corpus.equations.get(id);
  if (equation === undefined) return [];
  const { href, title, label } = equationCard(index, equation, locale);
  const number = /^\d/.test(equation.locator) ? equation.locator : null;
  return [{ id, href, title, label, number, uses: equation.uses }];
}

/** The chapter that a hub follows, with its source; null for a hub that follows none. */
function chapterOf({ corpus }: CorpusIndex, topic: Topic, locale: Locale): string | null {
  const source = corpus.sources.get(topic.chapter?.source ?? '');
  const chapter = source?.chapters.find(({ number }) => number === topic.chapter?.number);
  return source && chapter
    ? [source.name[locale], chapterLabel(chapter, locale)].join(locale === 'zh' ? '，' : ', ')
    : null;
}

/** The equations of a hub: those on its path first, then all others that name it, in reading order. */
function equationIds(index: CorpusIndex, topic: Topic): string[] {
  const placed = topic.sections.flatMap(({ equations }) => equations);
  const named = (index.equationsOfTopic.get(topic.id) ?? []).map(({ id }) => id);
  return [...new Set([...placed, ...named])];
}

/** The list of all hubs. */
export interface TopicListView {
  chrome: Chrome;
  subjects: TopicCard[];
  chapters: TopicCard[];
}

export async function topicListPages(): Promise<StaticPage<TopicListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].topics,
      description: strings[locale].siteDescription,
      path: 'topics',
      openGraph: 'website',
    }),
    ...topicShelves(index, locale),
  }));
}

/** The hubs as two shelves: the nine subjects of the list, the chapters of sources. */
export function topicShelves(
  index: CorpusIndex,
  locale: Locale,
): Pick<TopicListView, 'subjects' | 'chapters'> {
  const cards = index.topicList.map((topic) => ({
    chapter: topic.chapter !== undefined,
    card: topicCard(index, topic, locale),
  }));
  return {
    subjects: cards.filter(({ chapter }) => !chapter).map(({ card }) => card),
    chapters: cards.filter(({ chapter }) => chapter).map(({ card }) => card),
  };
}
