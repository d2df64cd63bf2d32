import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

/** An episode is learnt first. */
const LONG = { timeout: 60_000 };

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  test('is one svg with a text alternative, with a path for each particle and each trial', LONG, () => {
    const picture = still(locale);
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    const lines = [...picture.matchAll(/<path d="([^"]*)"/g)].map(([, d = '']) => d.split('M').length - 1);
    expect(lines).toEqual([1, 60, 10, 1, 1]);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    const picture = still(locale);
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('promises');
  expect(still('zh')).toContain('许诺');
});
