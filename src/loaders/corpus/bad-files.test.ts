import { describe, expect, it } from 'vitest';
import { ENTROPY, HUB, NOTE, PDF, THIRD, reportAfter, reportPatched } from './testing/small-site.ts';

describe('where files lie and what they are called', () => {
  it('reports an equation in the folder of another source', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(THIRD, 'content/equations/formulary/05/udl-5-3.md');
        site.remove(THIRD);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/formulary/05/udl-5-3.md:3  file in the wrong folder
        expected  content/equations/udl/<chapter>/udl-5-3.md
        found     content/equations/formulary/05/udl-5-3.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an equation without the folder of a chapter', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(THIRD, 'content/equations/udl/udl-5-3.md');
        site.remove(THIRD);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/udl-5-3.md:3  file in the wrong folder
        expected  content/equations/udl/<chapter>/udl-5-3.md
        found     content/equations/udl/udl-5-3.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a chapter that the source does not name', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(THIRD, 'content/equations/udl/5/udl-5-3.md');
        site.remove(THIRD);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/5/udl-5-3.md:1  file in the wrong folder
        expected  a folder that the chapters of content/sources/udl.md name: 05
        found     5
        nearest   05

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a concept in a folder below', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(ENTROPY, 'content/concepts/information/entropy.md');
        site.remove(ENTROPY);
      }),
    ).toMatchInlineSnapshot(`
      "content/concepts/information/entropy.md:1  file in the wrong folder
        expected  content/concepts/entropy.md
        found     content/concepts/information/entropy.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a file name that is no id', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(THIRD, 'content/equations/udl/05/UDL_5.3.md');
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/UDL_5.3.md:1  wrong file name
        expected  lower-case letters, digits and hyphens
        found     UDL_5.3
        nearest   udl-5-3

      content/equations/udl/05/udl-5-3.md:7  duplicate id
        expected  an id that no other entry has
        found     udl-5-3-old, also content/equations/udl/05/UDL_5.3.md

      2 problems in the content; nothing was built."
    `);
  });

  it('reports notes without their language in the name', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(NOTE, 'content/notes/losses.md');
        site.remove(NOTE);
      }),
    ).toMatchInlineSnapshot(`
      "content/notes/losses.md:3  wrong file name
        expected  losses.en.md, for the language of the notes
        found     losses.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports notes with another language in the name', async () => {
    expect(await reportPatched(NOTE, 'language: en', 'language: zh')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:3  wrong file name
        expected  losses.zh.md, for the language of the notes
        found     losses.en.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a file that would not be read for its ending', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(ENTROPY, 'content/concepts/entropy.md.txt');
        site.copy(HUB, 'content/topics/losses.MD');
      }),
    ).toMatchInlineSnapshot(`
      "content/concepts/entropy.md.txt:1  wrong file name
        expected  entropy.md
        found     entropy.md.txt

      content/topics/losses.MD:1  wrong file name
        expected  losses.md
        found     losses.MD

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a PDF in a folder below', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(PDF, 'math-resources/old/Losses-1.pdf');
      }),
    ).toMatchInlineSnapshot(`
      "math-resources/old/Losses-1.pdf:1  file in the wrong folder
        expected  math-resources/Losses-1.pdf
        found     math-resources/old/Losses-1.pdf

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a PDF whose name gives no address', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(PDF, 'math-resources/——.pdf');
      }),
    ).toMatchInlineSnapshot(`
      "math-resources/——.pdf:1  wrong file name
        expected  a file name with a letter or a digit
        found     ——.pdf

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a PDF whose ending is in capitals', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(PDF, 'math-resources/Entropy.PDF');
      }),
    ).toMatchInlineSnapshot(`
      "math-resources/Entropy.PDF:1  wrong file name
        expected  Entropy.pdf
        found     Entropy.PDF

      1 problem in the content; nothing was built."
    `);
  });

  it('reports two PDFs with the same address', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(PDF, 'math-resources/losses!.pdf');
      }),
    ).toMatchInlineSnapshot(`
      "math-resources/losses!.pdf:1  duplicate id
        expected  a name with an address of its own
        found     losses, also math-resources/Losses.pdf

      1 problem in the content; nothing was built."
    `);
  });
});
