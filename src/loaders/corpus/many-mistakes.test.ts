import { expect, it } from 'vitest';
import { FIRST, HUB, KL, LIST, NOTE, PDF, SECOND, SOURCE, THIRD, reportAfter } from './testing/small-site.ts';

it('reports mistakes of every sort in every file at once, in the order of files and lines', async () => {
  expect(
    await reportAfter((site) => {
      site.write(PDF, '');
      site.patch(LIST, 'https://a.example/likelihood', 'ftp://a.example/likelihood');
      site.patch(LIST, '- [Entropy](https://a.example/entropy)', '- Entropy');
      site.patch(SOURCE, 'short: { en: UDL, zh: UDL }', 'short: { en: UDL }');
      site.patch(FIRST, 'locator: "5.1"', 'locator: 5.1');
      site.patch(FIRST, String.raw`Pr(y|\mathbf{x}) =`, String.raw`Pr(y|\mathbff{x}) =`);
      site.patch(SECOND, 'uses: [udl-5-1]', 'uses: [udl-5-l]');
      site.patch(THIRD, ':::zh', ':::');
      site.patch(HUB, 'order: 1', 'ordre: 1');
      site.patch(KL, 'relative entropy', 'Shannon entropy');
      site.patch(NOTE, 'A density', 'A <i>density</i>');
    }),
  ).toMatchInlineSnapshot(`
    "content/concepts/kl-divergence.md:3  duplicate name
      expected  a name that no other concept has
      found     Shannon entropy, also in content/concepts/entropy.md

    content/equations/udl/05/udl-5-1.md:4  wrong value
      expected  locator: a text in quotes, "5.1"
      found     5.1, which YAML reads as a number

    content/equations/udl/05/udl-5-1.md:12  TeX that KaTeX refuses
      expected  TeX that KaTeX typesets
      found     Undefined control sequence: \\mathbff at position 6: Pr(y|\\mathbff{x}) = Pr(y|\\ma…
      nearest   \\mathbf

    content/equations/udl/05/udl-5-2.md:7  dangling id
      expected  the id of an equation in content/equations/
      found     udl-5-l
      nearest   udl-5-1

    content/equations/udl/05/udl-5-3.md:17  text outside the blocks
      expected  a block: $$, :::en, :::zh, each alone on its line
      found     \`:::\`
      nearest   :::zh

    content/equations/udl/05/udl-5-3.md:19  missing language
      expected  a block :::zh in Chinese
      found     none

    content/links/list.md:3  unsafe URL
      expected  http: or https:, without a password
      found     ftp: in ftp://a.example/likelihood

    content/links/list.md:8  list line that is not a link
      expected  [title](https://…)
      found     Entropy

    content/notes/losses.en.md:12  raw HTML
      expected  Markdown
      found     \`</i>\`

    content/notes/losses.en.md:12  raw HTML
      expected  Markdown
      found     \`<i>\`

    content/sources/udl.md:3  missing language
      expected  short.zh: the text in Chinese
      found     nothing

    content/topics/loss-functions.md:1  missing key
      expected  order: place among the hubs, ascending
      found     nothing

    content/topics/loss-functions.md:4  unknown key
      expected  one of name, short, order, listHeading, chapter, emblem, figure, demos, neighbours, sections
      found     ordre
      nearest   order

    math-resources/Losses.pdf:1  PDF that is empty
      expected  a whole PDF that opens without a password
      found     a file of 0 bytes

    14 problems in the content; nothing was built."
  `);
});
