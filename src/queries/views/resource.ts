import type { Locale } from '#domain/locale.ts';
import { pageHref, pdfHref } from '#domain/routes.ts';
import { strings } from '#i18n/strings.ts';
import type { OutlineEntry, Resource } from '#schemas/listed.ts';
import { atlas } from '../corpus.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { pagesInEachLanguage, pagesOf, type StaticPage } from '../paths.ts';
import { base, chrome, type Chrome } from '../site.ts';

/** A heading of a PDF's outline with the address of its page, null for one that is not there yet. */
export interface OutlineLink {
  title: string;
  href: string | null;
  page: number | null;
  children: OutlineLink[];
}

/** A PDF as shelves and hubs show it. */
export interface ResourceCard {
  id: string;
  title: string;
  href: string;
  language: Locale;
  fileName: string;
  file: { href: string; cover: string; pages: number; bytes: number } | null;
  forthcoming: string | null;
  outline: OutlineLink[];
  notesHref: string | null;
}

/** Everything that the page of a PDF shows. */
export interface ResourceView {
  chrome: Chrome;
  card: ResourceCard;
  author: string | null;
  book: string | null;
  sha256: string | null;
  pages: { number: number; href: string; text: string }[];
  abstract: string | null;
  topics: { name: string; href: string }[];
}

export async function resourcePages(): Promise<StaticPage<ResourceView>[]> {
  const index = await atlas();
  return pagesOf(
    index.corpus.resources.values(),
    ({ id }) => id,
    (resource, locale) => resourceView(index, resource, locale),
  );
}

export function resourceCard(index: CorpusIndex, resource: Resource, locale: Locale): ResourceCard {
  const note = noteOf(index, resource);
  return {
    id: resource.id,
    title: resource.title,
    href: pageHref(base, locale, 'resources', resource.id),
    language: resource.language,
    fileName: resource.fileName,
    file: resource.file
      ? {
          href: pdfHref(base, resource.fileName),
          cover: `${base}covers/${resource.file.sha256.slice(0, 16)}.webp`,
          pages: resource.file.pages,
          bytes: resource.file.bytes,
        }
      : null,
    forthcoming: resource.forthcoming?.[locale] ?? null,
    outline: outlineLinks(resource.file?.outline.length ? resource.file.outline : resource.listed, resource),
    notesHref: note && resource.file ? pageHref(base, note.language, 'notes', note.id) : null,
  };
}

function resourceView(index: CorpusIndex, resource: Resource, locale: Locale): ResourceView {
  const note = noteOf(index, resource);
  return {
    chrome: chrome(index, locale, {
      title: resource.title,
      description: note?.abstract ?? resource.forthcoming?.[locale] ?? resource.title,
      path: `resources/${resource.id}`,
      currentTopic: resource.topics[0],
    }),
    card: resourceCard(index, resource, locale),
    author: resource.file?.author ?? null,
    book: resource.book,
    sha256: resource.file?.sha256 ?? null,
    pages: (resource.file?.text ?? []).map((text, at) => ({
      number: at + 1,
      href: pdfHref(base, resource.fileName, at + 1),
      text,
    })),
    abstract: note?.abstract ?? null,
    topics: resource.topics.flatMap((id) => {
      const topic = index.corpus.topics.get(id);
      return topic ? [{ name: topic.name[locale], href: pageHref(base, locale, 'topics', id) }] : [];
    }),
  };
}

function noteOf({ corpus }: CorpusIndex, resource: Resource) {
  return corpus.notes.find((note) => note.file === resource.fileName);
}

function outlineLinks(outline: readonly OutlineEntry[], resource: Resource): OutlineLink[] {
  return outline.map(({ title, page, children }) => ({
    title,
    page,
    href: resource.file && page !== null ? pdfHref(base, resource.fileName, page) : null,
    children: outlineLinks(children, resource),
  }));
}

/** The shelf of all PDFs. */
export interface ResourceListView {
  chrome: Chrome;
  cards: ResourceCard[];
}

export async function resourceListPages(): Promise<StaticPage<ResourceListView>[]> {
  const index = await atlas();
  return pagesInEachLanguage((locale) => ({
    chrome: chrome(index, locale, {
      title: strings[locale].resources,
      description: strings[locale].resourcesIntro,
      path: 'resources',
      openGraph: 'website',
    }),
    cards: [...index.corpus.resources.values()].map((resource) => resourceCard(index, resource, locale)),
  }));
}
