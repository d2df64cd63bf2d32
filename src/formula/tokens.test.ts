import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTex } from './testing/arbitrary-tex.ts';
import { allFormulas } from './samples/written-formulas.ts';
import { groupDepths, tokenize } from './tokens.ts';

const texts = (tex: string): string[] => tokenize(tex).map(({ text }) => text);

describe('tokenize', () => {
  it.each([
    ['', []],
    ['  \n ', []],
    ['ab', ['a', 'b']],
    ['\\alpha x', ['\\alpha', 'x']],
    ['\\alpha*x', ['\\alpha', '*', 'x']],
    ['\\operatorname*{argmin}', ['\\operatorname*', '{', 'a', 'r', 'g', 'm', 'i', 'n', '}']],
    ['x\\,y\\\\z', ['x', '\\,', 'y', '\\\\', 'z']],
    ['\\{a\\}', ['\\{', 'a', '\\}']],
    ['a\\ b', ['a', '\\ ', 'b']],
    ['\\text{散度}', ['\\text', '{', '散', '度', '}']],
    ['\u{1D49C}', ['\u{1D49C}']],
    ['x^2_1', ['x', '^', '2', '_', '1']],
  ])('reads %j', (tex, expected) => {
    expect(texts(tex)).toEqual(expected);
  });

  it('gives each token its place in the text', () => {
    expect(tokenize(' a\\pi* ')).toEqual([
      { text: 'a', start: 1, end: 2 },
      { text: '\\pi', start: 2, end: 5 },
      { text: '*', start: 5, end: 6 },
    ]);
  });

  it('covers all but spaces, in order, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(arbitraryTex, fc.string({ unit: fc.constantFrom(...'ab\\{}^_*[] \n散,') })),
        (tex) => {
          let at = 0;
          for (const { text, start, end } of tokenize(tex)) {
            expect(tex.slice(start, end)).toBe(text);
            expect(tex.slice(at, start)).toMatch(/^[\s\\]*$/);
            at = end;
          }
          expect(tex.slice(at)).toMatch(/^[\s\\]*$/);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('groupDepths', () => {
  it.each([
    ['a{b}c', [0, 1, 1, 1, 0]],
    ['\\left(a\\right)', [1, 1, 1, 1, 0]],
    ['{a{b}}', [1, 1, 2, 2, 2, 1]],
  ])('of %j', (tex, depths) => {
    expect(groupDepths(tokenize(tex))).toEqual(depths);
  });

  it('ends at zero for every formula of the content', () => {
    for (const { tex } of allFormulas()) expect(groupDepths(tokenize(`${tex} x`)).at(-1)).toBe(0);
  });
});
