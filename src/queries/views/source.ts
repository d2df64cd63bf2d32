import type { Locale } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';
import { strings } from '#i18n/strings.ts';
import type { Source } from '#schemas/source.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { equationCard, type EquationCard } from './card.ts';
import { chapterLabel, namedHrefs } from './equation.ts';

/** A source in a few words. */
export interface SourceCard {
  name: string;
  kind: string;
  author: string;
  href: string;
  equations: number;
}

/** Everything that the page of a source shows. */
export interface SourceView {
  chrome: Chrome;
  card: SourceCard;
  year: number | null;
  url: string | null;
  markdown: string;
  references: { own: string; hrefs: [string, string][] };
  notation: { tex: string; meaning: string }[];
  chapters: { folder: string; label: string; title: string; cards: EquationCard[] }[];
}

export async function sourcePages(): Promise<StaticPage<SourceView>[]> {
  const index = await atlas();
  return pagesOf(
    index.corpus.sources.values(),
    ({ id }) => id,
    (source, locale) => sourceView(index, source, locale),
  );
}

function sourceCard(index: CorpusIndex, source: Source, locale: Locale): SourceCard {
  const counts = source.chapters.map(
    ({ folder }) => index.equationsOfChapter.get(`${source.id}/${folder}`)?.length ?? 0,
  );
  return {
    name: source.name[locale],
    kind: source.kind[locale],
    author: source.author[locale],
    href: pageHref(base, locale, 'sources', source.id),
    equations: counts.reduce((sum, count) => sum + count, 0),
  };
}

function sourceView(index: CorpusIndex, source: Source, locale: Locale): SourceView {
  return {
    chrome: chrome(index, locale, {
      title: source.name[locale],
      description: source[locale],
      path: `sources/${source.id}`,
    }),
    card: sourceCard(index, source, locale),
    year: source.year ?? null,
    url: source.url ?? null,
    markdown: source[locale],
    references: { own: source.id, hrefs: namedHrefs(index, source[locale], source.id, locale) },
    notation: source.notation.map((row) => ({ tex: row.tex, meaning: row[locale] })),
    chapters: chaptersOf(index, source, locale),
  };
}

function chaptersOf(index: CorpusIndex, source: Source, locale: Locale): SourceView['chapters'] {
  return source.chapters.map(({ number, folder, title }) => ({
    folder,
    label: /^\d/.test(number) ? chapterLabel({ number, title }, locale) : '',
    title: title[locale],
    cards: (index.equationsOfChapter.get(`${source.id}/${folder}`) ?? []).map((equation) =>
      equationCard(index, equation, locale),
    ),
  }));
}

/** The list of sources, and below each its chapters with all entries: also the list of all equations. */
export interface SourceListView {
  chrome: Chrome;
  sources: { card: SourceCard; chapters: SourceView['chapters'] }[];
}

export async function sourceListPages(): Promise<StaticPage<SourceListView>[]> {
  return listPages('sources');
}

export async function equationListPages(): Promise<StaticPage<SourceListView>[]> {
  return listPages('equations');
}

async function listPages(section: 'sources' | 'equations'): Promise<StaticPage<SourceListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale][section],
      description: section === 'sources' ? strings[locale].sourcesIntro : strings[locale].equationsIntro,
      path: section,
      openGraph: 'website',
    }),
    sources: [...index.corpus.sources.values()].map((source) => ({
      card: sourceCard(index, source, locale),
      chapters: section === 'equations' ? chaptersOf(index, source, locale) : [],
    })),
  }));
}
