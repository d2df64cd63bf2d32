import type { Bilingual, Locale } from '#domain/locale.ts';

/** The kinds of hits, in the order in which their groups are shown when they match equally well. */
export const KINDS = ['concept', 'equation', 'topic', 'demo', 'note', 'page', 'link'] as const;
export type Kind = (typeof KINDS)[number];

/** Separates the English from the Chinese text of a record in the index; stands in no text. */
export const LANGUAGE_SEAM = '¦';

/** One thing to be found. A thing that exists in both languages is one record, so that it is one hit. */
export interface SearchRecord {
  kind: Kind;
  /** Its address in each language; the same for a thing that exists in one. */
  href: Bilingual;
  title: Bilingual;
  /** Other names of its own: synonyms, locators. */
  aliases: string[];
  /** Names of what it is about, by which it is also found, behind the things that bear them. */
  about: string[];
  /** A line of facts shown beside the title: source and number, page, publisher. */
  facts: Bilingual;
  /** The running text without maths; empty in a language that it is not in. */
  text: Bilingual;
  /** Languages that the thing itself is in. */
  languages: Locale[];
  topics: string[];
  source: string | null;
  /** Words that mean it when they are asked for alone. */
  heads: string[];
  /** How many entries are about it; what many are about is what a short query means. */
  entries: number;
  /** What it shares with the other statements of the same formula; null where there is one statement only. */
  statement: string | null;
  /** Address of a typeset formula, below the base. */
  plate: string | null;
}
