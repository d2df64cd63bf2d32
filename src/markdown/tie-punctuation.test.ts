import { describe, expect, it } from 'vitest';
import { renderProse } from './prose.ts';

const html = (markdown: string): string => renderProse(markdown, { own: null, hrefs: new Map() }).html;
/** The markup with formulas left out. */
const around = (markdown: string): string =>
  html(markdown).replace(
    /<span class="katex">.*?<\/math><\/span><span class="katex-html".*?<\/span><\/span><\/span>/gs,
    '∎',
  );
const ties = (markdown: string): string[] =>
  [...html(markdown).matchAll(/<span class="tied">.*?<\/span>([^<]+)<\/span>/gs)].map(
    ([, mark = '']) => mark,
  );

describe('tiePunctuation', () => {
  it('ties a full stop, a comma and a bracket to the formula before them', () => {
    expect(ties('Of $x$, $y$ and (so $z$).')).toEqual([',', ').']);
  });
  it('ties Chinese punctuation, whatever follows it', () => {
    expect(ties('设 $x$，则 $y$。又（$z$）')).toEqual(['，', '。', '）']);
  });
  it('lets a line break between the boxes of a tied formula alone', () => {
    expect(html('So $a = b$.').match(/<wbr>/g)).toHaveLength(1);
    expect(html('So $a = b$ it is.')).not.toContain('<wbr>');
  });
  it('leaves the rest of the text where it is', () => {
    expect(around('Of $x$, so.')).toContain(',</span> so.</p>');
  });
  it('leaves what is no end of a word, words and displayed formulas alone', () => {
    expect(ties('$x$.5 and $y$-th, $z$s')).toEqual([]);
    expect(ties('$$\nx\n$$\n\n. A dot')).toEqual([]);
  });
});
