import { foldText } from '#domain/fold-text.ts';
import type { Locale } from '#domain/locale.ts';
import { pagesMentioning } from '#domain/mentions.ts';
import { pageHref, pdfHref } from '#domain/routes.ts';
import type { Concept } from '#schemas/concept.ts';
import type { Link } from '#schemas/listed.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { base } from '../site.ts';

/** Pages of a PDF that speak of a concept. */
export interface PdfPlaces {
  title: string;
  language: Locale;
  href: string;
  pages: { number: number; href: string }[];
}

/** A curated link as pages show it. */
export interface LinkItem {
  id: string;
  title: string;
  url: string;
  publisher: string;
  date: string | null;
  language: Locale;
  translations: LinkItem[];
}

const folded = new WeakMap<object, string[]>();

const PDFS_SHOWN = 4;

/**
 * Where the PDFs mention a concept by one of its names: those that do so on most pages, at most `limit` pages of each.
 * A PDF comes in two languages; where one in the reader's own mentions it, those in the other are left out.
 */
export function pdfPlaces(
  { corpus }: CorpusIndex,
  concept: Concept,
  locale: Locale,
  limit: number,
): PdfPlaces[] {
  const found = [...corpus.resources.values()].flatMap((resource) => {
    if (!resource.file) return [];
    const text = foldedOnce(resource.file, resource.file.text);
    const pages = pagesMentioning(text, namesOf(concept));
    if (pages.length === 0) return [];
    return [
      {
        title: resource.title,
        language: resource.language,
        href: pageHref(base, locale, 'resources', resource.id),
        pages: pages.map((number) => ({ number, href: pdfHref(base, resource.fileName, number) })),
      },
    ];
  });
  const own = found.filter(({ language }) => language === locale);
  return (own.length > 0 ? own : found)
    .sort((a, b) => b.pages.length - a.pages.length)
    .slice(0, PDFS_SHOWN)
    .map((place) => ({ ...place, pages: place.pages.slice(0, limit) }));
}

/** Curated links whose title names the concept. */
export function linkPlaces({ corpus }: CorpusIndex, concept: Concept): LinkItem[] {
  const links = [...corpus.links.values()].filter((link) => link.translationOf === null);
  return links
    .filter((link) => pagesMentioning([foldText(link.title)], namesOf(concept)).length > 0)
    .map((link) => linkItem(link, []));
}

/** Links with their translations nested under them. */
export function linkItems(links: readonly Link[]): LinkItem[] {
  return links
    .filter((link) => link.translationOf === null)
    .map((link) =>
      linkItem(
        link,
        links.filter((other) => other.translationOf === link.id),
      ),
    );
}

function linkItem(link: Link, translations: readonly Link[]): LinkItem {
  const { id, title, url, publisher, date, language, host } = link;
  return {
    id,
    title,
    url,
    publisher: publisher ?? host,
    date,
    language,
    translations: translations.map((other) => linkItem(other, [])),
  };
}

function namesOf(concept: Concept): string[] {
  return [concept.name.en, concept.name.zh, ...concept.synonyms.en, ...concept.synonyms.zh];
}

function foldedOnce(key: object, text: readonly string[]): string[] {
  let pages = folded.get(key);
  if (!pages) {
    pages = text.map(foldText);
    folded.set(key, pages);
  }
  return pages;
}
