import { expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';

test.each(LOCALES)(
  'the still picture tells of its plan and of the last one, and carries nothing that runs (%s)',
  (locale) => {
    const picture = still(locale);
    expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
    expect(picture).toContain('171.0771');
    // The cost of an optimum, 128.9288, up to the tolerance of the demo.
    expect(picture).toMatch(/129\.0\d{3}/);
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  },
);
