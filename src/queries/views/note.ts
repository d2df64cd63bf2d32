import { otherLocale, type Locale } from '#domain/locale.ts';
import { besideLabel } from '#domain/locator-label.ts';
import { pageHref } from '#domain/routes.ts';
import type { ShownFigure } from '#domain/shown-figure.ts';
import { strings } from '#i18n/strings.ts';
import { shownFigures } from '#loaders/computed.ts';
import { includedIds } from '#markdown/note-inclusions.ts';
import type { Equation } from '#schemas/equation.ts';
import type { Note } from '#schemas/note.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { page, pagesInEachLanguage, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';
import { namedHrefs } from './equation.ts';
import { resourceCard, type ResourceCard } from './resource.ts';

/** Everything that a set of notes shows, not yet typeset. */
export interface NoteView {
  chrome: Chrome;
  title: string;
  subtitle: string | null;
  abstract: string;
  keywords: string[];
  language: Locale;
  body: string;
  equations: Equation[];
  figures: [string, ShownFigure][];
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
  const equations = includedIds(note.body, 'equation').flatMap((id) => corpus.equations.get(id) ?? []);
  const resource = [...corpus.resources.values()].find(({ fileName }) => fileName === note.file);
  const topic = corpus.topics.get(note.topic);
  const included = equations.map(({ id }): [string, string] => [id, pageHref(base, locale, 'equations', id)]);
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
    language: locale,
    body: note.body,
    equations,
    figures: [...shownFigures(includedIds(note.body, 'figure'), locale)],
    labels: equations.map(({ id, source, locator }) => [
      id,
      besideLabel(corpus.sources.get(source)?.short[locale] ?? source, locator),
    ]),
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

/** A set of notes in the reader's language, or in the other where it exists in that one only. */
function editionFor(notes: readonly Note[], id: string, locale: Locale): Note | undefined {
  const editions = notes.filter((note) => note.id === id);
  return editions.find(({ language }) => language === locale) ?? editions[0];
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
    notes: [...new Set(index.corpus.notes.map(({ id }) => id))]
      .flatMap((id) => editionFor(index.corpus.notes, id, locale) ?? [])
      .map((note) => ({
        title: note.title,
        abstract: note.abstract,
        href: pageHref(base, note.language, 'notes', note.id),
        language: note.language,
        own: note.language === locale,
      })),
  }));
}
