import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTex } from '../testing/arbitrary-tex.ts';
import { allFormulas } from '../samples/written-formulas.ts';
import type { Layout } from './layout.ts';
import { parse } from './parse.ts';
import { arbitraryText } from './testing/arbitrary-text.ts';
import { showLayout } from './testing/show-layout.ts';

const show = (tex: string): string => showLayout(parse(tex, { wildcards: true }).tree);
const codes = (tex: string): string[] => parse(tex).faults.map(({ code, at }) => `${code} ${String(at)}`);

describe('parse', () => {
  it.each([
    ['x_i^2', 'sup{sub{x i} 2}'],
    ['x^2_i', 'sup{sub{x i} 2}'],
    ['{x^2}_i', 'sup{sub{x i} 2}'],
    ["f''", 'sup{f row{\\prime \\prime}}'],
    ['f^{\\prime\\prime}', 'sup{f row{\\prime \\prime}}'],
    ['\\frac12', 'fraction{1 2}'],
    ['{a+b \\over c}', 'fraction{row{a + b} c}'],
    ['\\sqrt[3]{x}', 'root{x 3}'],
    ['(a+b)^2', 'sup{fence(){row{a + b}} 2}'],
    ['\\left(a\\right]', 'fence(]{a}'],
    ['[0,1)', 'fence[){row{0 , 1}}'],
    ['a) (b', 'row{a ) ( b}'],
    ['|x\\rangle', 'row{| x \\rangle}'],
    ['\\left.f\\right|_{x=0}', 'row{f sub{| row{x = 0}}}'],
    ['{n \\choose k}', 'binomial{n k}'],
    ['\\left({n \\atop k}\\right)', 'binomial{n k}'],
    ['\\underset{x}{\\operatorname{arg\\,max}}', 'sub{rm:argmax x}'],
    ['\\arg\\max_x', 'sub{rm:argmax x}'],
    ['\\mathbf{ab}c', 'row{bf:a bf:b c}'],
    ['{\\bf a}b', 'row{bf:a b}'],
    ['\\mathrm{KL}', 'rm:KL'],
    ['D_{KL}', 'sub{D KL}'],
    ['\\text{if } x', 'row{rm:if x}'],
    ['12.5x', 'row{12.5 x}'],
    ['x^12', 'row{sup{x 1} 2}'],
    ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', 'fence(){table2{a b c d}}'],
    ['\\left[\\begin{array}{c}a\\\\b\\end{array}\\right]', 'fence[]{table1{a b}}'],
    ['\\begin{cases}a&b\\\\c&d\\end{cases}', 'row{\\{ table2{a b c d}}'],
    ['\\begin{aligned}a&=b\\\\&=c\\end{aligned}', 'row{a = b = c}'],
    ['\\htmlData{a=b}{x}+1', 'row{x + 1}'],
    ['𝐱 ≤ θ', 'row{bf:x \\le \\theta}'],
    ['?a + ?x0^2 + ?{rest} + ?', 'row{?a + sup{?x0 2} + ?rest + ?}'],
    ['\\mathbf{{?x0}}', '?x0'],
    ['x^', 'sup{x row{}}'],
    ['', 'row{}'],
  ])('reads %s', (tex, tree) => {
    expect(show(tex)).toBe(tree);
  });

  it('takes a question mark in a formula for a sign', () => {
    expect(showLayout(parse('?a').tree)).toBe('row{? a}');
  });

  it('leaves out the punctuation at the end and names it', () => {
    expect(parse('a, b.,')).toMatchObject({ punctuation: '.,' });
    expect(show('a, b.,')).toBe('row{a , b}');
    expect(show('.')).toBe('.');
  });

  it.each([
    ['\\frac{a', ['missing-brace 7', 'missing-argument 7']],
    ['a}b', ['stray-brace 1']],
    ['\\left(a', ['missing-right 7']],
    ['a\\right)', ['stray-right 1']],
    ['\\begin{aligned}a', ['missing-end 16']],
    ['a\\end{aligned}', ['stray-end 1']],
    ['x_', ['missing-argument 2']],
    ['\\mathbf{x}', []],
  ])('says where %s goes wrong', (tex, faults) => {
    expect(codes(tex)).toEqual(faults);
  });

  it('reads all of the content without a fault, and knows where each symbol stands', () => {
    const visit = (node: Layout, tex: string): void => {
      expect(node.start).toBeLessThanOrEqual(node.end);
      if (node.kind === 'symbol' && /^[a-zA-Z]$/.test(node.name))
        expect(tex.slice(node.start, node.end)).toContain(node.name);
      node.children.forEach((child) => visit(child, tex));
    };
    for (const { id, tex } of allFormulas()) {
      const { tree, faults } = parse(tex);
      expect({ id, faults }).toEqual({ id, faults: [] });
      visit(tree, tex);
    }
  });

  it('reads generated formulas without a fault', () => {
    fc.assert(
      fc.property(arbitraryTex, (tex) => {
        expect(parse(tex).faults).toEqual([]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('gives a tree for any text', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const { tree, faults } = parse(text, { wildcards: true });
        expect(tree.size).toBeGreaterThanOrEqual(0);
        for (const { at } of faults) expect(at).toBeLessThanOrEqual(text.length);
      }),
      { seed: 6, numRuns: 3000 },
    );
  });

  it.each([
    ['braces', '{'.repeat(1000) + 'x' + '}'.repeat(1000)],
    ['fractions', '\\frac{'.repeat(1000) + 'x' + '}{y}'.repeat(1000)],
    ['open brackets', '('.repeat(10_000)],
    ['closed brackets', '('.repeat(1000) + 'x' + ')'.repeat(1000)],
    ['exponents', 'x^{'.repeat(1000) + 'y' + '}'.repeat(1000)],
    ['exponents beside one another', 'x' + '^y'.repeat(5000)],
    ['accents', '\\hat'.repeat(2500) + ' x'],
    ['lefts', '\\left('.repeat(1000) + 'x' + '\\right)'.repeat(1000)],
    ['environments', '\\begin{matrix}x'.repeat(600)],
    ['infixes', 'a \\over '.repeat(1000)],
    ['a long row', 'x+'.repeat(5000)],
    ['a text beyond the limit', 'x+'.repeat(500_000)],
  ])('reads %s without end in no time', (_, tex) => {
    const start = performance.now();
    const { tree } = parse(tex);
    expect(performance.now() - start).toBeLessThan(300);
    expect(tree.size).toBeGreaterThan(0);
  });
});
