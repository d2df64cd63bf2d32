import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, and a dot for each layer and either way', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<circle/g)).toHaveLength(100);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    for (const tone of ['tone-first', 'tone-second']) expect(picture).toContain(tone);
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});
