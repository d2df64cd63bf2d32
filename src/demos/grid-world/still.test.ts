import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

describe.each(LOCALES)('the still picture (%s)', (locale) => {
  const picture = still(locale);

  test('is one svg with a text alternative, all cells, the path of SARSA and the value of the start', () => {
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture.match(/<rect/g)).toHaveLength(32);
    expect(picture.match(/stroke-width:7/g)).toHaveLength(1);
    // Within 0.2 of the exact −14.165, to which it tends.
    expect(picture).toContain('>−14.3<');
  });

  test('takes its colours from the page and carries nothing that runs', () => {
    expect(picture).toContain('var(--data-1)');
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});
