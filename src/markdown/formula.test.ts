import { describe, expect, it } from 'vitest';
import { allFormulas } from '#formula/samples/written-formulas.ts';
import {
  ASIDE_EM,
  asideFormulaHtml,
  BREAK_STEPS,
  formulaHtml,
  wideOnly,
  NARROW_EM,
  renderFormula,
  type Formula,
} from './formula.ts';
import { typeset } from './katex.ts';
import { naturalWidth } from './measure.ts';

const WIDE =
  'D_{KL}\\bigl[q\\,\\big|\\big|\\,p\\bigr] = \\int q(z)\\log\\bigl[q(z)\\bigr]dz - \\int q(z)\\log\\bigl[p(z)\\bigr]dz';

const formula = (changes: Partial<Formula>): Formula => ({
  html: '<b>x</b>',
  width: 9,
  narrow: null,
  ...changes,
});

describe('renderFormula', () => {
  it('leaves a narrow formula alone', () => {
    expect(renderFormula('a = b')).toEqual({ html: typeset('a = b', true), width: 3, narrow: null });
  });

  it('breaks a wide one, each line in display style and without MathML of its own', () => {
    const seen = (tex: string): string =>
      typeset(tex, false).replace(/<span class="katex-mathml">.*?<\/math><\/span>/s, '');
    const right = '\\int q(z)\\log\\bigl[q(z)\\bigr]dz';
    expect(renderFormula(WIDE)).toEqual({
      html: typeset(WIDE, true),
      width: Math.ceil(naturalWidth(WIDE)),
      narrow: {
        lines: [
          { html: seen(`\\displaystyle D_{KL}\\bigl[q\\,\\big|\\big|\\,p\\bigr] = ${right}`), indent: 0 },
          { html: seen('\\displaystyle {}- \\int q(z)\\log\\bigl[p(z)\\bigr]dz'), indent: 2 },
        ],
        width: 15,
      },
    });
  });

  it('leaves a wide one alone that cannot be broken', () => {
    const tex = `\\frac{${'aaaaaaaaaa+'.repeat(5)}b}{2}`;
    expect(renderFormula(tex)).toMatchObject({ narrow: null });
  });

  it(
    'breaks nearly all formulas of the content so that they fit a phone, and none wider than it was',
    { timeout: 60_000 },
    () => {
      const all = allFormulas().map(({ tex }) => renderFormula(tex));
      const wide = all.filter(({ width, narrow }) => (narrow?.width ?? width) > NARROW_EM);
      expect(wide.length).toBeLessThan(0.05 * all.length);
      for (const { width, narrow } of all) expect(narrow?.width ?? 0).toBeLessThan(width);
    },
  );
});

describe('formulaHtml', () => {
  it('is one box for a formula with one form', () => {
    expect(formulaHtml(formula({}))).toBe(
      '<div class="formula"><div class="formula-wide" style="--em:9"><b>x</b></div></div>',
    );
  });

  it('holds both forms of a broken one, and its MathML once, outside of both', () => {
    const lines = [
      { html: 'L1', indent: 0 },
      { html: 'L2', indent: 1 },
    ];
    const html =
      '<span class="katex-display"><span class="katex"><span class="katex-mathml">M</span>' +
      '<span class="katex-html" aria-hidden="true">W</span></span></span>';
    expect(formulaHtml(formula({ html, width: 29, narrow: { lines, width: 15 } }))).toBe(
      '<div class="formula formula-breaks-30"><span class="katex formula-spoken"><span class="katex-mathml">M</span></span>' +
        '<div class="formula-wide" style="--em:29"><span class="katex-display"><span class="katex">' +
        '<span class="katex-html" aria-hidden="true">W</span></span></span></div>' +
        '<div class="formula-narrow" style="--em:15"><div class="formula-line" style="--indent:0">L1</div>' +
        '<div class="formula-line" style="--indent:1">L2</div></div></div>',
    );
  });

  it.each([
    [1, Math.min(...BREAK_STEPS)],
    [28, 28],
    [29, 30],
    [999, Math.max(...BREAK_STEPS)],
  ])('of width %i changes form at step %i', (width, step) => {
    const html = formulaHtml(formula({ width, narrow: { lines: [], width: 9 } }));
    expect(html).toContain(`"formula formula-breaks-${String(step)}"`);
  });
});

describe('wideOnly', () => {
  it('gives each formula back as KaTeX wrote it, whatever stands before it', () => {
    const inline = `<p>${typeset('x', false)}</p>`;
    const wide = renderFormula(WIDE);
    const asWritten = `<div class="formula-wide" style="--em:${String(wide.width)}">${wide.html}</div>`;
    const boxed = `<div class="formula formula-breaks-${String(BREAK_STEPS.find((step) => wide.width <= step))}">${asWritten}</div>`;
    expect(wideOnly(inline + formulaHtml(wide) + inline + formulaHtml(wide))).toBe(
      inline + boxed + inline + boxed,
    );
  });

  it('leaves a formula with one form alone', () => {
    const html = formulaHtml(renderFormula('a = b'));
    expect(wideOnly(html)).toBe(html);
  });
});

describe('asideFormulaHtml', () => {
  it('is the formula as it is written where that fits a small column', () => {
    expect(asideFormulaHtml('a = b')).toBe(
      `<div class="formula"><div class="formula-wide" style="--em:3">${typeset('a = b', true)}</div></div>`,
    );
  });

  it('is one broken form of a wider one, with the MathML of the whole', () => {
    const html = asideFormulaHtml(`${WIDE} + \\log\\bigl[p(z)\\bigr] + r`);
    expect(html).toContain('formula-broken');
    expect(html).not.toContain('formula-wide');
    expect(html.match(/<math /g)).toHaveLength(1);
    const width = Number(/--em:(\d+)/.exec(html)?.[1]);
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThanOrEqual(ASIDE_EM);
  });
});
