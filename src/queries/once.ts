import type { Locale } from '#domain/locale.ts';
import type { CorpusIndex } from './corpus-index.ts';

/**
 * What a function makes of a corpus for a key in a language, made once: thousands of views hold the same cards and
 * lists, and share them.
 */
export function once<Value>(
  make: (index: CorpusIndex, key: string, locale: Locale) => Value,
): (index: CorpusIndex, key: string, locale: Locale) => Value {
  const made = new WeakMap<CorpusIndex, Map<string, Value>>();
  return (index, key, locale) => {
    let values = made.get(index);
    if (values === undefined) made.set(index, (values = new Map()));
    const own = `${locale} ${key}`;
    const known = values.get(own);
    if (known !== undefined) return known;
    const value = make(index, key, locale);
    values.set(own, value);
    return value;
  };
}
