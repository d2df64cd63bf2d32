import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { briefTex } from './brief.ts';
import { roughWidth } from './rough-width.ts';
import { allFormulas } from './samples/written-formulas.ts';

const LONG = 'aaaaaaaaaa + bbbbbbbbbb + cccccccccc + dddddddddd';

describe('briefTex', () => {
  it.each([
    ['a left side that names something', 'L[\\phi] = \\sum_i x_i', 'L[\\phi]'],
    ['the first row', '\\begin{aligned} L[\\phi] &= a \\\\ &= b \\end{aligned}', 'L[\\phi]'],
    ['a short equation for a bare symbol', '\\mathbf{z} = \\mu + \\sigma', '\\mathbf{z} = \\mu + \\sigma'],
    ['the first of several equations', 'a = b = c', 'a = b'],
    ['a sum with its value', '\\sum_{i} p_i = 1', '\\sum_{i} p_i = 1'],
    ['an inequality whole', '\\log[E] \\ge E', '\\log[E] \\ge E'],
    ['an implication whole', 'a = b \\implies c = d', 'a = b \\implies c = d'],
    ['the left side of cases', 'f = \\begin{cases} 0 & a \\\\ 1 & b \\end{cases}', 'f'],
    ['what stands before a condition', 'y = x, \\qquad x > 0', 'y = x'],
    [
      'what stands before a second column',
      '\\begin{aligned} a &= b && \\text{words} \\end{aligned}',
      'a = b',
    ],
    ['a map with its range', '\\phi : X \\to F', '\\phi : X \\to F'],
    ['a formula without a relation', '\\nabla f', '\\nabla f'],
    [
      'words and all that they join',
      '\\text{if } x > 0 \\text{ then } y > 0',
      '\\text{if } x > 0 \\text{ then } y > 0',
    ],
    ['a derivative by its name', '\\frac{\\partial L}{\\partial w} = 0', '\\frac{\\partial L}{\\partial w}'],
    ['a group whose delimiter is a point', '\\left\\{ a \\right.', '\\left\\{ a \\right.'],
  ])('keeps %s', (_, tex, brief) => {
    expect(briefTex(tex)).toBe(brief);
  });

  it.each([
    ['the terms that do not fit', `x = ${LONG}`, 'x = aaaaaaaaaa + \\cdots'],
    [
      'the inside of a bracket',
      `x = \\operatorname*{argmin}_y\\Bigl[\\log[${LONG}]\\Bigr]`,
      'x = \\operatorname*{argmin}_y[\\log[\\cdots]]',
    ],
    [
      'what follows first terms in a bracket',
      `\\max \\Bigl\\{ f(x) + ${LONG} \\Bigr\\}`,
      '\\max \\{f(x) + \\cdots\\}',
    ],
    ['a list', 'b = [xxxx,yyyy,zzzz,uuuu,vvvv,wwww,tttt]^T', 'b = [xxxx,yyyy,zzzz, \\ldots]^T'],
  ])('cuts short %s', (_, tex, brief) => {
    expect(briefTex(tex)).toBe(brief);
  });

  it('never cuts inside of the left side of a relation', () => {
    expect(briefTex(`a, b = f(${LONG})`)).toMatch(/^a, b = /);
  });

  it('measures with what it is given', () => {
    expect(briefTex('x = a + b', () => 0)).toBe('x = a + b');
    expect(briefTex('x = a + b', (tex) => tex.length + 6)).toBe('x = a + \\cdots');
  });

  it('gives TeX that KaTeX typesets for every formula of the content, and nearly always one that fits a card', () => {
    const briefs = allFormulas().map(({ tex }) => briefTex(tex));
    for (const brief of briefs) {
      expect(katex.renderToString(brief, { strict: 'error', throwOnError: true })).toContain('katex');
      expect(brief).not.toBe('');
    }
    expect(briefs.filter((brief) => roughWidth(brief) > 12.5).length).toBeLessThan(0.05 * briefs.length);
  });
});
