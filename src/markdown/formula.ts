import { breakLines } from '#formula/break-lines.ts';
import { naturalWidth } from './measure.ts';
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
  const html = typeset(tex, true);
  const width = Math.ceil(naturalWidth(tex));
  if (width <= NARROW_EM) return { html, width, narrow: null };
  const lines = breakLines(tex, NARROW_EM, naturalWidth);
  if (lines.length < 2) return { html, width, narrow: null };
  const narrowest = Math.ceil(Math.max(...lines.map((line) => naturalWidth(line.tex) + line.indent)));
  if (narrowest >= width) return { html, width, narrow: null };
  return {
    html,
    width,
    narrow: {
      lines: lines.map(({ tex: line, indent }) => ({
        html: typeset(`\\displaystyle ${line}`, false),
        indent,
      })),
      width: narrowest,
    },
  };
}

/**
 * The formula as static markup: both forms, of which the style sheet shows the one that fits the column. The box
 * scrolls when neither does; the page's script then makes it reachable by keyboard.
 */
export function formulaHtml(formula: Formula): string {
  const wide = `<div class="formula-wide" style="--em:${String(formula.width)}">${formula.html}</div>`;
  if (formula.narrow === null) return `<div class="formula">${wide}</div>`;
  const lines = formula.narrow.lines
    .map(({ html, indent }) => `<div class="formula-line" style="--indent:${String(indent)}">${html}</div>`)
    .join('');
  const narrow = `<div class="formula-narrow" style="--em:${String(formula.narrow.width)}">${lines}</div>`;
  return `<div class="formula formula-breaks-${String(breakStep(formula.width))}">${wide}${narrow}</div>`;
}

/** Column widths (em of the formula at its smallest) at which the style sheet can change to the broken form. */
export const BREAK_STEPS = [20, 22, 24, 26, 28, 30, 33, 36, 40, 44, 48, 54, 60, 70, 80] as const;

/** The first step that holds the width, or the last one. */
function breakStep(width: number): number {
  return BREAK_STEPS.find((step) => width <= step) ?? BREAK_STEPS[BREAK_STEPS.length - 1] ?? 0;
}
