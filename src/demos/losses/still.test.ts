import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { COUNT } from './points.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, the exact fit, the descent, and all points', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<circle /g)).toHaveLength(COUNT);
    expect(picture.match(/stroke-width:2;stroke:var\(--data-[12]\)/g)).toHaveLength(2);
    expect(picture.match(/stroke-dasharray/g)).toHaveLength(2);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('squared');
  expect(still('zh')).toContain('平方');
});
