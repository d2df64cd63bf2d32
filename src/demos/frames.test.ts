import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { typesetMarkedTerms } from '#markdown/marked-terms.ts';
import type { DemoFrame } from './shared/demo-frame.ts';

const frames = import.meta.glob<DemoFrame>('./*/frame.ts', { import: 'frame', eager: true });

describe.each(Object.entries(frames))('%s', (_, { question, equations, still }) => {
  test.each(LOCALES)('asks a question and explains each equation (%s)', (locale) => {
    expect(question?.[locale]).toMatch(locale === 'en' ? /[?.]$/ : /[？。]$/);
    for (const { says } of equations) expect(says[locale]).toMatch(locale === 'en' ? /\.$/ : /。$/);
  });

  test('its equations are typeset strictly, with terms that can be pointed at', () => {
    for (const { tex } of equations) expect(typesetMarkedTerms(tex).includes(' data-part="'), tex).toBe(true);
  });

  test.each(LOCALES)('its still picture is one drawing of numbers, without scripts (%s)', (locale) => {
    const picture = still(locale);
    expect(picture.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(1);
    expect(picture).not.toMatch(/<script|\son\w+=|href|NaN|undefined|Infinity/);
  });
});
