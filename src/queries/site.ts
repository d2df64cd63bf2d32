import type { Locale } from '#domain/locale.ts';
import { otherLocale } from '#domain/locale.ts';
import { normalizeBase, pageHref, sectionHref } from '#domain/routes.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { once } from './once.ts';

/** Base path of the site, with a slash at both ends. */
export const base = normalizeBase(import.meta.env.BASE_URL);

/** What every page needs around its content. */
export interface Chrome {
  locale: Locale;
  base: string;
  title: string;
  description: string;
  /** Address of the page itself, and of its counterpart in the other language (or its nearest neighbour there). */
  href: string;
  alternate: { href: string; exact: boolean };
  topics: { id: string; name: string; href: string; chapter: boolean }[];
  currentTopic: string | null;
  openGraph: 'website' | 'article';
}

interface PageIdentity {
  title: string;
  description: string;
  /** The page's path below the language: `equations/udl-5-27`, or '' for the home page. */
  path: string;
  /** The path of its counterpart in the other language where that differs or the page exists in one only. */
  alternatePath?: string;
  currentTopic?: string | undefined;
  openGraph?: 'website' | 'article';
}

const topicsOf = once(({ topicList }, _all, locale): Chrome['topics'] =>
  topicList.map((topic) => ({
    id: topic.id,
    name: topic.short[locale],
    href: pageHref(base, locale, 'topics', topic.id),
    chapter: topic.chapter !== undefined,
  })),
);

/** The frame of a page. */
export function chrome(index: CorpusIndex, locale: Locale, page: PageIdentity): Chrome {
  const other = otherLocale(locale);
  return {
    locale,
    base,
    title: page.title,
    description: summary(page.description),
    href: sectionHref(base, locale, encodePath(page.path)),
    alternate: {
      href: sectionHref(base, other, encodePath(page.alternatePath ?? page.path)),
      exact: page.alternatePath === undefined,
    },
    topics: topicsOf(index, 'all', locale),
    currentTopic: page.currentTopic ?? null,
    openGraph: page.openGraph ?? 'article',
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The beginning of a text without its maths, for search engines' snippets; ends at a word where it can. */
export function summary(text: string, length = 160): string {
  const plain = text
    .replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '…')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  const end = cut.lastIndexOf(' ');
  return `${end > length * 0.7 ? cut.slice(0, end) : cut}…`;
}
