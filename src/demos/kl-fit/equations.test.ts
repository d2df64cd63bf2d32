import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { EQUATIONS, TERMS, unmarked, withHtmlData } from './equations.ts';

describe.each(EQUATIONS.map((equation) => [equation.id, equation] as const))(
  'the equation %s',
  (_, { tex, says }) => {
    test('is accepted by strict KaTeX', () => {
      expect(() =>
        katex.renderToString(tex(unmarked), { displayMode: true, strict: 'error', throwOnError: true }),
      ).not.toThrow();
    });

    test('marks its terms for the picture', () => {
      const html = katex.renderToString(tex(withHtmlData), {
        trust: ({ command }) => command === '\\htmlData',
        strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      });
      const terms = [...html.matchAll(/data-klfit-term="([^"]*)"/g)].map(([, term]) => term);
      expect(terms.length).toBeGreaterThan(0);
      for (const term of terms) expect(TERMS).toContain(term);
    });

    test('is explained in both languages', () => {
      expect(says.en).toMatch(/\.$/);
      expect(says.zh).toMatch(/。$/);
    });
  },
);
