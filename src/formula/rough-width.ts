import { tokenize } from './tokens.ts';

/** Widths in em of what is neither a letter nor nothing. */
const WIDTHS: Record<string, number> = {
  '\\quad': 1,
  '\\qquad': 2,
  '\\sum': 1.1,
  '\\prod': 1,
  '\\int': 0.7,
  '\\frac': 0.24,
  '\\dfrac': 0.24,
  '\\tfrac': 0.24,
  '\\sqrt': 0.85,
  '\\cdots': 1.3,
  '\\ldots': 1.3,
};
const NARROW = /^(?:[()[\]|,.:;'!ijl]|\\[{}|])$/;
const WIDE =
  /^(?:[A-Zmw=+<>-]|\\(?:times|approx|sim|geq?|leq?|to|propto|in|pm|neq?|equiv|cdot|odot|rightarrow|gets))$/;
/** Commands that change how something looks and take no place themselves. */
const SHAPES =
  /^\\(?:math\w+|text\w*|bold\w+|operatorname\*?|[bB]igg?[lrm]?|left|right|middle|hat|tilde|bar|vec|dot|begin|end|widehat|widetilde|overline|limits|nolimits|[,:;!>])$/;
const NAMED = /^\\(?:log|ln|exp|sin|cos|tan|max|min|sup|inf|lim|arg|det|dim|ker|tanh|Pr)$/;

/**
 * Width of a formula in em, by counting its letters: right within a fifth or so for a line of common mathematics.
 * For choices where KaTeX's own measure would be too much machinery.
 */
export function roughWidth(tex: string): number {
  const tokens = tokenize(tex).map(({ text }) => text);
  let at = 0;

  const sequence = (): number => {
    let width = 0;
    while (at < tokens.length && tokens[at] !== '}') {
      const token = tokens[at];
      if (token === '^' || token === '_') width += scripts();
      else width += piece();
    }
    return width;
  };
  /** Neighbouring scripts stand above each other. */
  const scripts = (): number => {
    let widest = 0;
    while (tokens[at] === '^' || tokens[at] === '_') {
      at++;
      widest = Math.max(widest, piece());
    }
    return 0.7 * widest;
  };
  const piece = (): number => {
    const token = tokens[at++];
    if (token === undefined) return 0;
    if (token === '{') {
      const width = sequence();
      at++;
      return width;
    }
    if (/^\\[dt]?frac$/.test(token)) return (WIDTHS['\\frac'] ?? 0) + Math.max(piece(), piece());
    if (SHAPES.test(token)) return 0;
    if (NAMED.test(token)) return 0.5 * token.length;
    return WIDTHS[token] ?? (NARROW.test(token) ? 0.35 : WIDE.test(token) ? 1 : 0.55);
  };

  let width = 0;
  while (at < tokens.length) {
    width += sequence();
    at++;
  }
  return width;
}
