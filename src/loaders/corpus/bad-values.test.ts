import { describe, expect, it } from 'vitest';
import { ENTROPY, FIRST, HUB, NOTE, SECOND, SOURCE, THIRD, reportPatched } from './testing/small-site.ts';

describe('values of the front matter', () => {
  it('reports a key that is left empty', async () => {
    expect(await reportPatched(THIRD, 'locator: "5.3"', 'locator:')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:4  empty value
        expected  locator: the number printed in the source, or a heading where it has none
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the word null, which YAML reads as nothing', async () => {
    expect(await reportPatched(HUB, 'short: { en: Losses,', 'short: { en: null,')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:3  missing language
        expected  short.en: the text in English
        found     null, which YAML reads as nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a number as it is written, and that quotes are needed', async () => {
    expect(await reportPatched(FIRST, 'locator: "5.1"', 'locator: 5.10')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:4  wrong value
        expected  locator: a text in quotes, "5.10"
        found     5.10, which YAML reads as the number 5.1

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a word that YAML reads as a truth value', async () => {
    expect(await reportPatched(ENTROPY, '[Shannon entropy]', '[Shannon entropy, true]'))
      .toMatchInlineSnapshot(`
      "content/concepts/entropy.md:3  wrong value
        expected  item 2 of synonyms.en: a text in quotes, "true"
        found     true, which YAML reads as a truth value

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text where a list must stand', async () => {
    expect(await reportPatched(THIRD, 'uses: [udl-5-2]', 'uses: udl-5-2')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:6  wrong value
        expected  uses: a list, [udl-5-2]
        found     "udl-5-2"

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a list where a text must stand', async () => {
    expect(await reportPatched(THIRD, 'locator: "5.3"', 'locator: ["5.3"]')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:4  wrong value
        expected  locator: a text
        found     ["5.3"]

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text where a number must stand', async () => {
    expect(await reportPatched(HUB, 'order: 1', 'order: first')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:4  wrong value
        expected  order: a whole number
        found     "first"

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a number that is not whole', async () => {
    expect(await reportPatched(SOURCE, 'year: 2023', 'year: 2023.5')).toMatchInlineSnapshot(`
      "content/sources/udl.md:7  wrong value
        expected  year: a whole number
        found     2023.5

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a text where keys must stand', async () => {
    expect(
      await reportPatched(HUB, String.raw`emblem: { tex: 'L = -\log Pr', equation: udl-5-3 }`, 'emblem: L'),
    ).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:7  wrong value
        expected  emblem: { tex: ..., equation: ... }
        found     "L"

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a list that is empty', async () => {
    expect(await reportPatched(FIRST, 'topics: [loss-functions]', 'topics: []')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:5  wrong value
        expected  topics: at least one topic
        found     []

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a section without entries', async () => {
    expect(await reportPatched(HUB, 'equations: [udl-5-1, udl-5-2, udl-5-3]', 'equations: []'))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:10  wrong value
        expected  equations in item 1 of sections: at least one equation
        found     []

      1 problem in the content; nothing was built."
    `);
  });

  it('reports what is not an id, with the id that it would be', async () => {
    expect(await reportPatched(FIRST, 'concepts: [entropy]', 'concepts: [KL divergence]'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:6  wrong value
        expected  item 1 of concepts: an id in lower-case letters, digits and hyphens
        found     "KL divergence"
        nearest   kl-divergence

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a language that the atlas does not have', async () => {
    expect(await reportPatched(NOTE, 'language: en', 'language: eng')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:3  wrong value
        expected  language: one of en, zh
        found     eng
        nearest   en

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an address with an unsafe scheme', async () => {
    expect(await reportPatched(SOURCE, 'https://udlbook.github.io/udlbook/', 'javascript:alert(1)'))
      .toMatchInlineSnapshot(`
      "content/sources/udl.md:8  wrong value
        expected  url: an http or https address
        found     "javascript:alert(1)"

      1 problem in the content; nothing was built."
    `);
  });

  it('reports what the source reads without a correction', async () => {
    expect(await reportPatched(THIRD, 'uses: [udl-5-2]', 'uses: [udl-5-2]\nsourceReads: L = 0'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:7  missing key
        expected  correction, which goes with sourceReads: what was wrong and how one can tell
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a correction without what the source reads', async () => {
    expect(
      await reportPatched(
        THIRD,
        'uses: [udl-5-2]',
        'uses: [udl-5-2]\ncorrection: { en: A sum., zh: 求和。 }',
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:7  missing key
        expected  sourceReads, which goes with correction: what the source reads there
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a correction alone beside other mistakes of the file', async () => {
    expect(await reportPatched(SECOND, 'sourceReads: |\n  \\sum_i Pr(y_i|\\mathbf{x}_i)', 'check: 5.10'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:8  wrong value
        expected  check: a text in quotes, "5.10"
        found     5.10, which YAML reads as the number 5.1

      content/equations/udl/05/udl-5-2.md:9  missing key
        expected  sourceReads, which goes with correction: what the source reads there
        found     nothing

      2 problems in the content; nothing was built."
    `);
  });
});
