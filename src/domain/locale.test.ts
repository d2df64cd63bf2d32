import { describe, expect, it } from 'vitest';
import { LANGUAGE_TAG, LOCALES, otherLocale } from './locale.ts';

describe('locales', () => {
  it('are English and Chinese, each the other of the other', () => {
    expect(LOCALES.map((locale) => [locale, otherLocale(locale), LANGUAGE_TAG[locale]])).toEqual([
      ['en', 'zh', 'en'],
      ['zh', 'en', 'zh'],
    ]);
  });
});
