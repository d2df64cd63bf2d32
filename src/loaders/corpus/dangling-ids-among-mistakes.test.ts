import { describe, expect, it } from 'vitest';
import { ENTROPY, FIRST, HUB, SECOND, SOURCE, reportAfter } from './testing/small-site.ts';

describe('ids that do not exist, among other mistakes', () => {
  it('knows an entry that has mistakes of its own, so that one mistake is one problem', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(FIRST, 'locator:', 'locatr:');
        site.patch(ENTROPY, 'canonical:', 'canonicle:');
        site.patch(HUB, 'order: 1', 'order: one');
        site.patch(SOURCE, 'year: 2023', 'year: soon');
      }),
    ).toMatchInlineSnapshot(`
      "content/concepts/entropy.md:4  unknown key
        expected  one of name, synonyms, canonical, related, topics
        found     canonicle
        nearest   canonical

      content/equations/udl/05/udl-5-1.md:1  missing key
        expected  locator: the number printed in the source, or a heading where it has none
        found     nothing

      content/equations/udl/05/udl-5-1.md:4  unknown key
        expected  one of title, source, locator, topics, concepts, uses, repeats, symbols, sourceReads, correction, check, demo, formerIds
        found     locatr
        nearest   locator

      content/sources/udl.md:7  wrong value
        expected  year: a whole number
        found     "soon"

      content/topics/loss-functions.md:4  wrong value
        expected  order: a whole number
        found     "one"

      5 problems in the content; nothing was built."
    `);
  });

  it('reports the ids in an entry that has mistakes of form too', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(SECOND, 'uses: [udl-5-1]', 'use: []\nuses: [udl-5-11]');
        site.patch(SECOND, ':::zh', ':::ch');
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:7  unknown key
        expected  one of title, source, locator, topics, concepts, uses, repeats, symbols, sourceReads, correction, check, demo, formerIds
        found     use
        nearest   uses

      content/equations/udl/05/udl-5-2.md:8  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-11
        nearest   udl-5-1

      content/equations/udl/05/udl-5-2.md:26  text outside the blocks
        expected  a block: $$, :::en, :::zh, each alone on its line
        found     \`:::ch\`
        nearest   :::zh

      content/equations/udl/05/udl-5-2.md:28  missing language
        expected  a block :::zh in Chinese
        found     none

      4 problems in the content; nothing was built."
    `);
  });
});
