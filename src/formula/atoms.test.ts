import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsOf } from './atoms.ts';
import { arbitraryTex } from './testing/arbitrary-tex.ts';
import { allFormulas } from './samples/written-formulas.ts';

/** Each atom as its TeX, kind and depth. */
const read = (tex: string): string[] =>
  atomsOf(tex).map(
    ({ kind, start, end, depth }) =>
      `${tex.slice(start, end)} ${kind}${depth === 0 ? '' : ` ${String(depth)}`}`,
  );

describe('atomsOf', () => {
  it.each([
    ['a=b', ['a ordinary', '= relation', 'b ordinary']],
    ['x_{i+1}^2', ['x_{i+1}^2 ordinary']],
    ["f'(x)", ["f' ordinary", '( open', 'x ordinary 1', ') close']],
    ['\\sum_{i}^n x', ['\\sum_{i}^n operator', 'x ordinary']],
    ['\\sum\\limits_{i} x', ['\\sum\\limits_{i} operator', 'x ordinary']],
    ['\\operatorname*{argmin}_\\phi -x', ['\\operatorname*{argmin}_\\phi operator', '- plus', 'x ordinary']],
    ['\\frac{a}{b}+\\frac12', ['\\frac{a}{b} ordinary', '+ plus', '\\frac12 ordinary']],
    ['\\sqrt[n+1]{x}', ['\\sqrt[n+1]{x} ordinary']],
    ['\\left(a+b\\right)^2', ['\\left(a+b\\right)^2 ordinary']],
    ['\\begin{cases}a&b\\end{cases},', ['\\begin{cases}a&b\\end{cases} ordinary', ', comma']],
    ['\\bigl[a\\bigr]_i', ['\\bigl[ open', 'a ordinary 1', '\\bigr]_i close']],
    ['a\\bigl<b', ['a ordinary', '\\bigl< open', 'b ordinary 1']],
    ['a \\;\\Rightarrow b', ['a ordinary', '\\; space', '\\Rightarrow implication', 'b ordinary']],
    ['a \\not= b', ['a ordinary', '\\not= relation', 'b ordinary']],
    ['a := b', ['a ordinary', ':= relation', 'b ordinary']],
    ['a \\stackrel{d}{=} b', ['a ordinary', '\\stackrel{d}{=} relation', 'b ordinary']],
    ['a \\overset{n}{\\to} b', ['a ordinary', '\\overset{n}{\\to} relation', 'b ordinary']],
    ['\\overset{n}{x}', ['\\overset{n}{x} ordinary']],
    ['\\text{if } x, \\quad y', ['\\text{if } words', 'x ordinary', ', comma', '\\quad quad', 'y ordinary']],
    ['2\\log x', ['2 ordinary', '\\log function', 'x ordinary']],
    ['[0,1)', ['[ open', '0 ordinary 1', ', comma 1', '1 ordinary 1', ') close']],
  ])('reads %s', (tex, atoms) => {
    expect(read(tex)).toEqual(atoms);
  });

  it('takes a lone bar in a bracket for a condition', () => {
    expect(read('p(x|z)')).toEqual([
      'p ordinary',
      '( open',
      'x ordinary 1',
      '| bar 1',
      'z ordinary 1',
      ') close',
    ]);
  });

  it('takes bars in pairs for brackets, double ones too', () => {
    expect(read('|x|^2 + ||y||')).toEqual([
      '| open',
      'x ordinary 1',
      '|^2 close',
      '+ plus',
      '|| open',
      'y ordinary 1',
      '|| close',
    ]);
  });

  it('takes a double bar with space beside it, or of a size, for that of a divergence', () => {
    expect(read('D(P\\,\\|\\,Q)').filter((atom) => atom.includes('bar'))).toEqual(['\\| bar 1']);
    expect(read('D[q\\big|\\big|p]').filter((atom) => atom.includes('bar'))).toEqual(['\\big|\\big| bar 1']);
  });

  it('puts every character but spaces into exactly one atom', () => {
    const covers = (tex: string): void => {
      let at = 0;
      for (const { start, end } of atomsOf(tex)) {
        expect(tex.slice(at, start)).toMatch(/^\s*$/);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(tex.slice(at)).toMatch(/^\s*$/);
    };
    for (const { tex } of allFormulas()) covers(tex);
    fc.assert(fc.property(arbitraryTex, covers), { seed: 3, numRuns: 300 });
  });

  it('ends outside of all brackets where a formula closes what it opens', () => {
    fc.assert(
      fc.property(arbitraryTex, (tex) => {
        expect(atomsOf(`${tex} =`).at(-1)).toMatchObject({ kind: 'relation', depth: 0 });
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it.each(['\\frac', '\\bigl', '{a', '\\left(a', '\\begin{cases} a'])('ends on the unfinished %s', (tex) => {
    expect(atomsOf(tex).at(-1)?.end).toBe(tex.length);
  });
});
