import { tokenize } from './tokens.ts';

/** Spacing, sizes and layout: nothing of what a formula says. */
const LAYOUT =
  /^(?:\\(?:[,:;>! ]|quad|qquad|enspace|thinspace|medspace|thickspace|[bB]igg?[lrm]?|left|right|middle|displaystyle|textstyle|limits|nolimits|nonumber|notag)|&|~)$/;

/** Environments that only align; those that say something (cases, matrices) stay. */
const ALIGNING = /^(?:aligned|gathered|split|align\*?|gather\*?)$/;

/** Commands whose argument is a length or a text as a whole, and names of environments. */
const LENGTHS = new Set(['\\hspace', '\\mspace']);

/** Other spellings of the same sign. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '\\leq': '\\le',
  '\\leqslant': '\\le',
  '\\geq': '\\ge',
  '\\geqslant': '\\ge',
  '\\neq': '\\ne',
  '\\to': '\\rightarrow',
  '\\gets': '\\leftarrow',
  '\\lbrace': '\\{',
  '\\rbrace': '\\}',
  '\\lbrack': '[',
  '\\rbrack': ']',
  '\\mid': '|',
  '\\vert': '|',
  '\\lvert': '|',
  '\\rvert': '|',
  '\\Vert': '\\|',
  '\\lVert': '\\|',
  '\\rVert': '\\|',
  '\\dfrac': '\\frac',
  '\\tfrac': '\\frac',
  '\\top': 'T',
  '\\boldsymbol': '\\mathbf',
  '\\bm': '\\mathbf',
  '\\operatorname': '\\mathrm',
  '\\textrm': '\\text',
  '\\mbox': '\\text',
  '\\ldots': '\\dots',
  '\\cdots': '\\dots',
};

/** A token of the normal form, with its place in the TeX that it comes from. */
export interface NormalToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens that say what a formula says: without spacing, sizes and alignment, in one spelling, braces only around
 * more than one token. Inside of cases and matrices the marks of cells and rows stay. Total on any text.
 */
export function normalTokens(tex: string): NormalToken[] {
  const kept: NormalToken[] = [];
  const tokens = tokenize(tex);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const { text, start, end } = token;
    const argument = LENGTHS.has(text) || text === '\\begin' || text === '\\end' ? closing(tokens, i + 1) : i;
    const name = tokens
      .slice(i + 2, argument)
      .map((part) => part.text)
      .join('');
    if (LENGTHS.has(text) || (argument > i && ALIGNING.test(name))) i = argument;
    else if (argument > i) {
      kept.push({ text: `${text}{${name}}`, start, end: tokens[argument]?.end ?? end });
      i = argument;
    } else if (text === '\\\\') {
      if (insideCases(kept)) kept.push({ text, start, end });
      const length = /^\s*\[-?[\d.]+\s*(?:pt|em|ex|mm|cm)\]/.exec(tex.slice(end))?.[0].length ?? 0;
      while ((tokens[i + 1]?.start ?? Infinity) < end + length) i += 1;
    } else if (insideCases(kept) && text === '&') kept.push({ text, start, end });
    else if (isInvisibleDelimiter(tokens[i - 1]?.text, text)) continue;
    else if (!LAYOUT.test(text)) kept.push({ text: SPELLINGS[text] ?? text, start, end });
  }
  return unbraced(primed(kept));
}

/** A formula in its normal form: equal for two formulas that say the same up to notation and spacing. */
export function normalForm(tex: string): string {
  return normalTokens(tex)
    .map(({ text }) => text)
    .join(' ')
    .replace(/ ?\| \|(?= |$)/g, ' \\|')
    .replace(/[.,;]$/, '')
    .trim();
}

/** Index of the brace that closes the one at `at`; `at - 1` where none opens there. */
function closing(tokens: readonly { text: string }[], at: number): number {
  if (tokens[at]?.text !== '{') return at - 1;
  let depth = 0;
  for (let i = at; i < tokens.length; i += 1) {
    if (tokens[i]?.text === '{') depth += 1;
    if (tokens[i]?.text === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return tokens.length - 1;
}

/** Inside of cases and matrices an alignment mark parts cells. */
function insideCases(kept: readonly NormalToken[]): boolean {
  const opened = kept.filter(({ text }) => text.startsWith('\\begin{')).length;
  return opened > kept.filter(({ text }) => text.startsWith('\\end{')).length;
}

function isInvisibleDelimiter(before: string | undefined, text: string): boolean {
  return text === '.' && (before === '\\left' || before === '\\right');
}

/** `^{\prime}` and `^\prime` as `'`. */
function primed(tokens: readonly NormalToken[]): NormalToken[] {
  const result: NormalToken[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    const braced = tokens[i + 1]?.text === '{' && tokens[i + 3]?.text === '}' ? 1 : 0;
    const prime = tokens[i + 1 + braced];
    if (token.text === '^' && prime?.text === '\\prime') {
      result.push({ ...prime, text: "'" });
      i += 1 + 2 * braced;
    } else result.push(token);
  }
  return result;
}

/** Braces around one token, or around nothing, away; from the inside out, until none is left. */
function unbraced(tokens: readonly NormalToken[]): NormalToken[] {
  const result: NormalToken[] = [];
  for (const token of tokens) {
    result.push(token);
    if (token.text !== '}') continue;
    if (result.at(-2)?.text === '{') result.splice(-2);
    else if (result.at(-3)?.text === '{') result.splice(-3, 3, ...result.slice(-2, -1));
  }
  return result;
}
