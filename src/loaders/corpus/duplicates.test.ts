import { describe, expect, it } from 'vitest';
import { FIRST, HUB, KL, SECOND, SOURCE, THIRD, reportAfter, reportPatched } from './testing/small-site.ts';

describe('ids and names that two entries have', () => {
  it('reports an id in two chapters', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(
          SOURCE,
          'notation:',
          '  - { number: "6", folder: "06", title: { en: Fitting, zh: 拟合 } }\nnotation:',
        );
        site.copy(THIRD, 'content/equations/udl/06/udl-5-3.md');
        site.patch('content/equations/udl/06/udl-5-3.md', 'formerIds: [udl-5-3-old]\n', '');
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/06/udl-5-3.md:1  duplicate id
        expected  an id that no other entry has
        found     udl-5-3, also content/equations/udl/05/udl-5-3.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a former id that an entry has', async () => {
    expect(await reportPatched(THIRD, 'formerIds: [udl-5-3-old]', 'formerIds: [udl-5-3-old, udl-5-1]'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:7  duplicate id
        expected  an id that no other entry has
        found     udl-5-1, also content/equations/udl/05/udl-5-1.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a former id that two entries had', async () => {
    expect(await reportPatched(SECOND, 'uses: [udl-5-1]', 'uses: [udl-5-1]\nformerIds: [udl-5-3-old]'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:7  duplicate id
        expected  an id that no other entry has
        found     udl-5-3-old, also content/equations/udl/05/udl-5-2.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a synonym of two concepts, however it is spelt', async () => {
    expect(
      await reportPatched(
        KL,
        'synonyms: { en: [relative entropy], zh: [相对熵] }',
        'synonyms:\n  en:\n    - relative entropy\n    - shannon Entropy\n  zh: [相对熵, 熵]',
      ),
    ).toMatchInlineSnapshot(`
      "content/concepts/kl-divergence.md:6  duplicate name
        expected  a name that no other concept has
        found     shannon Entropy, also in content/concepts/entropy.md

      content/concepts/kl-divergence.md:7  duplicate name
        expected  a name that no other concept has
        found     熵, also in content/concepts/entropy.md

      2 problems in the content; nothing was built."
    `);
  });

  it('reports a heading of the list that two hubs have', async () => {
    expect(
      await reportAfter((site) => {
        site.copy(HUB, 'content/topics/losses.md');
      }),
    ).toMatchInlineSnapshot(`
      "content/topics/losses.md:5  duplicate heading
        expected  a heading that no other hub has
        found     损失函数, also in content/topics/loss-functions.md

      1 problem in the content; nothing was built."
    `);
  });

  it('reports equations that are derived from each other', async () => {
    expect(await reportPatched(FIRST, 'symbols:', 'uses: [udl-5-3]\nsymbols:')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:7  circular derivation
        expected  equations that are not derived from this one in turn
        found     udl-5-1 -> udl-5-3 -> udl-5-2 -> udl-5-1

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an equation that is derived from itself, and another circle', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(THIRD, 'uses: [udl-5-2]', 'uses: [udl-5-3]');
        site.patch(FIRST, 'symbols:', 'uses:\n  - udl-5-2\nsymbols:');
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:8  circular derivation
        expected  equations that are not derived from this one in turn
        found     udl-5-1 -> udl-5-2 -> udl-5-1

      content/equations/udl/05/udl-5-3.md:6  circular derivation
        expected  equations that are not derived from this one in turn
        found     udl-5-3 -> udl-5-3

      2 problems in the content; nothing was built."
    `);
  });
});

describe('repeats', () => {
  it('reports one that does not exist, one of a repeat, and one of itself', async () => {
    expect(
      await reportAfter((site) => {
        site.patch(FIRST, 'symbols:', 'repeats: udl-5-99\nsymbols:');
        site.patch(SECOND, 'uses:', 'repeats: udl-5-3\nuses:');
        site.patch(THIRD, 'uses:', 'repeats: udl-5-3\nuses:');
      }),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:7  dangling id
        expected  the id of an equation in content/equations/
        found     udl-5-99
        nearest   udl-5-1

      content/equations/udl/05/udl-5-2.md:7  repeat of no first statement
        expected  another equation of the same source that repeats none itself
        found     udl-5-3
        nearest   udl-5-3

      content/equations/udl/05/udl-5-3.md:6  repeat of no first statement
        expected  another equation of the same source that repeats none itself
        found     udl-5-3

      3 problems in the content; nothing was built."
    `);
  });
});
