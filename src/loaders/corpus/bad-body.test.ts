import { describe, expect, it } from 'vitest';
import { ENTROPY, FIRST, HUB, NOTE, THIRD, reportAfter, reportPatched } from './testing/small-site.ts';

describe('the body of an entry', () => {
  it('reports a missing language', async () => {
    expect(await reportAfter((site) => site.write(FIRST, site.read(FIRST).replace(/:::zh[\s\S]*/, ''))))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:19  missing language
        expected  a block :::zh in Chinese
        found     none

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a misspelt language once, with the one that is missing', async () => {
    expect(await reportPatched(FIRST, ':::zh', ':::cn')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:21  text outside the blocks
        expected  a block: $$, :::en, :::zh, each alone on its line
        found     \`:::cn\`
        nearest   :::zh

      content/equations/udl/05/udl-5-1.md:25  missing language
        expected  a block :::zh in Chinese
        found     none

      2 problems in the content; nothing was built."
    `);
  });

  it('reports an empty block', async () => {
    expect(
      await reportAfter((site) =>
        site.write(ENTROPY, site.read(ENTROPY).replace(/:::en[^]*?\n:::/, ':::en\n\n:::')),
      ),
    ).toMatchInlineSnapshot(`
      "content/concepts/entropy.md:8  empty block
        expected  a text in the block :::en
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a block that is not closed before the next', async () => {
    expect(
      await reportPatched(FIRST, '$\\mathrm{f}[\\mathbf{x}]$.\n:::', String.raw`$\mathrm{f}[\mathbf{x}]$.`),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-1.md:15  block left open
        expected  a line ::: at the end of the block :::en
        found     \`:::zh\` in line 20

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a block that is not closed before the end', async () => {
    expect(await reportAfter((site) => site.write(THIRD, site.read(THIRD).replace(/:::\n$/, ''))))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:17  block left open
        expected  a line ::: at the end of the block :::zh
        found     the end of the file

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a formula that is not closed', async () => {
    expect(await reportPatched(THIRD, '\\bigr]\n$$', String.raw`\bigr]`)).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:9  block left open
        expected  a line $$ at the end of the block $$
        found     \`:::en\` in line 12

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a block that is given twice', async () => {
    expect(await reportPatched(THIRD, '\n:::zh', '\n:::en\nAgain.\n:::\n\n:::zh')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:17  block given twice
        expected  one block :::en; it stands in line 13
        found     a second one

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a second formula', async () => {
    expect(await reportPatched(THIRD, '\n:::en', '\n$$\nL = 0\n$$\n\n:::en')).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:13  block given twice
        expected  one block $$; it stands in line 9
        found     a second one

      1 problem in the content; nothing was built."
    `);
  });

  it('reports text outside of the blocks, once for a stretch of it', async () => {
    expect(await reportPatched(THIRD, '\n:::en', '\nIt is a loss.\nIt is a sum.\n\n:::en'))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:13  text outside the blocks
        expected  a block: $$, :::en, :::zh, each alone on its line
        found     \`It is a loss.\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a formula on one line', async () => {
    expect(
      await reportAfter((site) =>
        site.write(THIRD, site.read(THIRD).replace(/\$\$[^]*?\$\$/, '$$$$ L = 0 $$$$')),
      ),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:9  text outside the blocks
        expected  a block: $$, :::en, :::zh, each alone on its line
        found     \`$$ L = 0 $$\`

      content/equations/udl/05/udl-5-3.md:17  no formula
        expected  a formula between two lines of $$
        found     none

      2 problems in the content; nothing was built."
    `);
  });

  it('reports an entry without a formula', async () => {
    expect(await reportAfter((site) => site.write(THIRD, site.read(THIRD).replace(/\$\$[^]*?\$\$\n/, ''))))
      .toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:16  no formula
        expected  a formula between two lines of $$
        found     none

      1 problem in the content; nothing was built."
    `);
  });

  it('reports a formula where none belongs', async () => {
    expect(await reportPatched(HUB, '\n:::zh', '\n$$\nL = 0\n$$\n\n:::zh')).toMatchInlineSnapshot(`
      "content/topics/loss-functions.md:16  text outside the blocks
        expected  a block: :::en, :::zh, each alone on its line
        found     \`$$\`

      1 problem in the content; nothing was built."
    `);
  });

  it('reports an entry without a body', async () => {
    expect(
      await reportAfter((site) => site.write(THIRD, site.read(THIRD).replace(/(?<=old\]\n---\n)[^]*/, ''))),
    ).toMatchInlineSnapshot(`
      "content/equations/udl/05/udl-5-3.md:9  missing language
        expected  a block :::en in English
        found     none

      content/equations/udl/05/udl-5-3.md:9  missing language
        expected  a block :::zh in Chinese
        found     none

      content/equations/udl/05/udl-5-3.md:9  no formula
        expected  a formula between two lines of $$
        found     none

      3 problems in the content; nothing was built."
    `);
  });

  it('reports notes without a text', async () => {
    expect(
      await reportAfter((site) => site.write(NOTE, site.read(NOTE).replace(/(?<=entropy\]\n---\n)[^]*/, ''))),
    ).toMatchInlineSnapshot(`
      "content/notes/losses.en.md:8  empty notes
        expected  a text below the front matter
        found     nothing

      1 problem in the content; nothing was built."
    `);
  });
});
