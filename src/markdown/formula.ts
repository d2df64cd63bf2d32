import { breakLines, type Line } from '#formula/break-lines.ts';
import { naturalWidth, typesetMeasured } from './measure.ts';
import { typeset } from './katex.ts';

/** A display formula ready for a page: as it is written, and broken into lines for a narrow column. */
export interface Formula {
  html: string;
  /** Natural width in em of the formula's own size, rounded up. */
  width: number;
  /** The lines for a narrow column, or null where the formula is narrow already or cannot be broken. */
  narrow: { lines: { html: string; indent: number }[]; width: number } | null;
}

/** Width in em that a phone's column holds once the formula has shrunk as far as it may. */
export const NARROW_EM = 19;

/**
 * Typesets a display formula once for all columns.
 *
 * @throws {import('./katex.ts').TexError} for TeX that KaTeX refuses
 */
export function renderFormula(tex: string): Formula {
  const { html, width: natural } = typesetMeasured(tex);
  const width = Math.ceil(natural);
  if (width <= NARROW_EM) return { html, width, narrow: null };
  const lines = breakLines(tex, NARROW_EM, naturalWidth);
  if (lines.length < 2) return { html, width, narrow: null };
  const narrow = typesetLines(lines);
  return { html, width, narrow: narrow.width < width ? narrow : null };
}

/**
 * The formula as static markup: both forms, of which the style sheet shows the one that fits the column. The box
 * scrolls when neither does; the page's script then makes it reachable by keyboard.
 */
export function formulaHtml(formula: Formula): string {
  if (formula.narrow === null) return `<div class="formula">${wideHtml(formula.html, formula.width)}</div>`;
  const { spoken, seen } = apart(formula.html);
  const broken = `<span class="katex formula-spoken">${spoken}</span>${wideHtml(seen, formula.width)}${narrowHtml(formula.narrow)}`;
  return `<div class="formula formula-breaks-${String(breakStep(formula.width))}">${broken}</div>`;
}

/** Width in em of a small column beside a label; on a phone a formula of that width still fits at its smallest. */
export const ASIDE_EM = 24;

/**
 * A display formula in one form that serves every column, for asides of which a page may show many: as it is
 * written where that fits a small column, otherwise broken for one.
 *
 * @throws {import('./katex.ts').TexError} for TeX that KaTeX refuses
 */
export function asideFormulaHtml(tex: string): string {
  const { html, width } = typesetMeasured(tex);
  const lines = width <= ASIDE_EM ? [] : breakLines(tex, ASIDE_EM, naturalWidth);
  if (lines.length < 2) return `<div class="formula">${wideHtml(html, Math.ceil(width))}</div>`;
  const spoken = `<span class="katex formula-spoken">${apart(html).spoken}</span>`;
  return `<div class="formula formula-broken">${spoken}${narrowHtml(typesetLines(lines))}</div>`;
}

function typesetLines(lines: readonly Line[]): NonNullable<Formula['narrow']> {
  return {
    lines: lines.map(({ tex, indent }) => ({
      html: apart(typeset(`\\displaystyle ${tex}`, false)).seen,
      indent,
    })),
    width: Math.ceil(Math.max(...lines.map(({ tex, indent }) => naturalWidth(tex) + indent))),
  };
}

function narrowHtml({ lines, width }: NonNullable<Formula['narrow']>): string {
  const rows = lines.map(
    ({ html, indent }) => `<div class="formula-line" style="--indent:${String(indent)}">${html}</div>`,
  );
  return `<div class="formula-narrow" style="--em:${String(width)}">${rows.join('')}</div>`;
}

function wideHtml(html: string, width: number): string {
  return `<div class="formula-wide" style="--em:${String(width)}">${html}</div>`;
}

/**
 * KaTeX's markup apart into its MathML, for screen readers, and what is seen. A formula with two forms has one
 * MathML, which stands outside of both: the form that is not shown is hidden from everyone.
 */
function apart(html: string): { spoken: string; seen: string } {
  const start = html.indexOf('<span class="katex-mathml">');
  const end = html.indexOf('<span class="katex-html"');
  if (start < 0 || end < start) return { spoken: '', seen: html };
  return { spoken: html.slice(start, end), seen: html.slice(0, start) + html.slice(end) };
}

const MATHML_BEFORE_WIDE =
  /<span class="katex formula-spoken">(<span class="katex-mathml">.*?<\/math><\/span>)<\/span>(<div class="formula-wide"[^>]*><span class="katex-display"><span class="katex">)/gs;
const NARROW = /<div class="formula-narrow".*?<\/div><\/div>(?=<\/div>)/gs;

/** Markup of a page with each formula in one form, as it is written, and its MathML inside: for paper. */
export function wideOnly(html: string): string {
  return html.replace(MATHML_BEFORE_WIDE, '$2$1').replace(NARROW, '');
}

/** Column widths (em of the formula at its smallest) at which the style sheet can change to the broken form. */
export const BREAK_STEPS = [20, 22, 24, 26, 28, 30, 33, 36, 40, 44, 48, 54, 60, 70, 80] as const;

/** The first step that holds the width, or the last one. */
function breakStep(width: number): number {
  return BREAK_STEPS.find((step) => width <= step) ?? BREAK_STEPS[BREAK_STEPS.length - 1] ?? 0;
}
