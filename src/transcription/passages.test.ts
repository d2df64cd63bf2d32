import { describe, expect, it } from 'vitest';
import { glyphs, surplus, visibleText } from './glyphs.ts';
import { passages, textLines } from './passages.ts';

const shown = (formulas: Record<string, string>) =>
  new Map(Object.entries(formulas).map(([number, tex]) => [number, glyphs(visibleText(tex))]));

describe('textLines', () => {
  it('leaves out page numbers, running heads and headings of chapters', () => {
    const book =
      ' Chapter 2\n\nSupervised Learning\n\ny = f[x]. (2.1)\n\n3\n\n\n\n8 CHAPTER 4. DEEP NETWORKS\n\ny = 3, (2.2)\n';
    expect(textLines(book)).toEqual(['y = f[x]. (2.1)', 'y = 3, (2.2)']);
  });
});

describe('passages', () => {
  it('ends a passage at its number where the rows say so, without the punctuation', () => {
    const lines = ['a =', 'b + c, (1.1)', 'd = e. (1.2)'];
    expect(passages(lines, shown({ '1.1': 'a=b+c', '1.2': 'd=e' }))).toEqual([
      { number: '1.1', text: 'a =\nb + c' },
      { number: '1.2', text: 'd = e' },
    ]);
  });

  it('goes on behind a number that stands on the first row', () => {
    const lines = ['a = b (1.1)', '= c.', 'd = e. (1.2)'];
    expect(passages(lines, shown({ '1.1': 'a=b=c', '1.2': 'd=e' })).map(({ text }) => text)).toEqual([
      'a = b\n= c',
      'd = e',
    ]);
  });

  it('gives a row that no entry shows to one of them, so that it is found missing', () => {
    const lines = ['a = b, (1.1)', '= x + y', 'd = e. (1.2)'];
    const formulas = shown({ '1.1': 'a=b', '1.2': 'd=e' });
    const missing = passages(lines, formulas).map(({ number, text }) =>
      surplus(glyphs(text), formulas.get(number) ?? new Map()),
    );
    expect(missing.join('')).toBe('+=xy');
  });
});

describe('glyphs', () => {
  it('counts the marks of a fraction, a root, a hat and an integral as a reader sees them', () => {
    const tex = '\\hat{\\boldsymbol\\phi}=\\frac{1}{\\sqrt{2\\pi}}\\int\\mathbf{x}\\,dx';
    expect(surplus(glyphs(visibleText(tex)), glyphs('ϕ̂ = 1 √ 2π ∫ xdx'))).toBe('');
    expect(surplus(glyphs('ϕ̂ = 1 √ 2π ∫ xdx'), glyphs(visibleText(tex)))).toBe('');
  });

  it('takes the pieces of a tall bracket for one', () => {
    expect([...glyphs('\u{f8ee}\u{f8ef}\u{f8f0}')]).toEqual([['[', 1]]);
  });
});
