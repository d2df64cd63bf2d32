import { describe, expect, it } from 'vitest';
import { ENTROPY, KL, NOTE, SECOND, THIRD, reportAfter, reportPatched } from './testing/small-site.ts';

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
});
