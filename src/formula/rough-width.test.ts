import { describe, expect, it } from 'vitest';
import { roughWidth } from './rough-width.ts';

describe('roughWidth', () => {
  // Right: widths in Chromium with KaTeX's style sheet, in em.
  it.each([
    ["\\mathrm{softmax}_k[\\mathbf{z}] = \\frac{\\exp[z_k]}{\\sum_{k'=1}^{K}\\exp[z_{k'}]}", 12.44],
    ['|f_{i+1}-f_i| \\le 1', 6.07],
    ['p(x|z;\\theta) = \\mathcal{N}(x; \\mu_G, \\Sigma_G)', 10.65],
    ['q(y) = \\frac{1}{I}\\sum_{i=1}^{I} \\delta[y-y_i]', 9.22],
    ['\\log\\bigl[\\mathbb{E}[y]\\bigr] \\geq \\mathbb{E}\\bigl[\\log[y]\\bigr]', 9.08],
    ['D_w = (\\mu_1-\\mu_2)^2 + \\sigma_1^2 + \\sigma_2^2 - 2\\sqrt{\\sigma_1^2\\sigma_2^2}', 16.33],
  ])('of %s is within a quarter of %f', (tex, width) => {
    expect(Math.abs(roughWidth(tex) / width - 1)).toBeLessThan(0.25);
  });

  it('counts neither spaces nor fonts, and scripts above each other once', () => {
    expect(roughWidth('\\mathbf{x}  y')).toBe(roughWidth('xy'));
    expect(roughWidth('x^2_1')).toBe(roughWidth('x^2'));
    expect(roughWidth('')).toBe(0);
  });

  it.each(['}', '\\frac{a', 'x^', '{{'])('ends on the unbalanced %s', (tex) => {
    expect(roughWidth(tex)).toBeGreaterThanOrEqual(0);
  });
});
