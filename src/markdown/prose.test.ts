import katex from 'katex';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { allFormulas } from '#formula/samples/written-formulas.ts';
import { wideOnly } from './formula.ts';
import { renderProse } from './prose.ts';
import type { ReferenceTargets } from './remark-references.ts';

const none: ReferenceTargets = { own: null, hrefs: new Map() };
const html = (markdown: string): string => renderProse(markdown, none).html;

/** What unified's own plugins make of it, with the settings of strict mode. */
const oracle = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex, { strict: 'error', trust: false })
  .use(rehypeStringify);

/** The markup without our boxes and ties, and without what two serialisers may write in two ways. */
function plain(markup: string): string {
  const unboxed = wideOnly(markup)
    .replace(/<span class="tied">(.*?<\/span>)([^<]+)<\/span>/gs, '$1$2')
    .replaceAll('<wbr>', '')
    .replace(/<div class="formula[^>]*>/g, '')
    .replaceAll('</div>', '');
  return unboxed
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/ ?\/>/g, '>')
    .replace(/<\/(?:path|line|mspace)>/g, '')
    .replace(/;(?=")/g, '')
    .replaceAll('\n</annotation>', '</annotation>');
}

describe('renderProse and rehype-katex', () => {
  it.each([
    'Let $x$ be.',
    'A divergence $D_{KL}[q\\,||\\,p] \\ge 0$ and $a < b$.',
    '$\\text{散度} \\& \\frac{a}{b}$',
    '$$\n\\sum_{i=1}^n x_i = 1\n$$',
    'Before\n\n$$\n\\begin{cases} 0 & x < 0 \\\\ 1 & x > 0 \\end{cases}\n$$\n\nafter',
    '$$\n\\sqrt{\\frac{a}{b}} \\overbrace{x+y}^{n} \\left(\\frac12\\right)\n$$',
    '- $\\hat{\\mathbf{x}}_i$\n- **$\\alpha$**',
    '```math\n\\int_0^1 x\\,dx\n```',
  ])('agree on %j', (markdown) => {
    expect(plain(html(markdown))).toBe(plain(String(oracle.processSync(markdown))));
  });

  it(
    'agree on forty formulas from all over the content, displayed and in a line',
    { timeout: 30_000 },
    () => {
      const all = allFormulas();
      const step = Math.ceil(all.length / 40);
      for (const { tex } of all.filter((_, index) => index % step === 0)) {
        const one = tex.replaceAll('\n', ' ');
        const markdown = `$$\n${tex}\n$$\n\nAnd $${one}$.`;
        expect(plain(html(markdown))).toBe(plain(String(oracle.processSync(markdown))));
      }
    },
  );

  it('share one copy of KaTeX', () => {
    expect(html('$x$')).toBe(`<p>${katex.renderToString('x', { strict: 'error' })}</p>`);
  });
});

describe('renderProse', () => {
  it('renders Markdown with tables and finds no fault', () => {
    expect(renderProse('**a** ~~b~~\n\n| c |\n|---|\n| d |', none)).toEqual({
      html:
        '<p><strong>a</strong> <del>b</del></p>\n' +
        '<table>\n<thead>\n<tr>\n<th>c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>d</td>\n</tr>\n</tbody>\n</table>',
      faults: [],
    });
  });

  it('reports TeX that KaTeX refuses with its line, leaves it as text and goes on', () => {
    expect(renderProse('a\n\nb $\\nope$ $x$', none)).toMatchObject({
      html: expect.stringContaining(
        '<p>b <code class="language-math math-inline">\\nope</code> <span class="katex">',
      ),
      faults: [
        {
          line: 3,
          kind: 'TeX that KaTeX refuses',
          expected: 'TeX that KaTeX typesets',
          found: expect.stringMatching(/^Undefined control sequence: \\nope/),
        },
      ],
    });
  });

  it('counts the lines of a fault inside of a paragraph and of a display', () => {
    const { faults } = renderProse('one\ntwo $\\nope$\n\n$$\n\\nope\n$$', none);
    expect(faults.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('drops raw HTML and reports it', () => {
    expect(renderProse('a <b onclick="x()">c</b>\n\n<script>alert(1)</script>', none)).toEqual({
      html: '<p>a c</p>',
      faults: [
        { line: 1, kind: 'raw HTML', expected: 'Markdown', found: '`<b onclick="x()">`' },
        { line: 1, kind: 'raw HTML', expected: 'Markdown', found: '`</b>`' },
        { line: 3, kind: 'raw HTML', expected: 'Markdown', found: '`<script>alert(1)</script>`' },
      ],
    });
  });

  it.each([
    ['a link', '[x](javascript:alert(1))', 'javascript:alert(1)'],
    ['an image', '![x](data:image/png;base64,AA)', 'data:image/png;base64,AA'],
    ['a definition', '[x][y]\n\n[y]: file:///etc/passwd', 'file:///etc/passwd'],
    ['an autolink', '<ftp://example.com/>', 'ftp://example.com/'],
    ['a relative link', '[x](../y)', '../y'],
  ])('reports the address of %s', (_, markdown, found) => {
    expect(renderProse(markdown, none).faults).toEqual([
      {
        line: markdown.includes('\n') ? 3 : 1,
        kind: 'unsafe link',
        expected: 'an http or https address',
        found,
      },
    ]);
  });

  it('escapes text that looks like markup', () => {
    expect(html('`<b>` &lt;i&gt; "q"')).toBe('<p><code>&#x3C;b></code> &#x3C;i> "q"</p>');
  });

  it('links the numbers of equations', () => {
    const hrefs = new Map([['udl:5.3', '/en/equations/udl-5-3/']]);
    expect(renderProse('By (5.3) and (5.4).', { own: 'udl', hrefs }).html).toBe(
      '<p>By (<a href="/en/equations/udl-5-3/">5.3</a>) and (5.4).</p>',
    );
  });

  it('does not touch code', () => {
    expect(html('`$x$`\n\n```python\nx = 1\n```')).toBe(
      '<p><code>$x$</code></p>\n<pre><code class="language-python">x = 1\n</code></pre>',
    );
  });
});
