import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { STEPS } from './schedule.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative and a way of T steps for each path', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    const both = [...picture.matchAll(/<path d="([^"]*)"[^>]*stroke-opacity/g)].map(([, d = '']) => d);
    expect(both).toHaveLength(2);
    for (const paths of both) {
      expect(paths.match(/M/g)).toHaveLength(20);
      expect(paths.match(/L/g)).toHaveLength(20 * STEPS);
    }
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});

test('the pictures speak their languages', () => {
  expect(still('en')).toContain('guess of the noise');
  expect(still('zh')).toContain('对 z 中噪声的猜测');
});
