import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from './break-lines.ts';
import { arbitraryTex } from './testing/arbitrary-tex.ts';
import { allFormulas } from './samples/written-formulas.ts';
import { tokenize } from './tokens.ts';

/** Every token one em wide: a width that a reader can count. The empty group before an operator has none. */
const countTokens = (tex: string): number => tokenize(tex.replaceAll('{}', '')).length;
const WIDEST_INDENT = 3;
const broken = (tex: string, limit: number): string[] =>
  breakLines(tex, limit, countTokens).map(({ tex: line, indent }) => `${'>'.repeat(indent)}${line}`);

const CLOSING = new Set([
  ')',
  ']',
  '\\}',
  '\\bigr',
  '\\Bigr',
  '\\biggr',
  '\\Biggr',
  '}',
  '\\right',
  '\\rangle',
  '^',
  '_',
]);

/** What the formula says, without the marks of its alignment: independent of how rows are read. */
function withoutAlignment(tex: string): string[] {
  const inner = /^\s*\\begin\{(aligned|gathered)\}([\s\S]*)\\end\{\1\}\s*$/.exec(tex)?.[2];
  if (inner === undefined) return texts(tex);
  // Environments inside keep their marks.
  const kept: string[] = [];
  let depth = 0;
  for (const text of texts(inner.replaceAll(/\\\\\[-?[\d.]+pt\]/g, '\\\\'))) {
    if (text === '\\begin') depth++;
    if (text === '\\end') depth--;
    if (depth > 0 || text !== '\\\\') kept.push(depth === 0 && text === '&' ? 'MARK' : text);
  }
  return kept;
}

const texts = (tex: string): string[] => tokenize(tex).map(({ text }) => text);

/** The tokens of the lines, END after each, or the first difference: a quad may go at a line's end and come for a mark. */
function difference(tex: string, lines: readonly Line[]): string | null {
  // An empty group only keeps the space around an operator.
  const found = lines.flatMap(({ tex: line }) => [...texts(line.replaceAll('{}', '')), 'END']);
  const wanted = withoutAlignment(tex.replaceAll('{}', ''));
  let at = 0;
  for (const [index, token] of wanted.entries()) {
    const ended = found[at] === 'END';
    if (ended) at++;
    if (token === 'MARK') {
      // A second mark opens a column, and columns are set apart.
      if (found[at] === '\\quad' && wanted[index + 1] !== '\\quad') at++;
      if (ended) at--;
    } else if (found[at] === token) at++;
    else if (ended && /^\\q?quad$/.test(token)) at--;
    else
      return `${token} became ${String(found[at])} at ${found.slice(Math.max(0, at - 5), at + 3).join(' ')}`;
  }
  return found.slice(at).every((token) => token === 'END') ? null : `left over: ${found.slice(at).join(' ')}`;
}

const strictly = (tex: string): string =>
  katex.renderToString(tex, { strict: 'error', throwOnError: true, displayMode: false, output: 'html' });

/** A line broken wherever it can be: each token is so wide that indents count for nothing. */
const everyPiece = (tex: string): string[] =>
  breakLines(tex, 1000, (part) => 1000 * countTokens(part)).map((piece) => piece.tex);

/** All that must hold for any formula and any width. */
function check(tex: string, limit: number): void {
  const lines = breakLines(tex, limit, countTokens);
  expect(difference(tex, lines)).toBeNull();
  for (const { tex: line, indent } of lines) {
    expect(strictly(line)).toContain('katex');
    expect(CLOSING.has(texts(line)[0] ?? '')).toBe(false);
    expect(/(?:[([]|\\\{|\\[bB]igg?l?)$/.test(line)).toBe(false);
    if (countTokens(line) + indent <= limit) continue;
    // Half of a norm, read alone, means something else.
    if (texts(line.replaceAll('||', '|')).filter((text) => text === '|' || text === '\\|').length % 2 === 1)
      continue;
    // Too wide: no further break would bring it closer to the limit, wherever it were made.
    const pieces = everyPiece(line.replace(/^\{\}/, '')).map(countTokens);
    const total = pieces.reduce((sum, width) => sum + width, 0);
    const over = (width: number): number => Math.max(0, width - limit);
    let left = 0;
    for (const width of pieces.slice(0, -1)) {
      left += width;
      expect(over(left + indent) + over(total - left + WIDEST_INDENT)).toBeGreaterThanOrEqual(
        over(total + indent),
      );
    }
  }
}

describe('breakLines on the formulas of the content', () => {
  const formulas = allFormulas();

  it('finds formulas to work on', () => {
    expect(formulas.length).toBeGreaterThan(100);
  });

  it.each([14, 24, 40])(
    'loses no token and typesets each line at %i tokens a line',
    { timeout: 60_000 },
    (limit) => {
      for (const { tex } of formulas) check(tex, limit);
    },
  );
});

describe('breakLines on generated formulas', () => {
  it(
    'loses no token, typesets each line, never parts a bracket from its content',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(arbitraryTex, fc.integer({ min: 6, max: 60 }), (tex, limit) => {
          check(tex, limit);
        }),
        { seed: 20_240_611, numRuns: 1200 },
      );
    },
  );

  it('leaves a formula whole that fits', () => {
    fc.assert(
      fc.property(arbitraryTex, (tex) => {
        fc.pre(!tex.includes('aligned'));
        expect(breakLines(tex, 10_000, countTokens)).toEqual([{ tex: tex.trim(), indent: 0 }]);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('breakLines', () => {
  it('keeps each row of an alignment as a line, continuations by one step in', () => {
    expect(broken('\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', 9)).toEqual(['a = b', '>= c']);
  });

  it('does not take rows for continuations that all start at their mark', () => {
    expect(broken('\\begin{aligned} &a = b \\\\ &c = d \\end{aligned}', 9)).toEqual(['a = b', 'c = d']);
  });

  it('breaks before relation signs', () => {
    expect(broken('a b c d = e f g h', 6)).toEqual(['a b c d', '>= e f g h']);
  });

  it('breaks before an operator outside of brackets rather than inside', () => {
    expect(broken('x = (a + b + c + d) + (e + f)', 14)).toEqual(['x = (a + b + c + d)', '>>{}+ (e + f)']);
  });

  it('prefers the plus of the sum to the minus in its parentheses, sized brackets or not', () => {
    expect(broken('x = \\bigl[aaaa - \\bigl(bbbb - cccc\\bigr)\\bigr]', 19)).toEqual([
      'x = \\bigl[aaaa',
      '>>>{}- \\bigl(bbbb - cccc\\bigr)\\bigr]',
    ]);
  });

  it('takes a minus after an operator with limits for a sign', () => {
    expect(broken('xxx = \\sum_{i} -abcdef', 14)).toEqual(['xxx', '>= \\sum_{i} -abcdef']);
  });

  it('counts the bracket of \\right as part of its group', () => {
    expect(broken('\\left(a+b\\right) = \\left[c+d\\right] = e', 9)).toEqual([
      '\\left(a+b\\right)',
      '>= \\left[c+d\\right]',
      '>= e',
    ]);
  });

  it('does not take a delimiter for a relation', () => {
    expect(broken('abcdef \\bigl< x \\bigr> ghijklm', 8)).toEqual(['abcdef \\bigl< x \\bigr> ghijklm']);
  });

  it('drops a quad at which it breaks', () => {
    expect(broken('a = b, \\qquad c = d', 5)).toEqual(['a = b,', 'c = d']);
  });

  it('sets the words in a second column one step in', () => {
    expect(broken('\\begin{aligned} a &= b && \\text{words} \\end{aligned}', 10)).toEqual([
      'a = b',
      '>\\text{words}',
    ]);
  });

  it('breaks a list after its commas', () => {
    expect(broken('(aaa,bbb,ccc)', 10)).toEqual(['(aaa,bbb,', '>>ccc)']);
  });

  it('parts a divergence before its double bar only as a last resort, and keeps the thin space with the bar', () => {
    expect(broken('D\\Bigl[aaaaaaa\\,\\Big|\\Big|\\,bbbbbbb\\Bigr]', 18)).toEqual([
      'D\\Bigl[aaaaaaa',
      '>>\\,\\Big|\\Big|\\,bbbbbbb\\Bigr]',
    ]);
    expect(broken('D\\Bigl[aa\\,\\Big|\\Big|\\,bb\\Bigr] + c', 16)).toEqual([
      'D\\Bigl[aa\\,\\Big|\\Big|\\,bb\\Bigr]',
      '>{}+ c',
    ]);
  });

  it('breaks before a logarithm rather than inside of it', () => {
    expect(broken('x = qqqq\\log[aaaa - bbbb]', 14)).toEqual(['x = qqqq', '>>\\log[aaaa - bbbb]']);
  });

  it('never breaks inside braces, environments or scripts', () => {
    const tex = '\\frac{a+b+c+d}{e+f+g} \\begin{cases} a+b & c=d \\end{cases} x_{a+b+c+d}';
    expect(broken(tex, 5)).toEqual([tex]);
  });

  it('takes single vertical bars inside of a bracket for a condition and pairs for an absolute value', () => {
    expect(broken('p(a|b) + |c - d| + e', 11)).toEqual(['p(a|b)', '>{}+ |c - d| + e']);
  });
});
