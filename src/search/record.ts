import type { Locale } from '#domain/locale.ts';

/** The kinds of hits, in the order in which their groups are shown when they match equally well. */
export const KINDS = ['concept', 'equation', 'topic', 'note', 'page', 'link'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * One thing to be found, in one language's index. Everything about an entity that exists in both languages is in
 * both indexes; `entity` tells that they are the same.
 */
export interface SearchRecord {
  index: Locale;
  url: string;
  kind: Kind;
  entity: string;
  title: string;
  /** Names by which it is also found: synonyms, the other language's title, locators. */
  aliases: string[];
  /** A line of facts shown beside the title: source and number, page, publisher. */
  facts: string;
  /** The running text, without maths. */
  text: string;
  /** Language that the thing itself is in; both for entries. */
  languages: Locale[];
  topics: string[];
  source: string | null;
  /** Address of a typeset formula, below the base. */
  plate: string | null;
}
