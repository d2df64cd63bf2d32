import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { linkedPart } from '#demos/shared/html-data.ts';
import { EQUATIONS } from './equations.ts';
import { PARTS } from './terms.ts';

describe.each(EQUATIONS.map((equation) => [equation.id, equation] as const))(
  'the equation %s',
  (_, { tex, says }) => {
    test('is accepted by strict KaTeX, and its terms have values in the demo', () => {
      const html = katex.renderToString(tex(linkedPart), {
        displayMode: true,
        trust: ({ command }) => command === '\\htmlData',
        strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      });
      const parts = [...html.matchAll(/data-part="([^"]*)"/g)].map(([, part]) => part);
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) expect(PARTS).toContain(part);
    });

    test('is explained in both languages', () => {
      expect(says.en).toMatch(/\.$/);
      expect(says.zh).toMatch(/。$/);
    });
  },
);
