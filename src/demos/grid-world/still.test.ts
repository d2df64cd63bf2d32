import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, all cells, two paths and the optimal value of the start', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<rect/g)).toHaveLength(32);
    expect(picture.match(/<path/g)).toHaveLength(2);
    // Nine steps: −(1 − 0.95⁹)/0.05
    expect(picture).toContain('>−7.4<');
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});
