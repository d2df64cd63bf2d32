import { describe, expect, it } from 'vitest';
import { HUB, reportAfter, reportPatched } from './testing/small-site.ts';

describe('ids that do not exist, on a hub', () => {
  it('reports the source of a hub', async () => {
    expect(await reportPatched(HUB, 'source: udl', 'source: ulm')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:6  dangling id
        expected  the id of a source in content/sources/
        found     ulm
        nearest   udl

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
});
