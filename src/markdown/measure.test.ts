import { describe, expect, it } from 'vitest';
import { TexError } from './katex.ts';
import { naturalWidth } from './measure.ts';

/**
 * Widths of `.katex-html` in Chromium (getBoundingClientRect after document.fonts.ready) divided by its font size:
 * KaTeX 0.19.1 with its own style sheet and fonts, each formula in display mode in a box of `width: max-content`.
 */
const IN_A_BROWSER: readonly (readonly [string, number])[] = [
  ["\\mathrm{softmax}_k[\\mathbf{z}] = \\frac{\\exp[z_k]}{\\sum_{k'=1}^{K}\\exp[z_{k'}]}", 12.439],
  ['Pr(y|\\lambda) = \\begin{cases} 1-\\lambda & y=0 \\\\ \\lambda & y=1 \\end{cases}', 11.348],
  [
    '\\phi, \\psi = \\operatorname*{arg\\,min}_{\\phi, \\psi} \\bigl\\|x - (\\psi \\circ \\phi)(x)\\bigr\\|^2',
    13.96,
  ],
  [
    'D_w\\bigl[Pr(\\mathbf{x}),q(\\mathbf{x})\\bigr] = \\min_{\\pi[\\bullet,\\bullet]}\\biggl[\\int\\!\\!\\int ' +
      '\\pi(\\mathbf{x}_1,\\mathbf{x}_2)\\cdot||\\mathbf{x}_1-\\mathbf{x}_2||\\,d\\mathbf{x}_1\\,d\\mathbf{x}_2\\biggr]',
    25.586,
  ],
  [
    '\\begin{aligned}\n\\sum_{j} P_{ij} &= Pr(x=i) && \\text{initial distribution of } Pr(x) \\\\\n' +
      '\\sum_{i} P_{ij} &= q(x=j) && \\text{initial distribution of } q(x) \\\\\n' +
      'P_{ij} &\\ge 0 && \\text{non-negative masses}\n\\end{aligned}',
    21.335,
  ],
  ['\\begin{pmatrix} a & b \\\\ c+d & e \\end{pmatrix}', 5.113],
  ['A \\xrightarrow{\\text{converges}} B', 5.755],
  ['\\sqrt[3]{x+1}', 3.1],
  ['\\boxed{E=mc^2}', 4.439],
  ['\\underbrace{x}_{\\text{a long label under it}}', 5.992],
  ['\\left\\{ \\frac{\\frac{\\frac{\\frac{a}{b}}{c}}{d}}{e} \\right\\}', 2.998],
  ['\\mathllap{ab}c', 0.433],
  ['\\not= \\neq \\notin', 2.223],
  ['\\iint f', 2.292],
  ['a \\coloneqq b \\eqqcolon c', 4.482],
  ['\\text{散度}(p,q)', 4.208],
  ['\\rule{2em}{1em}x', 2.556],
  ['\\scriptstyle a+b', 1.216],
  ['\\hbar\\square\\blacksquare', 2.095],
  ['\\texttt{code here} \\textsf{sans} \\textbf{bold text}', 10.934],
];

describe('naturalWidth', () => {
  it.each(IN_A_BROWSER)('of %s is within one per cent of %f em', (tex, width) => {
    expect(Math.abs(naturalWidth(tex) / width - 1)).toBeLessThan(0.01);
  });

  it('measures a joined word as the sum of its letters', () => {
    expect(naturalWidth('\\mathrm{min}')).toBeCloseTo(0.8334 + 0.2778 + 0.5556, 3);
  });

  it('is nothing for nothing', () => {
    expect(naturalWidth('')).toBe(0);
  });

  it('refuses what KaTeX refuses', () => {
    expect(() => naturalWidth('\\frac{a}')).toThrow(TexError);
    expect(() => naturalWidth('散度')).toThrow(TexError);
  });
});
