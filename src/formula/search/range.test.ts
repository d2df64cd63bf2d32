import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTex } from '../testing/arbitrary-tex.ts';
import { tokenize } from '../tokens.ts';
import { balancedRange } from './range.ts';
import { arbitraryText } from './testing/arbitrary-text.ts';

/** The range of the text between two angle marks, which are left out of the TeX. */
function widened(marked: string): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const tex = marked.replace(/[‹›]/g, '');
  return tex.slice(...balancedRange(tex, start, end));
}

describe('balancedRange', () => {
  it.each([
    ['a‹+b›+c', '+b'],
    ['{a‹b}c›d', '{ab}c'],
    ['x\\mathbf{a‹b}c›d', '\\mathbf{ab}c'],
    ['\\frac{‹a}{b›}', '\\frac{a}{b}'],
    ['\\frac{a}{‹b}c›', '\\frac{a}{b}c'],
    ['\\left|a‹b\\right|c›', '\\left|ab\\right|c'],
    ['‹a\\begin{matrix}b›\\end{matrix}c', 'a\\begin{matrix}b\\end{matrix}'],
    ['a}‹b›', 'b'],
  ])('of %s', (marked, range) => {
    expect(widened(marked)).toBe(range);
  });

  it('holds as many opening as closing braces for any part of a formula', () => {
    fc.assert(
      fc.property(arbitraryTex, fc.nat(), fc.nat(), (tex, first, second) => {
        const tokens = tokenize(tex);
        const [from = 0, to = 0] = [first % tokens.length, second % tokens.length].sort((a, b) => a - b);
        const part = tex.slice(...balancedRange(tex, tokens[from]?.start ?? 0, tokens[to]?.end ?? 0));
        const depths = [...part.replace(/\\[{}]/g, '')].map((sign) =>
          sign === '{' ? 1 : sign === '}' ? -1 : 0,
        );
        expect(depths.reduce<number>((sum, step) => sum + step, 0)).toBe(0);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('contains the range that it was given, for any text', () => {
    fc.assert(
      fc.property(arbitraryText, fc.nat(40), fc.nat(40), (text, start, length) => {
        const [from, to] = balancedRange(text, start, start + length);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(start + length);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
