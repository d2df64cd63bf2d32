import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTex } from '../testing/arbitrary-tex.ts';
import { foldHash, formHash, renamingHash, shapeHash } from './keys.ts';
import { parse } from './parse.ts';

const form = (tex: string): number => formHash(parse(tex).tree);
const fold = (tex: string): number => foldHash(parse(tex).tree);

describe('formHash', () => {
  it.each([
    ['a \\le b', 'a\\leq b'],
    ["S'", 'S^{\\prime}'],
    ['\\left(\\frac{a}{b}\\right)', '\\Bigl({a\\over b}\\Bigr)'],
    ['\\mathrm{KL}', '\\operatorname{KL}'],
    ['\\text{KL}', '\\mathrm{KL}'],
    ['p(x|z)', 'p(x\\mid z)'],
    ['\\|x\\|', '||x||'],
    ['\\lVert x\\rVert', '\\left\\| x \\right\\|'],
    ['\\sum\\limits_i x', '\\displaystyle\\sum_i\\,x'],
    ['x_{i}', 'x_i'],
    ['\\log x', '\\operatorname{log} x'],
    ['\\max_x', '\\operatorname*{max}_{x}'],
    ['a,\\ b.', '$a,b$'],
    ['\\begin{aligned}a&=b\\\\&=c\\nonumber\\end{aligned}', 'a=b=c\\tag{3}'],
    ['\\begin{bmatrix}1\\\\2\\end{bmatrix}', '\\left[\\begin{array}{c}1\\\\2\\end{array}\\right]'],
    ['\\R^n', '{\\mathbb{R}}^{n}'],
    ['x \\not= y', 'x\\ne y'],
    ['\\widehat{x}', '\\hat x'],
    ['2^{-N}\\tbinom Ni', '2^{{-N}}{\\textstyle\\left({{N}\\atop{i}}\\right)}'],
    ['\\frac{d}{dx}', '\\dfrac{d}{dx}'],
    ['\\left<x\\right>', '\\langle x\\rangle'],
    ['\\sqrt[3]{x}', '\\root 3 \\of x'],
    ['a~b', 'ab'],
    ['a \\pmod n', 'a\\;(\\mathop{{\\rm mod}}n)'],
    ['a \\bmod n', 'a \\mod n'],
  ])('%s is %s', (first, second) => {
    expect(form(first)).toBe(form(second));
  });

  it.each([
    ['x', '\\mathbf{x}'],
    ['x^T', "x'"],
    ['x_i', 'x^i'],
    ['\\frac{a}{b}', '\\binom{a}{b}'],
    ['ab', 'ba'],
    ['f[x]', 'f(x)'],
    ['a<b', 'a\\le b'],
  ])('%s is not %s', (first, second) => {
    expect(form(first)).not.toBe(form(second));
  });
});

describe('foldHash', () => {
  it.each([
    ['\\mathbf{x}', 'x'],
    ['\\mathbb{E}[x]', 'E(x)'],
    ['W^{\\mathsf T}', 'W^\\top'],
    ['x^T', 'x^{\\mathrm{T}}'],
    ['a\\cdot b', 'ab'],
    ['\\varepsilon', '\\epsilon'],
    ['Pr(x)', 'p(x)'],
    ['\\ln x', '\\log x'],
  ])('%s is %s', (first, second) => {
    expect(fold(first)).toBe(fold(second));
  });

  it.each([
    ['x^T', "x'"],
    ['\\sum_{t=1}^T', '\\sum_{t=1}^{\\top}'],
    ['x', 'y'],
  ])('%s is not %s', (first, second) => {
    expect(fold(first)).not.toBe(fold(second));
  });
});

describe('renamingHash and shapeHash', () => {
  const renaming = (tex: string): number => renamingHash(parse(tex).tree);
  const shape = (tex: string): number => shapeHash(parse(tex).tree);

  it('are equal for a consistent renaming', () => {
    expect(renaming('a^2+b^2=ab')).toBe(renaming('x^2+\\theta^2=x\\theta'));
    expect(shape('a^2+b^2')).toBe(shape('x^2+x^2'));
  });

  it('tell letters from one another, or do not', () => {
    expect(renaming('a^2+b^2')).not.toBe(renaming('x^2+x^2'));
    expect(renaming('a+2')).not.toBe(renaming('a+3'));
    expect(shape('a+2')).not.toBe(shape('a+3'));
  });

  it('are equal where the form is', () => {
    fc.assert(
      fc.property(arbitraryTex, arbitraryTex, (first, second) => {
        if (form(first) !== form(second)) return;
        expect(renaming(first)).toBe(renaming(second));
        expect(fold(first)).toBe(fold(second));
      }),
      { seed: 3, numRuns: 200 },
    );
  });
});
