import type { Locale } from '#domain/locale.ts';

/** A link of the curated list, on the hub of the heading that it stands under. */
export interface Link {
  id: string;
  title: string;
  publisher: string | null;
  /** ISO date, or null where the list gives none. */
  date: string | null;
  language: Locale;
  url: string;
  host: string;
  topic: string;
  /** The link that this one translates. */
  translationOf: string | null;
}

/** A heading in the outline of a PDF: page counts from 1, null where the PDF does not say. */
export interface OutlineEntry {
  title: string;
  page: number | null;
  children: OutlineEntry[];
}

/**
 * A PDF: one that lies in math-resources/ (`file` set), or one that the list names and the ledger of
 * forthcoming ones accounts for (`file` null).
 */
export interface Resource {
  id: string;
  title: string;
  fileName: string;
  language: Locale;
  topics: string[];
  /** The book whose chapter order the list's outline follows. */
  book: string | null;
  /** The outline as the curated list gives it, without pages. */
  listed: OutlineEntry[];
  /** Why the file is not there yet, from the ledger; null when it is there. */
  forthcoming: { en: string; zh: string } | null;
  file: {
    author: string | null;
    pages: number;
    bytes: number;
    sha256: string;
    outline: OutlineEntry[];
    /** Text of each page. */
    text: string[];
    /** Where the cached cover image lies. */
    cover: string | null;
  } | null;
}
