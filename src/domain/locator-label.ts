import type { Bilingual, Locale } from './locale.ts';

interface Source {
  short: Bilingual;
  chapters: readonly { folder: string; title: Bilingual }[];
}

interface Located {
  source: string;
  chapter: string;
  locator: string;
}

/**
 * How a reader names an equation: `UDL 17.24`. Where it has no number, the heading that it stands under follows a dot;
 * headings are in English, so in Chinese the title of its chapter stands there.
 */
export function locatorLabel(
  source: Source | undefined,
  { source: id, chapter, locator }: Located,
  locale: Locale,
): string {
  const short = source?.short[locale] ?? id;
  if (/^\d/.test(locator)) return `${short} ${locator}`;
  const title = source?.chapters.find(({ folder }) => folder === chapter)?.title.zh;
  return `${short} · ${locale === 'zh' ? (title ?? locator) : locator}`;
}

/** The same where there is little room beside the formula: a heading, which many entries share, is left out. */
export function besideLabel(source: string, locator: string): string {
  return /^\d/.test(locator) ? `${source} ${locator}` : source;
}
