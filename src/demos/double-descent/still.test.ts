import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { CAPACITIES } from './profile.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative and a curve for each part of the error', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    const curves = [...picture.matchAll(/<path d="(M[^"]*L[^"]*)"/g)];
    expect(curves).toHaveLength(4);
    for (const [, d] of curves) expect(d?.match(/[ML]/g)).toHaveLength(CAPACITIES.length);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('hidden units');
  expect(still('zh')).toContain('隐藏单元数');
});
