import { describe, expect, it } from 'vitest';
import {
  ENTROPY,
  FIRST,
  HUB,
  KL,
  NOTE,
  SECOND,
  SOURCE,
  THIRD,
  reportAfter,
  reportPatched,
} from './testing/small-site.ts';

describe('ids that do not exist', () => {
  it('reports a source', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(THIRD, 'source: udl', 'source: ud1');
        site.copy(THIRD, 'content/equations/ud1/05/udl-5-3.md');
        site.remove(THIRD);
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/ud1/05/udl-5-3.md:3  dangling id
        expected  the id of a source in content/sources/
        found     ud1
        nearest   udl

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the source of a hub', async () => {
    expect(await reportPatched(HUB, 'source: udl', 'source: ulm')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:6  dangling id
        expected  the id of a source in content/sources/
        found     ulm
        nearest   udl

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a topic of an equation, of a concept and of notes', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(THIRD, 'topics: [loss-functions]', 'topics: [loss-function]');
        site.patch(KL, 'topics: [loss-functions]', 'topics: [loss-functions, loss]');
        site.patch(NOTE, 'topic: loss-functions', 'topic: los-functions');
      }),
    ).toMatchInlineSnapshot(`
      "content/concepts/kl-divergence.md:5  dangling id
        expected  the id of a hub in content/topics/
        found     loss

      content/equations/udl/05/udl-5-3.md:5  dangling id
        expected  the id of a hub in content/topics/
        found     loss-function
        nearest   loss-functions

      content/notes/losses.en.md:4  dangling id
        expected  the id of a hub in content/topics/
        found     los-functions
        nearest   loss-functions

      3 problems in the content; nothing was built."
    `);
  });

  it('reports a concept of an equation, of a concept and of notes', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(SECOND, 'concepts: [entropy, kl-divergence]', 'concepts: [entropy, kl-divergense]');
        site.patch(KL, 'related: [entropy]', 'related: [entropie]');
        site.patch(NOTE, 'concepts: [entropy]', 'concepts: [softmax]');
      }),
    ).toMatchInlineSnapshot(`
      "content/concepts/kl-divergence.md:4  dangling id
        expected  the id of a concept in content/concepts/
        found     entropie
        nearest   entropy

      content/equations/udl/05/udl-5-2.md:6  dangling id
        expected  the id of a concept in content/concepts/
        found     kl-divergense
        nearest   kl-divergence

      content/notes/losses.en.md:7  dangling id
        expected  the id of a concept in content/concepts/
        found     softmax

      3 problems in the content; nothing was built."
    `);
  });

  it('reports an equation that another is derived from', async () => {
    expect(await reportPatched(THIRD, 'uses: [udl-5-2]', 'uses:\n  - udl-5-1\n  - udl-5-22'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:8  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-22
        nearest   udl-5-2

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the equation of a concept', async () => {
    expect(await reportPatched(ENTROPY, 'canonical: udl-5-3', 'canonical: udl-53')).toMatchInlineSnapshot(`
      "content/concepts/entropy.md:4  dangling id
        expected  the id of an equation in content/equations/
        found     udl-53
        nearest   udl-5-3

      1 problem in the content; nothing was built."
    `);
  });

  it('reports the equation of an emblem', async () => {
    expect(await reportPatched(HUB, 'equation: udl-5-3 }', 'equation: udl-6-3 }')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:7  dangling id
        expected  the id of an equation in content/equations/
        found     udl-6-3
        nearest   udl-5-3

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an equation of a section', async () => {
    expect(await reportPatched(HUB, '[udl-5-1, udl-5-2, udl-5-3]', '[udl-5-1, udl-5-2, udl-5-3, udl-5-4]'))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:10  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-4
        nearest   udl-5-1

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a neighbour of a hub', async () => {
    expect(await reportPatched(HUB, 'sections:', 'neighbours: [loss-functionz]\nsections:'))
      .toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:8  dangling id
        expected  the id of a hub in content/topics/
        found     loss-functionz
        nearest   loss-functions

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a demo', async () => {
    expect(
      await reportAfter((site) => {
        site.write('src/demos/kl-fit/island.ts', '');
        site.patch(HUB, 'sections:', 'demos: [kl-fitt]\nsections:');
      }),
    ).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:8  dangling id
        expected  the name of a demo in src/demos/
        found     kl-fitt
        nearest   kl-fit

      1 problem in the content; nothing was built."
    `);
  });

  it('accepts a demo that exists', async () => {
    expect(
      await reportAfter((site) => {
        site.write('src/demos/kl-fit/island.ts', '');
        site.patch(HUB, 'sections:', 'demos: [kl-fit]\nsections:');
      }),
    ).toMatchInlineSnapshot(`""`);
  });

  it('reports the demo of an equation', async () => {
    expect(await reportPatched(THIRD, 'uses: [udl-5-2]', 'uses: [udl-5-2]\ndemo: no-such-demo'))
      .toMatchInlineSnapshot(`
        "content/equations/udl/05/udl-5-3.md:7  dangling id
          expected  the name of a demo in src/demos/
          found     no-such-demo

        1 problem in the content; nothing was built."
      `);
  });

  it('reports a numeric check', async () => {
    expect(await reportPatched(THIRD, 'uses: [udl-5-2]', 'uses: [udl-5-2]\ncheck: riccati-recursions'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:7  dangling id
        expected  the id of a numeric check in src/checks/
        found     riccati-recursions
        nearest   riccati-recursion

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an equation that notes show', async () => {
    expect(await reportPatched(NOTE, '{id=udl-5-3}', '{id=udl-5-33}')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:14  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-33
        nearest   udl-5-3

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a :: line of notes that says nothing', async () => {
    expect(await reportPatched(NOTE, '::equation{id=udl-5-3}', '::equation{udl-5-3}')).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:14  unknown :: line
        expected  ::equation{id=...} or ::figure{id=...}, alone on its line
        found     \`::equation{udl-5-3}\`

      1 problem in the content; nothing was built."
    `);
  });

  it('gives the new id of an equation that had the old one', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(THIRD, 'formerIds: [udl-5-3-old]', 'formerIds: [logarithmic-loss]');
        site.patch(SECOND, 'uses: [udl-5-1]', 'uses: [logarithmic-loss]');
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-2.md:7  dangling id
        expected  the id of an equation in content/equations/
        found     logarithmic-loss
        nearest   udl-5-3

      1 problem in the content; nothing was built."
    `);
  });

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
