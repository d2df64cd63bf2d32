import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { DATA_LINES, LATENT_LINES } from './picture.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative and every line of both planes', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    for (const [, className] of [...DATA_LINES, ...LATENT_LINES])
      expect(picture).toMatch(new RegExp(`class="${className}" d="M`));
  });

  test('carries nothing that runs, and no number that is none', () => {
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('The plane of the data');
  expect(still('zh')).toContain('数据平面');
});
