import { describe, expect, it } from 'vitest';
import { FIRST, HUB, SOURCE, THIRD, reportPatched } from './testing/small-site.ts';

describe('keys of the front matter', () => {
  it('reports an unknown key with the one that was probably meant', async () => {
    expect(await reportPatched(FIRST, 'concepts: [entropy]', 'concept: [entropy]')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:6  unknown key
        expected  one of title, source, locator, topics, concepts, uses, repeats, symbols, sourceReads, correction, check, demo, formerIds
        found     concept
        nearest   concepts

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an unknown key that is like none', async () => {
    expect(await reportPatched(FIRST, 'concepts: [entropy]', 'concepts: [entropy]\ndifficulty: 3'))
      .toMatchInlineSnapshot(`
        "content/equations/udl/05/udl-5-1.md:7  unknown key
          expected  one of title, source, locator, topics, concepts, uses, repeats, symbols, sourceReads, correction, check, demo, formerIds
          found     difficulty

        1 problem in the content; nothing was built."
      `);
  });

  it('reports an unknown key in an item of a list', async () => {
    expect(await reportPatched(FIRST, "  - { tex: 'y', en:", "  - { tex: 'y', eng: output, en:"))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:9  unknown key
        expected  one of tex, en, zh
        found     eng
        nearest   en

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an unknown key in a map', async () => {
    expect(await reportPatched(HUB, 'emblem: { tex', 'emblem: { colour: red, tex')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:7  unknown key
        expected  one of tex, equation
        found     colour

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a missing key', async () => {
    expect(await reportPatched(FIRST, 'locator: "5.1"\n', '')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:1  missing key
        expected  locator: the number printed in the source, or a heading where it has none
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a missing key that holds both languages', async () => {
    expect(
      await reportPatched(
        FIRST,
        'title: { en: Conditional density of the output, zh: 输出的条件密度 }\n',
        '',
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:1  missing key
        expected  title: { en: ..., zh: ... }, what the formula is; never its number
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a missing key in an item of a list', async () => {
    expect(await reportPatched(FIRST, "{ tex: 'y', en", '{ en')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:9  missing key
        expected  tex in item 2 of symbols: TeX of the symbol, without dollar signs
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a language that is missing', async () => {
    expect(
      await reportPatched(
        FIRST,
        'title: { en: Conditional density of the output, zh: 输出的条件密度 }',
        'title: { en: Conditional density of the output }',
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:2  missing language
        expected  title.zh: the text in Chinese
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a language that is left empty', async () => {
    expect(await reportPatched(SOURCE, 'short: { en: UDL, zh: UDL }', 'short: { en: "", zh: }'))
      .toMatchInlineSnapshot(`
      "content/sources/udl.md:3  missing language
        expected  short.en: the text in English
        found     ""

      content/sources/udl.md:3  missing language
        expected  short.zh: the text in Chinese
        found     nothing

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a language that is missing in an item of a list', async () => {
    expect(
      await reportPatched(HUB, '{ en: From likelihood to loss, zh: 从似然到损失 }', '{ zh: 从似然到损失 }'),
    ).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:9  missing language
        expected  title.en in item 1 of sections: the text in English
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a title in one language only, written as a text', async () => {
    expect(
      await reportPatched(
        THIRD,
        'title: { en: Negative log-likelihood, zh: 负对数似然 }',
        'title: Negative log-likelihood',
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:2  wrong value
        expected  title: { en: ..., zh: ... }
        found     "Negative log-likelihood"

      1 problem in the content; nothing was built."
    `);
  });
});
