import { describe, expect, it } from 'vitest';
import type { Equation } from '#schemas/equation.ts';
import { formulaHtml, renderFormula } from './formula.ts';
import { renderInlineMaths } from './inline-maths.ts';
import { renderNote } from './note.ts';

const equation: Equation = {
  id: 'udl-5-3',
  title: { en: 'A', zh: '甲' },
  source: 'udl',
  locator: '5.3',
  topics: [],
  concepts: [],
  uses: [],
  symbols: [],
  chapter: '05',
  formerIds: [],
  tex: 'a = b',
  en: '',
  zh: '',
};
const hrefs = new Map([
  ['udl:5.3', '/en/equations/udl-5-3/'],
  ['udl-5-3', '/en/equations/udl-5-3/'],
]);
const render = (body: string, language: 'en' | 'zh' = 'en') =>
  renderNote(
    { body, language },
    {
      equations: new Map([[equation.id, equation]]),
      figures: new Map([['ring', { svg: '<svg></svg>', caption: 'A ring of radius $r$.' }]]),
      hrefs,
      labelOf: ({ locator }) => `UDL <${locator}>`,
    },
  );
const plate = (tex: string, number: string): string =>
  `<div class="numbered">${formulaHtml(renderFormula(tex))}${number}</div>`;

describe('renderNote', () => {
  it('numbers sections and their parts', () => {
    expect(render('## One\n\n### Part $x$\n\n### Part\n\n## Two\n\n### Part\n\n#### Small')).toMatchObject({
      headings: [
        { id: 's1', number: '1', text: 'One', level: 2 },
        { id: 's1-1', number: '1.1', text: 'Part x', level: 3 },
        { id: 's1-2', number: '1.2', text: 'Part', level: 3 },
        { id: 's2', number: '2', text: 'Two', level: 2 },
        { id: 's2-1', number: '2.1', text: 'Part', level: 3 },
      ],
    });
    expect(render('## One').html).toBe('<h2 id="s1"><span class="section-number">1</span> One</h2>');
  });

  it('leaves the heading of footnotes without a number', () => {
    const { headings, html } = render('## One[^1]\n\n[^1]: note');
    expect(headings.map(({ id }) => id)).toEqual(['s1']);
    expect(html).toContain('id="footnote-label"');
  });

  it('numbers displays in their order', () => {
    expect(render('$$\nx\n$$\n\n$$\ny\n$$').html).toBe(
      `${plate('x', '<span class="number">(1)</span>')}\n${plate('y', '<span class="number">(2)</span>')}`,
    );
  });

  it('includes an equation with a link to its page', () => {
    expect(render('before\n\n::equation{id=udl-5-3}\n\nafter')).toEqual({
      html: `<p>before</p>\n${plate('a = b', '<a class="number" href="/en/equations/udl-5-3/">UDL &lt;5.3&gt;</a>')}\n<p>after</p>`,
      headings: [],
      faults: [],
    });
  });

  it('shows a figure with its number in the language, and names it in the text', () => {
    const { html, faults } = render('See {{figure:ring}}.\n\n::figure{id=ring}');
    expect(faults).toEqual([]);
    expect(html).toBe(
      `<p>See Figure\u00A01.</p>\n<figure class="figure"><svg></svg><figcaption><span class="figure-number">Figure\u00A01</span> A ring of radius ${renderInlineMaths('$r$')}.</figcaption></figure>`,
    );
    expect(render('::figure{id=ring}', 'zh').html).toContain('<span class="figure-number">图\u00A01</span>');
  });

  it('reports the mention of a figure that the notes do not show', () => {
    expect(render('one\n\nSee {{figure:rings}}.\n\n::figure{id=ring}').faults).toEqual([
      {
        line: 3,
        kind: 'unknown figure',
        expected: 'the id of a figure that these notes show by ::figure{id=...}',
        found: 'rings',
        nearest: 'ring',
      },
    ]);
  });

  it('reports a figure that has become part of a paragraph', () => {
    expect(render('before\n::figure{id=ring}').faults).toMatchObject([
      { kind: 'misplaced figure', found: '`::figure{id=ring}`' },
    ]);
  });

  it('leaves the inclusion of an unknown equation as text', () => {
    expect(render('::equation{id=nope}').html).toBe('<p>::equation{id=nope}</p>');
  });

  it('reports an inclusion that has become part of a paragraph', () => {
    expect(render('before\n::equation{id=udl-5-3}')).toEqual({
      html: '<p>before\n::equation{id=udl-5-3}</p>',
      headings: [],
      faults: [
        {
          line: 1,
          kind: 'misplaced equation',
          expected: 'an empty line before and after',
          found: '`::equation{id=udl-5-3}`',
        },
      ],
    });
  });

  it('reports mistakes with their line, as in other prose', () => {
    const { faults } = render('## One\n\n$\\nope$\n\n<b>');
    expect(faults.map(({ line, kind }) => [line, kind])).toEqual([
      [5, 'raw HTML'],
      [3, 'TeX that KaTeX refuses'],
    ]);
  });
});
