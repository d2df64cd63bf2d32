import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { linkedPart } from '#demos/shared/html-data.ts';
import { EQUATIONS } from './equations.ts';
import { LANDSCAPE_PARTS, METHOD_PARTS } from './parts.ts';
import { STRINGS } from './strings.ts';
import { termsOf } from './terms.ts';

/** What the picture, the table and the sliders carry. */
const PARTS = [LANDSCAPE_PARTS, ...Object.values(METHOD_PARTS)].flatMap((names) => names.split(' '));

describe.each(EQUATIONS.map((equation) => [equation.id, equation] as const))(
  'the equation %s',
  (_, { tex, says }) => {
    test('is accepted by strict KaTeX, and its terms belong to parts of the demo', () => {
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

test('every term listed stands in an equation', () => {
  const all = EQUATIONS.map(({ tex }) => tex(linkedPart)).join('');
  for (const { part } of termsOf(STRINGS.en)) expect(all).toContain(`{part=${part}}`);
});
