/** The site's languages, in the order in which a chooser shows them. */
export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in both languages; an entry without one of them does not exist. */
export interface Bilingual {
  en: string;
  zh: string;
}

/** The other one of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh' : 'en';
}

/** Value of the `lang` attribute and of hreflang. One code everywhere: Pagefind counts `zh` and `zh-CN` as two languages. */
export const LANGUAGE_TAG: Record<Locale, string> = { en: 'en', zh: 'zh' };
