import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { guard, options, TexError, typeset } from './katex.ts';

const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('typeset', () => {
  it.each([true, false])('gives what KaTeX gives in strict mode, display %s', (displayMode) => {
    const expected = katex.renderToString('\\sum_i x_i', {
      displayMode,
      strict: 'error',
      throwOnError: true,
    });
    expect(typeset('\\sum_i x_i', displayMode)).toBe(expected);
    expect(typeset('\\sum_i x_i', displayMode)).toBe(expected);
  });

  it('does not mix up the two modes of one formula', () => {
    expect(typeset('\\int f', true)).not.toBe(typeset('\\int f', false));
  });

  it('names the place of what KaTeX refuses', () => {
    const error = thrown(() => typeset('a + \\nonsense', false));
    expect(error).toBeInstanceOf(TexError);
    expect(error).toMatchObject({ name: 'TexError', tex: 'a + \\nonsense', offset: 4 });
    expect((error as TexError).message).toMatch(/^Undefined control sequence: \\nonsense at position 5/);
    expect((error as TexError).cause).toBeInstanceOf(katex.ParseError);
  });

  it.each([
    ['raw Chinese in mathematics', '散度'],
    ['a missing argument', '\\frac{a}'],
    ['a link', '\\href{javascript:alert(1)}{x}'],
    ['an image', '\\includegraphics{https://example.com/x.png}'],
    ['HTML', '\\htmlClass{x}{y}'],
    ['an endless macro', '\\def\\x{\\x\\x}\\x'],
  ])('refuses %s', (_, tex) => {
    expect(thrown(() => typeset(tex, false))).toBeInstanceOf(TexError);
  });

  it('forgets macros between formulas', () => {
    expect(typeset('\\gdef\\foo{x}\\foo', false)).toContain('katex');
    expect(() => typeset('\\foo', false)).toThrow('Undefined control sequence');
    expect(options(true).macros).not.toBe(options(true).macros);
  });
});

describe('guard', () => {
  it('passes other errors through', () => {
    const error = new RangeError('no');
    expect(
      thrown(() =>
        guard('x', () => {
          throw error;
        }),
      ),
    ).toBe(error);
  });
});
