import { expect, test } from 'vitest';
import { renderNote } from '#markdown/note.ts';
import type { Equation } from '#schemas/equation.ts';
import { printDocument, type PrintedNote } from './document.ts';

const equation = { id: 'udl-5-3', source: 'udl', locator: '5.3', tex: 'a<b' } as Equation;
const body = `导言，见 $x$，再见（$y$）。 English, see $u$, or $v$.

## 第一章

**定理。** 数 $1,\\,2$ 与 $f(1,2)$。

$$
a = b
$$

### 第一节

::equation{id=udl-5-3}
`;

function print(changes: Partial<PrintedNote> = {}, href?: string): string {
  const hrefs = new Map(href === undefined ? [] : [['udl-5-3', href]]);
  const rendered = renderNote(
    { body, language: 'zh' },
    {
      equations: new Map([[equation.id, equation]]),
      figures: new Map(),
      hrefs,
      labelOf: () => 'UDL 5.3',
    },
  );
  const note = {
    title: '题"目<',
    subtitle: '副题',
    language: 'zh' as const,
    abstract: '摘要',
    keywords: ['甲', '乙'],
  };
  return printDocument({
    note,
    rendered,
    emblem: null,
    edition: 'abcd',
    site: null,
    pages: null,
    ...changes,
  });
}

test('the same notes give the same document', () => {
  expect(print()).toBe(print());
});

test('title and language stand in the head, the title also in the running heads, as a CSS string', () => {
  expect(print()).toContain('<html lang="zh">');
  expect(print()).toContain('<title>题&quot;目&lt;</title>');
  expect(print()).toContain('content: "题\\22 目\\3c "');
});

test('chapters are the highest headings', () => {
  expect(print()).toContain('<h1 id="s1"><span class="section-number">1</span> 第一章</h1>');
  expect(print()).toContain('<h2 id="s1-1">');
});

test('the contents have the page of every heading, and room for it before it is known', () => {
  const pages = new Map([
    ['s1', 3],
    ['s1-1', 14],
  ]);
  const numbers = (html: string): string[] =>
    [...html.matchAll(/<span class="page">(\d+)</g)].map(([, page = '']) => page);
  expect(numbers(print({ pages }))).toEqual(['3', '14']);
  expect(numbers(print())).toEqual(['00', '00']);
});

test('an equation links to its page on a public site, and is only named without one', () => {
  expect(print()).toContain('<span class="number seal">UDL 5.3</span>');
  expect(print()).not.toMatch(/href="(?!#|\/)/);
  expect(print({}, 'https://atlas.example/zh/equations/udl-5-3/')).toContain(
    '<a class="number seal" href="https://atlas.example/zh/equations/udl-5-3/">UDL 5.3</a>',
  );
});

test('a formula is a figure with its TeX for text, once', () => {
  const html = print();
  expect(html).not.toContain('<math');
  expect(html).toContain('role="img" aria-label="a&lt;b"');
  expect([...html.matchAll(/<span class="katex"/g)]).toHaveLength([...html.matchAll(/role="img"/g)].length);
  // Every figure holds something that can be read: punctuation, or a space.
  expect([...html.matchAll(/class="(?:punctuation|figure-anchor)"/g)]).toHaveLength(
    [...html.matchAll(/role="img"/g)].length,
  );
});

test('punctuation after a formula stays on its line', () => {
  expect(print()).toMatch(
    /<span class="together">(?:(?!together).)*x(?:(?!together).)*<span class="punctuation">，<\/span><\/span><\/span><\/span><\/span>再见/,
  );
  expect(print()).toMatch(/<span class="punctuation">）。<\/span>/);
  expect(print()).toMatch(/<span class="punctuation">,<\/span>/);
  expect(print()).toMatch(/<span class="punctuation">\.<\/span>/);
});

test('opening and closing tags balance', () => {
  for (const tag of ['span', 'div', 'p', 'b', 'li']) {
    const html = print();
    expect([...html.matchAll(new RegExp(`<${tag}[ >]`, 'g'))]).toHaveLength(
      [...html.matchAll(new RegExp(`</${tag}>`, 'g'))].length,
    );
  }
});
