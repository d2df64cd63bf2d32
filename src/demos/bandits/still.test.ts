import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { labelHeights } from './regret-figure.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, three bands and five lines with their names', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/fill-opacity:0.15/g)).toHaveLength(3);
    expect(picture.match(/stroke-width:2/g)).toHaveLength(5);
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('names stand apart where they would cover one another, and only there', () => {
  expect(labelHeights([[100, 50], [100, 52], [300, 51], null, [110, 20]])).toEqual([38, 52, 51, 0, 20]);
});
