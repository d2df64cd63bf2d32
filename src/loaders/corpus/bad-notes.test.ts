import { describe, expect, it } from 'vitest';
import { HUB, NOTE, reportPatched } from './testing/small-site.ts';

describe('figures and numbers that do not exist', () => {
  it('reports a figure of notes and of a hub', async () => {
    expect(await reportPatched(NOTE, '::equation{id=udl-5-3}', '::figure{id=ilqr-swing-upp}'))
      .toMatchInlineSnapshot(`
      "content/notes/losses.en.md:14  dangling id
        expected  the id of a figure in src/figures/
        found     ilqr-swing-upp
        nearest   ilqr-swing-up

      1 problem in the content; nothing was built."
    `);
    expect(await reportPatched(HUB, 'order: 1', 'order: 1\nfigure: ilqr-swing')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:5  dangling id
        expected  the id of a figure in src/figures/
        found     ilqr-swing
        nearest   ilqr-swing-up

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a number without an example, and one without a form', async () => {
    expect(await reportPatched(NOTE, 'Its minimum is', 'Its minimum {{ilqr.fibonaci.cost:4}} is'))
      .toMatchInlineSnapshot(`
      "content/notes/losses.en.md:16  unknown number
        expected  subject.example.name of a number that src/worked/ computes
        found     ilqr.fibonaci.cost
        nearest   ilqr.fibonacci.cost

      1 problem in the content; nothing was built."
    `);
    expect(await reportPatched(NOTE, 'Its minimum is', 'Its minimum {{ilqr.fibonacci.cots:4}} is'))
      .toMatchInlineSnapshot(`
      "content/notes/losses.en.md:16  unknown number
        expected  subject.example.name of a number that src/worked/ computes
        found     ilqr.fibonacci.cots
        nearest   ilqr.fibonacci.cost

      1 problem in the content; nothing was built."
    `);
    expect(await reportPatched(NOTE, 'Its minimum is', 'Its minimum {{ilqr.fibonacci.costDecimal}} is'))
      .toMatchInlineSnapshot(`
      "content/notes/losses.en.md:16  unknown form of a number
        expected  after the colon 4 for decimals, 4s for significant digits, 4e for those and a power of ten; nothing for a whole number or a fraction
        found     {{ilqr.fibonacci.costDecimal}} for 0.8088235294117647

      1 problem in the content; nothing was built."
    `);
  });
});

describe('equations of notes that do not exist', () => {
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
});
