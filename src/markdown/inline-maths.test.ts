import { describe, expect, it } from 'vitest';
import { renderInlineMaths } from './inline-maths.ts';
import { TexError, typeset } from './katex.ts';

describe('renderInlineMaths', () => {
  it('sets the formulas and escapes the text between them', () => {
    expect(renderInlineMaths('of $x_i$ & <b>"$y$"')).toBe(
      `of ${typeset('x_i', false)} &amp; &lt;b&gt;&quot;${typeset('y', false)}&quot;`,
    );
  });

  it('leaves a lone dollar sign and an empty formula as text', () => {
    expect(renderInlineMaths('costs $5, $$')).toBe('costs $5, $$'.replace('$5, $', typeset('5, ', false)));
    expect(renderInlineMaths('costs 5 $')).toBe('costs 5 $');
    expect(renderInlineMaths('')).toBe('');
  });

  it('refuses what KaTeX refuses', () => {
    expect(() => renderInlineMaths('a $\\nope$')).toThrow(TexError);
  });
});
