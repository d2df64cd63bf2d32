import { describe, expect, test } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { renderInlineMaths } from '#markdown/inline-maths.ts';
import { FIGURE_IDS, showFigure } from './registry.ts';

describe.each(FIGURE_IDS.flatMap((id) => LOCALES.map((locale) => [id, locale] as const)))(
  '%s in %s',
  (id, locale) => {
    const { svg = '', caption = '' } = showFigure(id, locale) ?? {};

    test('has an accessible name and a caption in the language', () => {
      const name = /role="img" aria-label="([^"]+)"/.exec(svg)?.[1] ?? '';
      for (const text of [name, caption]) {
        expect(text.length).toBeGreaterThan(20);
        expect(/\p{Script=Han}/u.test(text)).toBe(locale === 'zh');
      }
      expect(renderInlineMaths(caption)).not.toContain('$');
    });

    test('has no number that is not one, no colour and no id of its own', () => {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(svg).not.toMatch(/#[0-9a-f]{3,6}\b|\bstyle=|\bid=/i);
    });

    test('is not too heavy for a page', () => expect(svg.length).toBeLessThan(60_000));
  },
);

test('an unknown figure is none', () => expect(showFigure('toString', 'en')).toBeUndefined());
