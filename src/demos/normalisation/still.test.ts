import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, a line and a dot for each layer', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<circle/g)).toHaveLength(50);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('tone-first');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});
