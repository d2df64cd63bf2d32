import { LOCALES, otherLocale } from '#domain/locale.ts';
import { pageHref } from '#domain/routes.ts';
import { strings } from '#i18n/strings.ts';
import { EQUATION_INCLUDE } from '#markdown/note.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { page, pagesInEachLanguage, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { equationCard } from './card.ts';
import { namedHrefs } from './equation.ts';
import { resourceCard, type ResourceCard } from './resource.ts';

/** Everything that a set of notes shows, not yet typeset. */
export interface NoteView {
  chrome: Chrome;
  title: string;
  subtitle: string | null;
  abstract: string;
  keywords: string[];
  body: string;
  equations: Equation[];
  labels: [string, string][];
  hrefs: [string, string][];
  resource: ResourceCard | null;
  topic: { name: string; href: string } | null;
}

/** A page for each set of notes in its own language. */
export async function notePages(): Promise<StaticPage<NoteView>[]> {
  const index = await atlas();
  return index.corpus.notes.map((note) =>
    page({ locale: note.language, id: note.id }, noteView(index, note)),
  );
}

function noteView(index: CorpusIndex, note: Note): NoteView {
  const { corpus } = index;
  const locale = note.language;
  const other = corpus.notes.find(({ id, language }) => id === note.id && language === otherLocale(locale));
  const equations = [...note.body.matchAll(EQUATION_INCLUDE)].flatMap(
    ([, id = '']) => corpus.equations.get(id) ?? [],
  );
  const resource = [...corpus.resources.values()].find(({ fileName }) => fileName === note.file);
  const topic = corpus.topics.get(note.topic);
  const included = equations.map(({ id, source, locator }): [string, string] => [
    `${source}:${locator}`,
    pageHref(base, locale, 'equations', id),
  ]);
  return {
    chrome: chrome(index, locale, {
      title: note.title,
      description: note.abstract,
      path: `notes/${note.id}`,
      ...(other ? {} : { alternatePath: `topics/${note.topic}` }),
      currentTopic: note.topic,
    }),
    title: note.title,
    subtitle: note.subtitle ?? null,
    abstract: note.abstract,
    keywords: note.keywords,
    body: note.body,
    equations,
    labels: equations.map((equation) => [equation.id, equationCard(index, equation, locale).label]),
    hrefs: [...namedHrefs(index, note.body, null, locale), ...included],
    resource: resource ? resourceCard(index, resource, locale) : null,
    topic: topic ? { name: topic.name[locale], href: pageHref(base, locale, 'topics', note.topic) } : null,
  };
}

/** The list of all notes. */
export interface NoteListView {
  chrome: Chrome;
  notes: { title: string; abstract: string; href: string; language: string; own: boolean }[];
}

export async function noteListPages(): Promise<StaticPage<NoteListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].notes,
      description: strings[locale].resourcesIntro,
      path: 'notes',
      openGraph: 'website',
    }),
    notes: index.corpus.notes
      .toSorted((a, b) => LOCALES.indexOf(a.language) - LOCALES.indexOf(b.language))
      .map((note) => ({
        title: note.title,
        abstract: note.abstract,
        href: pageHref(base, note.language, 'notes', note.id),
        language: note.language,
        own: note.language === locale,
      })),
  }));
}
