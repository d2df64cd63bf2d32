import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { DEFAULT_STATE } from './state.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative and a dot for each point', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<circle/g)).toHaveLength(DEFAULT_STATE.points.length);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('posterior mean');
  expect(still('zh')).toContain('后验均值');
});
