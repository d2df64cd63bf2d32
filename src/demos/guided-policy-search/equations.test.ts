import { describe, expect, test } from 'vitest';
import { linkedPart } from '#demos/shared/html-data.ts';
import { typesetMarkedTerms } from '#markdown/marked-terms.ts';
import { EQUATIONS } from './equations.ts';
import { PARTS } from './term-values.ts';

describe.each(EQUATIONS.map((equation) => [equation.id, equation] as const))(
  'the equation %s',
  (_, { tex, says }) => {
    test('is accepted by strict KaTeX, and its terms have values in the demo', () => {
      const parts = [...typesetMarkedTerms(tex(linkedPart)).matchAll(/data-part="([^"]*)"/g)];
      expect(parts.length).toBeGreaterThan(0);
      for (const [, part] of parts) expect(PARTS).toContain(part);
    });

    test('is explained in both languages', () => {
      expect(says.en).toMatch(/\.$/);
      expect(says.zh).toMatch(/。$/);
    });
  },
);
