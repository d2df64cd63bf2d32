import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';
import { STRINGS } from './strings.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative and the names of all methods', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    for (const name of Object.values(STRINGS[locale].method)) expect(picture).toContain(name);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    for (const tone of ['faint', 'first', 'second', 'third', 'ink'])
      expect(picture).toContain(`tone-${tone}`);
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});
