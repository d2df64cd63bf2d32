import type { Locale } from './locale.ts';

/** Kinds of pages that have one page an id. */
export type PageKind =
  'equations' | 'concepts' | 'topics' | 'sources' | 'resources' | 'notes' | 'symbols' | 'checks' | 'demos';

/** A base path with a slash at both ends, whatever the configuration gave. */
export function normalizeBase(base: string): string {
  return `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** Address of a page of one entry, below the base; ids with Chinese characters are percent-encoded. */
export function pageHref(base: string, locale: Locale, kind: PageKind, id: string): string {
  return `${base}${locale}/${kind}/${encodeURIComponent(id)}/`;
}

/** Address of a page that exists once a language: '' for the home page, 'search', 'links' ... */
export function sectionHref(base: string, locale: Locale, section: string): string {
  return section === '' ? `${base}${locale}/` : `${base}${locale}/${section}/`;
}

/** Address of a PDF under the file name that the curated list uses, at a page when one is given. */
export function pdfHref(base: string, fileName: string, page?: number): string {
  return `${base}math-resources/${encodeURIComponent(fileName)}${page === undefined ? '' : `#page=${String(page)}`}`;
}
