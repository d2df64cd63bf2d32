import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';
import { STRINGS } from './strings.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative that names the three methods', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    for (const name of Object.values(STRINGS[locale].panels)) expect(picture).toContain(`>${name}<`);
  });

  test('carries nothing that runs, and no number that failed', () => {
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
    expect(still(locale)).toBe(picture);
  });
});
