import { expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { still } from './still.ts';
import { STRINGS } from './strings.ts';

test.each(LOCALES)('the still picture is one svg that names the tokens (%s)', (locale) => {
  const picture = still(locale);
  expect(picture).toMatch(/^<svg [^>]*role="img" aria-label="[^"]+">.*<\/svg>$/s);
  for (const token of STRINGS[locale].tokens) expect(picture).toContain(token);
  expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
});
