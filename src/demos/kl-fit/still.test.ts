import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, both optima, and the values SciPy confirms', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<circle/g)).toHaveLength(2);
    expect(picture).toContain('>0.431<');
    expect(picture).toContain('>0.505<');
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/#[0-9a-f]{3,6}\b(?!;)/i);
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined/);
  });

  test('is the same every time', () => {
    expect(still(locale)).toBe(picture);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('q by forward KL');
  expect(still('zh')).toContain('前向');
});
